using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Configurations;

internal sealed class LogReviewConfigurations
    : IEntityTypeConfiguration<LogReview>, IEntityTypeConfiguration<LogFinding>, IEntityTypeConfiguration<LogJudgement>,
        IEntityTypeConfiguration<Kvalitetsuppdrag>
{
    public void Configure(EntityTypeBuilder<LogReview> builder)
    {
        AppendOnly.Map(builder, "LogReviews");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.ByName).HasMaxLength(PersonName.MaxLength);
        builder.Property(r => r.ByTitle).HasMaxLength(PersonName.MaxLength);
        // Two who begin at once begin where the same review ended.
        builder.HasIndex(r => new { r.UnitId, r.From }).IsUnique();
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LogFinding> builder)
    {
        AppendOnly.Map(builder, "LogFindings");
        builder.HasKey(f => new { f.ReviewId, f.Place });
        builder.Property(f => f.Reasons).HasMaxLength(120);
        builder.Property(f => f.ActorName).HasMaxLength(PersonName.MaxLength);
        builder.Property(f => f.ActorTitle).HasMaxLength(PersonName.MaxLength);
        builder.HasOne<LogReview>().WithMany().HasForeignKey(f => f.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LogJudgement> builder)
    {
        AppendOnly.Map(builder, "LogJudgements");
        builder.Property(j => j.Reason).HasMaxLength(LogJudgement.LongestReason);
        builder.Property(j => j.ByName).HasMaxLength(PersonName.MaxLength);
        builder.Property(j => j.ByTitle).HasMaxLength(PersonName.MaxLength);
        builder.HasOne<LogFinding>().WithMany().HasForeignKey(j => new { j.ReviewId, j.Place }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Kvalitetsuppdrag> builder)
    {
        builder.ToTable("Uppdrag");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Number).HasMaxLength(20);
        builder.Property(u => u.Purpose).HasMaxLength(Kvalitetsuppdrag.LongestPurpose);
        builder.Property(u => u.HolderName).HasMaxLength(PersonName.MaxLength);
        builder.Property(u => u.IssuedByName).HasMaxLength(PersonName.MaxLength);
        builder.Property(u => u.IssuedByTitle).HasMaxLength(PersonName.MaxLength);
        builder.HasIndex(u => new { u.UnitId, u.Number }).IsUnique();
        builder.HasIndex(u => u.HolderId);
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(u => u.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
