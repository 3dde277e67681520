using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Data.Configurations;

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
