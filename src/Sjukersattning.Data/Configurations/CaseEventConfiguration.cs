using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Configurations;

internal sealed class CaseEventConfiguration : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        AppendOnly.Map(builder, "CaseEvents");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.ActorName).HasMaxLength(PersonName.MaxLength);
        builder.Property(e => e.ActorTitle).HasMaxLength(120);
        builder.Property(e => e.Detail).HasMaxLength(1000);
        builder.Property(e => e.NextStep).HasMaxLength(1000);
    }
}
