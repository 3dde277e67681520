using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Domain.Meetings;

/// <summary>Which cases a team meeting is proposed to take up, and the words for why.</summary>
public static class AgendaRules
{
    /// <summary>Days in one step after which a case stands still.</summary>
    public const int StillDays = 30;

    /// <summary>The reasons one by one, in the order of an agenda.</summary>
    public static IReadOnlyList<AgendaReason> Reasons { get; } = [.. Enum.GetValues<AgendaReason>()
        .Where(reason => reason != AgendaReason.Chosen)];

    /// <summary>Why a case should be taken up; <see cref="AgendaReason.Chosen"/> when there is no reason.</summary>
    /// <param name="openedOn">The day it was opened.</param>
    /// <param name="inStepSince">The day it came to its step.</param>
    /// <param name="isLate">Whether a last day has passed.</param>
    /// <param name="hasKomplettering">Whether Försäkringskassan waits for an answer.</param>
    /// <param name="lastMeeting">The day of the last meeting; null for the first.</param>
    /// <param name="today">The day of the meeting.</param>
    /// <param name="begunOn">The day a new version was begun beside the one that holds; null for none.</param>
    public static AgendaReason For(CaseStatus status, DateOnly openedOn, DateOnly inStepSince, bool isLate, bool hasKomplettering,
        DateOnly? lastMeeting, DateOnly today, DateOnly? begunOn = null)
    {
        var since = lastMeeting ?? today.AddDays(-StillDays);
        var open = StatusNames.Open.Contains(status);
        var reason = (open && openedOn >= since ? AgendaReason.New : 0)
            | (open && inStepSince <= today.AddDays(-StillDays) && !(begunOn > today.AddDays(-StillDays)) ? AgendaReason.Stalled : 0)
            | (open && isLate ? AgendaReason.Overdue : 0)
            | (hasKomplettering ? AgendaReason.Komplettering : 0)
            | (status is CaseStatus.Decided && inStepSince >= since ? AgendaReason.Decided : 0);
        return reason;
    }

    /// <summary>The reasons as people read them, e.g. "nytt, försenat".</summary>
    public static string Swedish(this AgendaReason reason) =>
        reason == AgendaReason.Chosen
            ? "valt för mötet"
            : string.Join(", ", Reasons.Where(one => reason.HasFlag(one)).Select(one => one switch
    {
        AgendaReason.New => "nytt",
        AgendaReason.Stalled => "står still",
        AgendaReason.Overdue => "försenat",
        AgendaReason.Komplettering => "komplettering",
        AgendaReason.Decided => "beslut har kommit",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "unknown reason"),
    }));
}
