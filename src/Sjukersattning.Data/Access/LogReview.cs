namespace Sjukersattning.Data;

/// <summary>One review of a unit's access log: of which time, begun by whom, when. Append-only.</summary>
public sealed class LogReview
{
    public Guid Id { get; set; }

    public Guid UnitId { get; set; }

    /// <summary>Where the review before ended; the first one begins with the log.</summary>
    public DateTimeOffset From { get; set; }

    public DateTimeOffset Until { get; set; }

    public string ByName { get; set; } = "";

    public string ByTitle { get; set; } = "";

    /// <summary>Rows of the unit in that time.</summary>
    public int Rows { get; set; }

    /// <summary>Visits that a rule chose and that had no place (<see cref="Domain.Staff.LogReviewRules.Most"/>).</summary>
    public int LeftOut { get; set; }
}
