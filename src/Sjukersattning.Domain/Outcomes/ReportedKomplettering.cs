namespace Sjukersattning.Domain.Outcomes;

/// <summary>A komplettering as it is entered.</summary>
/// <param name="ReceivedOn">The day it came.</param>
/// <param name="LastDay">Försäkringskassan's last day for an answer.</param>
public sealed record ReportedKomplettering(DateOnly ReceivedOn, DateOnly LastDay, IReadOnlyList<AskedQuestion> Questions)
{
    public const int MostQuestions = 10;

    /// <summary>Longest id of a message, in characters.</summary>
    public const int LongestId = 60;

    /// <summary>Försäkringskassan's meddelande-id, at most <see cref="LongestId"/> characters; empty when it is not known.</summary>
    public string MessageId { get; init; } = "";

    /// <summary>Försäkringskassan's referens-id, at most <see cref="LongestId"/> characters; empty for none.</summary>
    public string ReferenceId { get; init; } = "";

    /// <summary>Whether the patient has to come for a new examination before it can be answered.</summary>
    public bool NeedsExamination { get; init; }

    /// <summary>Why an earlier entry is corrected, at most 500 characters; empty for a first entry.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Says that the earlier entry was wrong altogether.</summary>
    public bool Retract { get; init; }
}
