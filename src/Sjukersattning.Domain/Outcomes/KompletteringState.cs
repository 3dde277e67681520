namespace Sjukersattning.Domain.Outcomes;

/// <summary>A komplettering as it stands now: its newest entry, its reminders, and the answer that is in force.</summary>
/// <param name="Entry">The newest entry.</param>
/// <param name="Reminders">Försäkringskassan's reminders, oldest first.</param>
/// <param name="Answer">The answer; null while it is open. An answer by a version that was revoked afterwards does not count.</param>
public sealed record KompletteringState(Komplettering Entry, IReadOnlyList<Registration> Reminders, Registration? Answer)
{
    public bool IsOpen => Answer is null;

    /// <summary>Answered, or still unanswered, after Försäkringskassan's last day.</summary>
    public bool IsLate(DateOnly today) => (Answer?.Day.Exact ?? today) > Entry.LastDay;
}
