using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Configurations;

internal sealed class InsynConfiguration : IEntityTypeConfiguration<InsynRow>
{
    public void Configure(EntityTypeBuilder<InsynRow> builder)
    {
        builder.ToTable("Insyn");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Sentence).HasMaxLength(InsynRules.LongestSentence);
        builder.Ignore(i => i.Rule);
        builder.Ignore(i => i.Held);
        builder.HasIndex(i => new { i.CaseId, i.ActorId });
        builder.HasOne<UtlatandeCase>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Vardenhet>().WithMany().HasForeignKey(i => i.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
