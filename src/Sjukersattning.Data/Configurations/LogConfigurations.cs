using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sjukersattning.Data.Keys;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Configurations;

internal sealed class LogConfigurations
    : IEntityTypeConfiguration<AccessLogRow>, IEntityTypeConfiguration<LogSeal>, IEntityTypeConfiguration<LogVerification>,
        IEntityTypeConfiguration<LogThinning>
{
    private const int HexOfHash = 64;

    /// <summary>The words of the longest reason with the longest sentence.</summary>
    private const int LongestReason = 400;

    public void Configure(EntityTypeBuilder<AccessLogRow> builder)
    {
        AppendOnly.Map(builder, "AccessLog");
        builder.Property(l => l.ActorName).HasMaxLength(120);
        builder.Property(l => l.ActorTitle).HasMaxLength(120);
        builder.Property(l => l.ActorRoles).HasMaxLength(200);
        builder.Property(l => l.ActorHsaId).HasMaxLength(HsaId.MaxLength).HasDefaultValue("");
        builder.Property(l => l.UnitHsaId).HasMaxLength(HsaId.MaxLength).HasDefaultValue("");
        builder.Property(l => l.VardgivareHsaId).HasMaxLength(HsaId.MaxLength).HasDefaultValue("");
        builder.Property(l => l.SystemHsaId).HasMaxLength(HsaId.MaxLength).HasDefaultValue("");
        builder.Property(l => l.Uppdrag).HasMaxLength(20).HasDefaultValue("");
        builder.Property(l => l.Reason).HasMaxLength(LongestReason).HasDefaultValue("");
        builder.Property(l => l.RequestId).HasMaxLength(60);
        builder.Property(l => l.Hash).HasMaxLength(HexOfHash).IsFixedLength().IsUnicode(false);
        // No index by patient: every list would pay for it at fifty random places, and an extract for one patient can read its unit's rows.
        builder.HasIndex(l => new { l.UnitId, l.At });
    }

    public void Configure(EntityTypeBuilder<LogSeal> builder)
    {
        AppendOnly.Map(builder, "LogSeals");
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.Property(s => s.Hash).HasMaxLength(HexOfHash).IsFixedLength().IsUnicode(false);
        builder.Property(s => s.KeyId).HasMaxLength(OperatorKey.LongestId).HasDefaultValue("");
    }

    public void Configure(EntityTypeBuilder<LogThinning> builder) => AppendOnly.Map(builder, "LogThinnings");

    public void Configure(EntityTypeBuilder<LogVerification> builder)
    {
        AppendOnly.Map(builder, "LogVerifications");
        builder.Property(v => v.Head).HasMaxLength(HexOfHash).IsUnicode(false);
        builder.Property(v => v.FirstFault).HasMaxLength(LogVerification.LongestFault);
    }
}
