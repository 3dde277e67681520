namespace Sjukersattning.Domain.Statistics;

/// <summary>One thing that is counted once. It says nothing about who the patient is.</summary>
/// <param name="Day">The day it happened; null when it is not known.</param>
public sealed record Figure(Counted What, DateOnly? Day)
{
    /// <summary>For a day that is not known: the first that it can have been. Null for a known one.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>For a day that is not known: the last that it can have been. Null for a known one.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>Days since the step before; null where no step before is known.</summary>
    public int? Days { get; init; }

    /// <summary>Level, reason or foresight by the name of its enum member; empty for none.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The form's question that Försäkringskassan asked about; empty for none.</summary>
    public string QuestionId { get; init; } = "";

    /// <summary>The cause code of the question; empty for none.</summary>
    public string Cause { get; init; } = "";
}
