using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Quality;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Configurations;

internal sealed class QualityConfigurations
    : IEntityTypeConfiguration<SetAside>, IEntityTypeConfiguration<SignedConcern>, IEntityTypeConfiguration<SectionReading>,
        IEntityTypeConfiguration<SwitchedOffRule>, IEntityTypeConfiguration<PhraseList>
{
    private const int LongestId = 40;

    public void Configure(EntityTypeBuilder<SetAside> builder)
    {
        AppendOnly.Map(builder, "SetAsides");
        builder.HasKey("CaseId", nameof(SetAside.Version), nameof(SetAside.RuleId), nameof(SetAside.QuestionId), nameof(SetAside.Revision));
        builder.Property(s => s.Version).ValueGeneratedNever();
        builder.Property(s => s.Revision).ValueGeneratedNever();
        builder.Property(s => s.RuleId).HasMaxLength(LongestId);
        builder.Property(s => s.QuestionId).HasMaxLength(LongestId);
        builder.Property(s => s.Reason).HasMaxLength(UtlatandeCase.LongestText);
        builder.Property(s => s.ActorName).HasMaxLength(PersonName.MaxLength);
    }

    public void Configure(EntityTypeBuilder<SignedConcern> builder)
    {
        AppendOnly.Map(builder, "SignedConcerns");
        builder.HasKey("CaseId", nameof(SignedConcern.Version), nameof(SignedConcern.RuleId), nameof(SignedConcern.QuestionId));
        builder.Property(s => s.Version).ValueGeneratedNever();
        builder.Property(s => s.RuleId).HasMaxLength(LongestId);
        builder.Property(s => s.QuestionId).HasMaxLength(LongestId);
    }

    public void Configure(EntityTypeBuilder<SectionReading> builder)
    {
        builder.ToTable("SectionReadings");
        builder.HasKey(r => new { r.CaseId, r.Section, r.AccountId });
        builder.HasOne<UtlatandeCase>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SwitchedOffRule> builder)
    {
        builder.ToTable("SwitchedOffRules");
        builder.HasKey(r => new { r.UnitId, r.RuleId });
        builder.Property(r => r.RuleId).HasMaxLength(LongestId);
        builder.Property(r => r.Reason).HasMaxLength(SwitchedOffRule.LongestReason);
        builder.Property(r => r.ByName).HasMaxLength(PersonName.MaxLength);
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PhraseList> builder)
    {
        builder.ToTable("PhraseLists");
        builder.HasKey(p => new { p.UnitId, p.Section });
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
