using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Configurations;

internal sealed class OutcomeConfigurations
    : IEntityTypeConfiguration<Registration>, IEntityTypeConfiguration<Komplettering>, IEntityTypeConfiguration<KompletteringQuestion>
{
    /// <summary>Room for the stored names of all grounds at once.</summary>
    private const int LongestGrounds = 100;

    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        AppendOnly.Map(builder, "Registrations");
        builder.HasKey("CaseId", nameof(Registration.Kind), nameof(Registration.Number), nameof(Registration.Revision));
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.Revision).ValueGeneratedNever();
        builder.Property(r => r.Text).HasMaxLength(UtlatandeCase.LongestText);
        builder.Property(r => r.Grounds).HasMaxLength(LongestGrounds);
    }

    public void Configure(EntityTypeBuilder<Komplettering> builder)
    {
        AppendOnly.Map(builder, "Kompletteringar");
        builder.HasKey("CaseId", nameof(Komplettering.Number), nameof(Komplettering.Revision));
        builder.Property(k => k.Number).ValueGeneratedNever();
        builder.Property(k => k.Revision).ValueGeneratedNever();
        builder.Property(k => k.MessageId).HasMaxLength(ReportedKomplettering.LongestId);
        builder.Property(k => k.ReferenceId).HasMaxLength(ReportedKomplettering.LongestId);
        builder.HasMany(k => k.Questions)
            .WithOne()
            .HasForeignKey("CaseId", nameof(Komplettering.Number), nameof(Komplettering.Revision))
            .IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(k => k.Questions).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<KompletteringQuestion> builder)
    {
        AppendOnly.Map(builder, "KompletteringQuestions");
        builder.Property<Guid>("CaseId");
        builder.Property<int>(nameof(Komplettering.Number)).ValueGeneratedNever();
        builder.Property<int>(nameof(Komplettering.Revision)).ValueGeneratedNever();
        builder.HasKey("CaseId", nameof(Komplettering.Number), nameof(Komplettering.Revision), nameof(KompletteringQuestion.Line));
        builder.Property(q => q.Line).ValueGeneratedNever();
        builder.Property(q => q.QuestionId).HasMaxLength(40);
        builder.Property(q => q.Text).HasMaxLength(AskedQuestion.LongestText);
        builder.Property(q => q.Cause).HasMaxLength(CauseCodes.MaxLength);
        builder.HasIndex(q => q.AssigneeId);
    }
}

internal sealed class StatisticsConfigurations
    : IEntityTypeConfiguration<FigureRow>, IEntityTypeConfiguration<Baseline>, IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<FigureRow> builder)
    {
        builder.ToTable("Figures");
        builder.Ignore(f => f.Content);
        builder.Property(f => f.Detail).HasMaxLength(40);
        builder.Property(f => f.QuestionId).HasMaxLength(40);
        builder.Property(f => f.Cause).HasMaxLength(CauseCodes.MaxLength);
        builder.Property(f => f.Chapter).HasMaxLength(10);
        builder.HasIndex(f => f.CaseId);
        // Everything that is grouped by in every report stands in the index, so that the rows themselves are not looked up.
        builder.HasIndex(f => new { f.UnitId, f.Day, f.What, f.Detail, f.Days, f.QuestionId, f.Cause });
        builder.HasIndex(f => new { f.UnitId, f.OpenedOn, f.What, f.Detail });
        builder.HasOne<UtlatandeCase>().WithMany().HasForeignKey(f => f.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Baseline> builder)
    {
        builder.HasKey(b => new { b.UnitId, b.Year });
        builder.Property(b => b.Year).ValueGeneratedNever();
        builder.Property(b => b.Source).HasMaxLength(Baseline.LongestText);
        builder.Property(b => b.Note).HasMaxLength(Baseline.LongestText);
        builder.Property(b => b.EnteredBy).HasMaxLength(PersonName.MaxLength);
        builder.Ignore(b => b.Period);
        builder.Ignore(b => b.Totals);
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(b => b.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.HasKey(g => new { g.UnitId, g.Year, g.Indicator });
        builder.Property(g => g.Year).ValueGeneratedNever();
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(g => g.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
