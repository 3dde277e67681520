using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Data.Forms;

namespace Sjukersattning.Data.Configurations;

internal sealed class UsedMarkConfiguration : IEntityTypeConfiguration<UsedMark>
{
    public void Configure(EntityTypeBuilder<UsedMark> builder)
    {
        builder.ToTable("UsedMarks");
        builder.HasKey(mark => new { mark.Id, mark.Content });
        builder.Property(mark => mark.Content).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.Property(mark => mark.RequestId).HasMaxLength(60);
        builder.Property(mark => mark.Location).HasMaxLength(500);
        builder.HasIndex(mark => mark.At);
    }
}
