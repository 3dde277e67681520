using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Data.Upkeep;

namespace Sjukersattning.Data.Configurations;

internal sealed class LeaseConfiguration : IEntityTypeConfiguration<LeaseRow>
{
    public void Configure(EntityTypeBuilder<LeaseRow> builder)
    {
        builder.ToTable("BackgroundLease");
        builder.HasKey(lease => lease.Number);
        builder.Property(lease => lease.Number).ValueGeneratedNever();
        builder.Property(lease => lease.Owner).HasMaxLength(120);
    }
}
