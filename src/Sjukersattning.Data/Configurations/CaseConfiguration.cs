using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Configurations;

internal sealed class CaseConfiguration : IEntityTypeConfiguration<UtlatandeCase>
{
    public void Configure(EntityTypeBuilder<UtlatandeCase> builder)
    {
        builder.ToTable("Cases");
        builder.Property(c => c.Number).HasMaxLength(20);
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.Property(c => c.DiagnosisChapter).HasMaxLength(10);
        builder.Property<string>(DerivedRows.MadeBy).HasMaxLength(100).IsRequired().HasDefaultValue("");
        builder.Ignore(c => c.StandingKompletteringar);
        builder.Ignore(c => c.OpenKompletteringar);
        builder.Ignore(c => c.StandingConsents);
        builder.HasIndex(c => new { c.UnitId, c.Number }).IsUnique();
        builder.HasIndex(c => new { c.UnitId, c.OpenPatientId }).IsUnique();
        builder.HasIndex(c => new { c.UnitId, c.Status });
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Patient>().WithMany().HasForeignKey(c => c.PatientId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsOne(c => c.Booking, booking =>
        {
            booking.Property(b => b.Date).HasColumnName("SigningDate");
            booking.Property(b => b.Time).HasColumnName("SigningTime");
            booking.Property(b => b.Until).HasColumnName("SigningUntil");
            booking.Ignore(b => b.Ticks);
            booking.Ignore(b => b.Moments);
            booking.Property(b => b.LakareId).HasColumnName("SigningLakareId");
        });
        builder.OwnsOne(c => c.SignedAtTime, booking =>
        {
            booking.Property(b => b.Date).HasColumnName("SignedAtDate");
            booking.Property(b => b.Time).HasColumnName("SignedAtTime");
            booking.Property(b => b.Until).HasColumnName("SignedAtUntil");
            booking.Ignore(b => b.Ticks);
            booking.Ignore(b => b.Moments);
            booking.Property(b => b.LakareId).HasColumnName("SignedAtLakareId");
        });
        builder.OwnsOne(c => c.NextStep, next =>
        {
            next.Property(n => n.What).HasColumnName("NextWhat").HasMaxLength(200);
            next.Property(n => n.Who).HasColumnName("NextWho").HasMaxLength(100);
            next.Property(n => n.By).HasColumnName("NextBy");
            next.Property(n => n.TellPatient).HasColumnName("NextTellPatient").HasMaxLength(300);
        });
        builder.Navigation(c => c.NextStep).IsRequired();
        builder.OwnsMany(c => c.Sections, section =>
        {
            section.ToTable("Sections");
            section.WithOwner().HasForeignKey("CaseId");
            section.HasKey("CaseId", nameof(SectionTask.Key));
            section.Property(s => s.ReturnComment).HasMaxLength(1000);
            section.HasIndex(s => s.OwnerId);
        });
        builder.HasMany(c => c.Events).WithOne().HasForeignKey("CaseId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(c => c.Events).AutoInclude(false);
        builder.HasMany(c => c.Consents).WithOne().HasForeignKey("CaseId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Contacts).WithOne().HasForeignKey("CaseId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.SetAsides).WithOne().HasForeignKey("CaseId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.SignedConcerns).WithOne().HasForeignKey("CaseId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Registrations).WithOne().HasForeignKey("CaseId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Kompletteringar).WithOne().HasForeignKey("CaseId").IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}
