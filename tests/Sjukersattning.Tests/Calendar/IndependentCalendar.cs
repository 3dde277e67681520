using System.Text.Json;

namespace Sjukersattning.Tests.Calendar;

/// <summary>A calendar as the icalendar library of Python reads it; the library knows nothing of how we write.</summary>
internal sealed record IndependentCalendar(string Name, string Method, string Refresh, IReadOnlyList<IndependentEvent> Events)
{
    /// <summary>What a test of it needs, for <see cref="ToolFactAttribute"/>.</summary>
    public const string Tool = "python3 icalendar";

    // A property that the library could not read is kept among the errors of its event: nothing may be there.
    private const string Script = """
        import datetime, json, sys
        import icalendar

        def moment(value):
            assert isinstance(value, datetime.datetime) and value.utcoffset() == datetime.timedelta(0), value
            return value.isoformat()

        def read(event):
            assert not event.errors, event.errors
            start = event.decoded("DTSTART")
            return {
                "Uid": str(event["UID"]), "Start": moment(start), "End": moment(event.decoded("DTEND", start)), "Summary": str(event["SUMMARY"]),
                "Description": str(event.get("DESCRIPTION", "")), "Url": str(event.get("URL", "")), "Sequence": int(event["SEQUENCE"]), "Stamp": moment(event.decoded("DTSTAMP")),
            }

        calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
        assert not calendar.errors, calendar.errors
        assert calendar.name == "VCALENDAR" and calendar["VERSION"] == "2.0" and calendar["PRODID"]
        print(json.dumps({
            "Name": str(calendar["X-WR-CALNAME"]), "Method": str(calendar["METHOD"]), "Refresh": str(calendar["REFRESH-INTERVAL"]), "Events": [read(event) for event in calendar.walk("VEVENT")],
        }))
        """;

    /// <summary>Reads a file's text; a file that the library finds wrong fails the test.</summary>
    public static IndependentCalendar Read(string file) =>
        JsonSerializer.Deserialize<IndependentCalendar>(Python.Run("icalendar", Script, file))!;
}
