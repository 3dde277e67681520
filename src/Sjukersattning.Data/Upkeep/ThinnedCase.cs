namespace Sjukersattning.Data.Upkeep;

/// <summary>
/// That a case was thinned, all of it, since it had been kept long enough. Append-only, and nothing of the patient: the database lets rows
/// of no other case go, and the statistics of those years say that they count fewer.
/// </summary>
internal sealed class ThinnedCase
{
    public Guid CaseId { get; set; }

    public Guid UnitId { get; set; }

    public int OpenedYear { get; set; }

    /// <summary>The year it was closed or cancelled.</summary>
    public int EndedYear { get; set; }

    /// <summary>Everything in it was written before.</summary>
    public DateOnly Before { get; set; }

    /// <summary>Years that cases were kept then.</summary>
    public int Years { get; set; }

    public DateTimeOffset At { get; set; }
}
