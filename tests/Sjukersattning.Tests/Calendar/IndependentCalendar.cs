using Ical.Net.DataTypes;

namespace Sjukersattning.Tests.Calendar;

/// <summary>A calendar as Ical.Net reads it; the library knows nothing of how we write.</summary>
internal sealed record IndependentCalendar(string Name, string Method, string Refresh, IReadOnlyList<IndependentEvent> Events)
{
    public static IndependentCalendar Read(string file)
    {
        var calendar = Ical.Net.Calendar.Load(file)!;
        Assert.Equal("2.0", calendar.Version);
        return new(
            $"{calendar.Properties["X-WR-CALNAME"]?.Value}", calendar.Method!, $"{calendar.Properties["REFRESH-INTERVAL"]?.Value}",
            [.. calendar.Events.Select(one => new IndependentEvent(
                one.Uid!, Moment(one.Start!), Moment(one.End ?? one.Start!), one.Summary!, one.Description ?? "", $"{one.Url}",
                one.Sequence,
                Moment(one.DtStamp!)))]);
    }

    private static DateTimeOffset Moment(CalDateTime time)
    {
        Assert.True(time is { IsUtc: true, HasTime: true });
        return time.AsUtc;
    }
}
