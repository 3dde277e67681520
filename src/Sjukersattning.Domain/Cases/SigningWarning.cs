using Sjukersattning.Domain.Scheduling;

namespace Sjukersattning.Domain.Cases;

/// <summary>What speaks against a booked time for signing (workflow.md step 5). It warns and forbids nothing.</summary>
public static class SigningWarning
{
    internal const string Away = "Läkaren är borta den dagen. Boka om signeringstiden.";

    /// <summary>The warning; null for none.</summary>
    /// <param name="time">The booked time, or one that is about to be.</param>
    /// <param name="facts">Absences are read for a case with such a time.</param>
    public static string? Of(UtlatandeCase subject, SigningBooking? time, CaseFacts facts)
    {
        var open = subject.Sections.Where(section => !section.IsDone).ToList();
        return time is null || !subject.HasDraft
            ? null
            : Of(open.Count, open.Max(section => (DateOnly?)section.Deadline), subject.SignDeadline, time.Date,
                facts.SigningWarningDays, facts.Today, AbsenceCheck.Of(time, facts.Absences) is not null);
    }

    /// <summary>The warning; null for none.</summary>
    /// <param name="open">Number of sections that are not klara.</param>
    /// <param name="lastDeadline">The latest last day of those; null when there are none.</param>
    /// <param name="signBy">The day to sign by; null when none is planned.</param>
    /// <param name="day">The booked day.</param>
    /// <param name="warnDays">The unit's number of days.</param>
    /// <param name="isAway">Whether the läkare is away on that day.</param>
    public static string? Of(int open, DateOnly? lastDeadline, DateOnly? signBy, DateOnly day, int warnDays, DateOnly today, bool isAway)
    {
        var days = day.DayNumber - today.DayNumber;
        return isAway && days >= 0 ? Away
            : lastDeadline > day ? "Signeringstiden ligger före sista dagen för ett avsnitt."
            : day > signBy ? $"Signeringstiden ligger efter sista dagen att signera ({signBy:yyyy-MM-dd})."
            : open > 0 && days <= warnDays
                ? $"{(open == 1 ? "Ett avsnitt är inte klart" : $"{open} avsnitt är inte klara")}, och signeringstiden är " +
                    $"{(days <= 0 ? "här" : days == 1 ? "i morgon" : $"om {days} dagar")}."
            : null;
    }
}
