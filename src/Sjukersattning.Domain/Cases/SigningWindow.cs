namespace Sjukersattning.Domain.Cases;

/// <summary>
/// The days on which the time for signing of a case should lie: after the last day of every section that is not klar, and no later than
/// the day to sign by (workflow.md, "Added from use"). It says what is offered; any other time may be booked by hand.
/// </summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last one; null when no day to sign by is planned. Before the first one when there is no day at all.</param>
public sealed record SigningWindow(DateOnly First, DateOnly? Last)
{
    public bool IsEmpty => Last < First;

    public static SigningWindow Of(UtlatandeCase subject, DateOnly today)
    {
        var after = subject.Sections.Where(section => !section.IsDone).Max(section => (DateOnly?)section.Deadline)?.AddDays(1);
        return new SigningWindow(after > today ? after.Value : today, subject.SignDeadline);
    }
}
