using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Data.Diagnoses;

namespace Sjukersattning.Data.Configurations;

internal sealed class DiagnosisConfiguration : IEntityTypeConfiguration<DiagnosisCodeRow>, IEntityTypeConfiguration<DiagnosisRegisterRow>
{
    public void Configure(EntityTypeBuilder<DiagnosisCodeRow> builder)
    {
        builder.ToTable("DiagnosisCodes");
        builder.HasKey(d => d.Code);
        builder.Property(d => d.Code).HasColumnName("DiagnosisCode").HasMaxLength(DiagnosisCodeRow.MaxCodeLength);
        builder.Property(d => d.Title).HasColumnName("DiagnosisTitle").HasMaxLength(DiagnosisCodeRow.MaxTitleLength);
    }

    public void Configure(EntityTypeBuilder<DiagnosisRegisterRow> builder)
    {
        builder.ToTable("DiagnosisRegister");
        builder.HasKey(r => r.Number);
        builder.Property(r => r.Number).HasColumnName("RegisterNumber").ValueGeneratedNever();
        builder.Property(r => r.Stamp).HasColumnName("RegisterStamp");
        builder.Property(r => r.Source).HasColumnName("RegisterSource").HasMaxLength(DiagnosisRegisterRow.MaxSourceLength);
        builder.Property(r => r.LoadedAt).HasColumnName("RegisterLoadedAt");
    }
}
