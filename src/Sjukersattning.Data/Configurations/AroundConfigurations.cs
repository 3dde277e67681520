using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Configurations;

internal sealed class ContactConfigurations : IEntityTypeConfiguration<Consent>, IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        AppendOnly.Map(builder, "Consents");
        builder.HasKey("CaseId", nameof(Consent.Number), nameof(Consent.Revision));
        builder.Property(c => c.Number).ValueGeneratedNever();
        builder.Property(c => c.Revision).ValueGeneratedNever();
        builder.Property(c => c.How).HasMaxLength(Consent.LongestText);
        builder.Property(c => c.Scope).HasMaxLength(200);
        builder.Property(c => c.ActorName).HasMaxLength(120);
    }

    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        AppendOnly.Map(builder, "Contacts");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Kva).HasMaxLength(KvaCodes.MaxLength);
        builder.Property(c => c.Text).HasMaxLength(Contact.LongestText);
        builder.Property(c => c.ActorName).HasMaxLength(120);
        builder.Property(c => c.ActorTitle).HasMaxLength(120);
        builder.HasIndex(c => c.StrikesId).IsUnique();
    }
}

internal sealed class WorkConfiguration : IEntityTypeConfiguration<WorkRow>
{
    public void Configure(EntityTypeBuilder<WorkRow> builder)
    {
        builder.ToTable("OpenWork");
        builder.Ignore(w => w.Content);
        builder.Ignore(w => w.Line);
        builder.Property(w => w.Words).HasMaxLength(200);
        builder.HasIndex(w => new { w.CaseId, w.By });
        builder.HasIndex(w => new { w.UnitId, w.PersonId });
        builder.HasIndex(w => new { w.UnitId, w.Role, w.From });
        builder.HasOne<UtlatandeCase>().WithMany().HasForeignKey(w => w.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

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
        builder.HasIndex(a => new { a.AccountId, a.From });
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NoticeConfigurations
    : IEntityTypeConfiguration<NoticeRow>, IEntityTypeConfiguration<LetterRow>, IEntityTypeConfiguration<IntroductionReceipt>
{
    public void Configure(EntityTypeBuilder<NoticeRow> builder)
    {
        builder.ToTable("Notices");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Ignore(n => n.Line);
        builder.Property(n => n.Topic).HasMaxLength(120);
        builder.Property(n => n.CaseNumber).HasMaxLength(20);
        builder.HasIndex(n => new { n.RecipientId, n.Topic }).IsUnique();
        builder.HasIndex(n => n.Topic);
        builder.HasIndex(n => new { n.RecipientId, n.UnitId, n.ReadAt });
        builder.HasIndex(n => n.LetterId);
        builder.HasOne<LetterRow>().WithMany().HasForeignKey(n => n.LetterId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LetterRow> builder)
    {
        builder.ToTable("Letters");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Attempts).IsConcurrencyToken();
        builder.Property(l => l.Fault).HasMaxLength(60);
        builder.HasIndex(l => new { l.DoneAt, l.NotBefore });
        builder.HasIndex(l => new { l.RecipientId, l.DigestDay }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IntroductionReceipt> builder)
    {
        builder.HasKey(i => new { i.AccountId, i.UnitId });
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(i => i.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeetingConfigurations
    : IEntityTypeConfiguration<TeamMeeting>, IEntityTypeConfiguration<MeetingItem>, IEntityTypeConfiguration<MeetingAttendee>
{
    public void Configure(EntityTypeBuilder<TeamMeeting> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Place).HasMaxLength(100);
        builder.Property(m => m.Notes).HasMaxLength(TeamMeeting.LongestNotes);
        builder.Property(m => m.EndedBy).HasMaxLength(250);
        builder.Property(m => m.Revision).IsConcurrencyToken();
        builder.Ignore(m => m.IsEnded);
        builder.HasIndex(m => new { m.UnitId, m.Day });
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(m => m.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Items).WithOne().HasForeignKey("MeetingId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Attendees).WithOne().HasForeignKey("MeetingId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MeetingItem> builder)
    {
        builder.ToTable("MeetingItems");
        builder.HasKey("MeetingId", nameof(MeetingItem.CaseId));
        builder.Property(i => i.Reasons).HasMaxLength(120);
        builder.Property(i => i.Note).HasMaxLength(TeamMeeting.LongestNote);
        builder.Property(i => i.Decision).HasMaxLength(1000);
        builder.HasOne<UtlatandeCase>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MeetingAttendee> builder)
    {
        builder.ToTable("MeetingAttendees");
        builder.HasKey("MeetingId", nameof(MeetingAttendee.AccountId));
        builder.Property(a => a.Name).HasMaxLength(120);
        builder.Property(a => a.Title).HasMaxLength(120);
    }
}
