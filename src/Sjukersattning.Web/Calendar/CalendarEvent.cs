namespace Sjukersattning.Web.Calendar;

/// <summary>Something that happens at a time, as another program's calendar shows it.</summary>
/// <param name="Uid">The event's name for ever; a calendar that reads the file again knows it by this.</param>
/// <param name="End">When it ends; an event that does not end after its start has no length.</param>
/// <param name="Summary">The line that the calendar shows.</param>
/// <param name="Description">More, in several lines if need be; left out when empty.</param>
/// <param name="Url">Where to read on; left out when empty.</param>
/// <param name="Sequence">How many times the event has been moved or changed.</param>
public sealed record CalendarEvent(string Uid, DateTimeOffset Start, DateTimeOffset End, string Summary, string Description, string Url,
    int Sequence, DateTimeOffset Changed);
