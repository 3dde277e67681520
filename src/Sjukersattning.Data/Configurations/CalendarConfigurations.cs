using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Configurations;

internal sealed class CalendarConfigurations
    : IEntityTypeConfiguration<SigningHours>, IEntityTypeConfiguration<SigningException>, IEntityTypeConfiguration<BookedTick>,
        IEntityTypeConfiguration<CalendarFeed>, IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<SigningHours> builder)
    {
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Ignore(h => h.IsSingle);
        builder.HasIndex(h => h.UnitId);
        builder.HasIndex(h => h.LakareId);
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(h => h.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(h => h.LakareId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(h => h.Exceptions).WithOne().HasForeignKey("HoursId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(h => h.Exceptions).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<SigningException> builder)
    {
        builder.ToTable("SigningExceptions");
        builder.HasKey("HoursId", nameof(SigningException.Day));
    }

    public void Configure(EntityTypeBuilder<BookedTick> builder)
    {
        builder.ToTable("BookedTicks");
        builder.HasKey(t => new { t.LakareId, t.Day, t.Minute });
        builder.Property(t => t.Minute).ValueGeneratedNever();
        builder.HasIndex(t => t.CaseId);
        builder.HasOne<UtlatandeCase>().WithMany().HasForeignKey(t => t.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.HasKey(f => new { f.LakareId, f.UnitId });
        builder.Property(f => f.SecretHash).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.HasIndex(f => f.SecretHash).IsUnique();
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(f => f.LakareId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Ignore(a => a.InWords);
        builder.HasIndex(a => new { a.AccountId, a.From });
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
