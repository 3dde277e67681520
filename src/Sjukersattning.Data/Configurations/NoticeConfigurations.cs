using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Notices;

namespace Sjukersattning.Data.Configurations;

internal sealed class NoticeConfigurations
    : IEntityTypeConfiguration<NoticeRow>, IEntityTypeConfiguration<LetterRow>, IEntityTypeConfiguration<IntroductionReceipt>
{
    public void Configure(EntityTypeBuilder<NoticeRow> builder)
    {
        builder.ToTable("Notices");
        builder.Property(n => n.Id).ValueGeneratedNever();
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
