using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Configurations;

internal sealed class ThinningConfiguration : IEntityTypeConfiguration<ThinnedCase>
{
    public void Configure(EntityTypeBuilder<ThinnedCase> builder)
    {
        AppendOnly.Map(builder, "ThinnedCases");
        builder.HasKey(one => one.CaseId);
        builder.Property(one => one.CaseId).ValueGeneratedNever();
        builder.HasIndex(one => new { one.UnitId, one.OpenedYear });
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(one => one.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
