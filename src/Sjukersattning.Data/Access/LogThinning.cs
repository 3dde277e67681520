using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data;

/// <summary>
/// That rows of the access log that had been kept long enough were deleted. Their seals stay, and with them the chain. Append-only: the
/// database lets no row go that no thinning covers.
/// </summary>
internal sealed class LogThinning
{
    /// <summary>Years that a row is kept at least.</summary>
    public static int YearsKept => RetentionRules.For(Kept.AccessLog).LeastYears;

    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The last row that was deleted, and the seal that it stood in.</summary>
    public long UpToRow { get; set; }

    public long UpToSeal { get; set; }
}
