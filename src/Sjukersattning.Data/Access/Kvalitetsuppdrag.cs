namespace Sjukersattning.Data;

/// <summary>
/// A kvalitetssäkringsuppdrag: the verksamhetschef lets somebody read patients' data for quality work, for a reason and a time. Reading
/// that is done under it says so in the access log.
/// </summary>
public sealed class Kvalitetsuppdrag
{
    /// <summary>Most characters of what it is for.</summary>
    public const int LongestPurpose = 300;

    /// <summary>Most days that one may hold.</summary>
    public const int MostDays = 366;

    public Guid Id { get; set; }

    public Guid UnitId { get; set; }

    /// <summary>The unit's own number, e.g. "KS-2026-3"; at most 20 characters.</summary>
    public string Number { get; set; } = "";

    public Guid HolderId { get; set; }

    public string HolderName { get; set; } = "";

    public string Purpose { get; set; } = "";

    public DateOnly From { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; set; }

    public DateTimeOffset IssuedAt { get; set; }

    public string IssuedByName { get; set; } = "";

    public string IssuedByTitle { get; set; } = "";

    /// <summary>When it was taken back; null when it was not.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whether the holder reads under it now.</summary>
    public bool IsInUse { get; set; }

    public bool Holds(DateOnly day) => EndedAt is null && day >= From && day <= Until;
}
