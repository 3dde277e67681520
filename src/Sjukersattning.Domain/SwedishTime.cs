namespace Sjukersattning.Domain;

/// <summary>
/// The wall clock in Sweden and the moments it shows. In spring it skips an hour, in autumn it shows one twice (directive 2000/84/EG).
/// </summary>
public static class SwedishTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>The moment of a time; the earlier one of a time shown twice, and an hour later for one that is skipped.</summary>
    public static DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Zone.IsAmbiguousTime(local)
            ? Zone.GetAmbiguousTimeOffsets(local).Max()
            : Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>A moment as the wall clock shows it.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>Why a time of a day is not one moment; null when it is.</summary>
    public static string? FaultOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        var clock = $"{time:HH\\.mm}";
        return Zone.IsInvalidTime(local)
            ? $"Klockan ställs fram den natten, så {clock} finns inte. Välj en tid före 02.00 eller från 03.00."
            : Zone.IsAmbiguousTime(local)
                ? $"Klockan ställs tillbaka den natten, så {clock} kommer två gånger. Välj en tid före 02.00 eller från 03.00."
                : null;
    }

    /// <summary>The same for the end of a span: what ends as the hour begins has ended before it. 00.00 ends the day.</summary>
    public static string? FaultOfEnd(DateOnly day, TimeOnly end) =>
        end == TimeOnly.MinValue || FaultOf(day, end.AddMinutes(-1)) is null ? null : FaultOf(day, end);
}
