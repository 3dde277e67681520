namespace Sjukersattning.Data;

/// <summary>What one examination of the access log's chain found. Append-only.</summary>
public sealed class LogVerification
{
    public const int LongestFault = 200;

    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Rows that are there and hold.</summary>
    public long Rows { get; set; }

    /// <summary>Of those, rows of versions that had no chain.</summary>
    public long Before { get; set; }

    /// <summary>Of those, rows that wait for a seal: they hold by themselves, and one that was taken away is not missed.</summary>
    public long Unsealed { get; set; }

    /// <summary>Rows that were deleted because they had been kept long enough; their seals are there.</summary>
    public long Thinned { get; set; }

    /// <summary>Number of the newest seal, and so how many there are.</summary>
    public long Seals { get; set; }

    /// <summary>Of those, seals of versions without a key: whoever can write in the database could have made them anew.</summary>
    public long Unkeyed { get; set; }

    /// <summary>The newest seal's hash; empty when there is none.</summary>
    public string Head { get; set; } = "";

    public long Faults { get; set; }

    /// <summary>The first thing found wrong, in a sentence; empty when all holds.</summary>
    public string FirstFault { get; set; } = "";
}
