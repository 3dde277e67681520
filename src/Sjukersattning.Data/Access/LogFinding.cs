using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data;

/// <summary>A visit that a review looks at, as it was when the review was begun. It holds no patient's name. Append-only.</summary>
public sealed class LogFinding
{
    public Guid ReviewId { get; set; }

    /// <summary>1 and on.</summary>
    public int Place { get; set; }

    public LogReviewReason Reasons { get; set; }

    /// <summary>Where in the access log it begins, and over how many rows it goes.</summary>
    public long FirstRow { get; set; }

    public int Rows { get; set; }

    public string ActorName { get; set; } = "";

    public string ActorTitle { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public Guid? PatientId { get; set; }

    public Guid? CaseId { get; set; }
}
