using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Configurations;

internal sealed class MeetingConfigurations
    : IEntityTypeConfiguration<TeamMeeting>, IEntityTypeConfiguration<MeetingItem>, IEntityTypeConfiguration<MeetingAttendee>
{
    public void Configure(EntityTypeBuilder<TeamMeeting> builder)
    {
        builder.ToTable("Meetings");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Place).HasMaxLength(100);
        builder.Property(m => m.Notes).HasMaxLength(TeamMeeting.LongestNotes);
        builder.Property(m => m.EndedBy).HasMaxLength(250);
        builder.Property(m => m.Revision).IsConcurrencyToken();
        builder.Ignore(m => m.IsEnded);
        builder.Ignore(m => m.IsNoted);
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
        builder.OwnsOne(i => i.Begun, begun =>
        {
            begun.Property(b => b.Relation).HasColumnName("Begun_Relation");
            begun.Property(b => b.IsUnderReview).HasColumnName("Begun_IsUnderReview");
            begun.Property(b => b.Since).HasColumnName("Begun_Since");
        });
        builder.Property(i => i.PatientName).HasMaxLength(PersonName.MaxLength);
        builder.HasOne<UtlatandeCase>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MeetingAttendee> builder)
    {
        builder.ToTable("MeetingAttendees");
        builder.HasKey("MeetingId", nameof(MeetingAttendee.AccountId));
        builder.Property(a => a.Name).HasMaxLength(PersonName.MaxLength);
        builder.Property(a => a.Title).HasMaxLength(120);
    }
}
