using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.People;
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
        builder.Property(c => c.ActorName).HasMaxLength(PersonName.MaxLength);
    }

    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        AppendOnly.Map(builder, "Contacts");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Kva).HasMaxLength(KvaCodes.MaxLength);
        builder.Property(c => c.Text).HasMaxLength(Contact.LongestText);
        builder.Property(c => c.ActorName).HasMaxLength(PersonName.MaxLength);
        builder.Property(c => c.ActorTitle).HasMaxLength(120);
        builder.HasIndex(c => c.StrikesId).IsUnique();
    }
}
