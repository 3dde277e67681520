using System.Globalization;
using System.Text;

namespace Sjukersattning.Web.Calendar;

/// <summary>Writes events as iCalendar (RFC 5545), for calendars that fetch the file again and again.</summary>
public static class CalendarFile
{
    private const int LongestLine = 75;

    /// <summary>The file's text, to be sent as UTF-8 without a byte order mark; the same each time for the same events.</summary>
    /// <param name="name">What the calendar is called where it is shown.</param>
    /// <param name="events">The events, in the order they are written.</param>
    public static string Write(string name, IEnumerable<CalendarEvent> events)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN", "VCALENDAR");
        Line(file, "VERSION", "2.0");
        Line(file, "PRODID", "-//Sjukersattning//Kalender//SV");
        Line(file, "METHOD", "PUBLISH");
        Line(file, "X-WR-CALNAME", Text(name));
        Line(file, "REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        foreach (var one in events)
        {
            Write(file, one);
        }

        Line(file, "END", "VCALENDAR");
        return file.ToString();
    }

    private static void Write(StringBuilder file, CalendarEvent one)
    {
        Line(file, "BEGIN", "VEVENT");
        Line(file, "UID", Text(one.Uid));
        Line(file, "DTSTAMP", Moment(one.Changed));
        Line(file, "DTSTART", Moment(one.Start));
        if (one.End > one.Start)
        {
            Line(file, "DTEND", Moment(one.End));
        }

        Line(file, "SEQUENCE", one.Sequence.ToString(CultureInfo.InvariantCulture));
        Line(file, "SUMMARY", Text(one.Summary));
        if (one.Description.Length > 0)
        {
            Line(file, "DESCRIPTION", Text(one.Description));
        }

        if (one.Url.Length > 0)
        {
            Line(file, "URL", WithoutControls(one.Url));
        }

        Line(file, "END", "VEVENT");
    }

    private static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Text(string text) => WithoutControls(text.ReplaceLineEndings("\n")
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal));

    /// <summary>What is left of a line break would begin a property of its own.</summary>
    private static string WithoutControls(string text) => string.Concat(text.Where(c => !char.IsControl(c) || c == '\t'));

    /// <summary>One content line, folded so that no piece is longer than the standard lets it be, and no character is split.</summary>
    private static void Line(StringBuilder file, string property, string value)
    {
        var octets = 0;
        foreach (var character in $"{property}:{value}".EnumerateRunes())
        {
            if (octets + character.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(character);
            octets += character.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
