using System.Globalization;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>Dates and spans as people say them.</summary>
public static class Words
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>"4 december", with the year when it is not this one.</summary>
    public static string Day(DateOnly day, DateOnly today) => day.ToString(day.Year == today.Year ? "d MMMM" : "d MMMM yyyy", Swedish);

    /// <summary>The same for a day that may not be known: "december 2026", "2026", "datum okänt".</summary>
    public static string Day(ToldDay day, DateOnly today) =>
        day.Exact is { } exact ? Day(exact, today)
        : day.Earliest is not { } first ? ToldDay.UnknownInWords
        : day.Latest!.Value.Month == first.Month ? first.ToString("MMMM yyyy", Swedish)
        : day.Text;

    /// <summary>"tisdag 4 december", with the year when it is not this one.</summary>
    public static string Weekday(DateOnly day, DateOnly today) => $"{day.ToString("dddd", Swedish)} {Day(day, today)}";

    /// <summary>How far off a deadline is: "i dag", "om 3 dagar", "2 dagar försenad".</summary>
    public static string Until(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "i dag",
        1 => "i morgon",
        -1 => "1 dag försenad",
        < 0 and var late => $"{-late} dagar försenad",
        var days => $"om {days} dagar",
    };

    /// <summary>"4 december, om 3 dagar".</summary>
    public static string Deadline(DateOnly day, DateOnly today) => $"{Day(day, today)}, {Until(day, today)}";

    /// <summary>How long something has been: "i dag", "12 dagar".</summary>
    public static string Since(DateTimeOffset moment, DateOnly today) =>
        (today.DayNumber - SwedishTime.DayOf(moment).DayNumber) switch
        {
            <= 0 => "sedan i dag",
            1 => "sedan i går",
            var days => $"{days} dagar",
        };

    /// <summary>The status where there is little room: its long word may be parted, with a hyphen, where Swedish parts it.</summary>
    public static string InNarrow(CaseStatus status) =>
        status.Swedish().Replace("Försäkringskassan", "Försäkrings\u00ADkassan", StringComparison.Ordinal);

    /// <summary>"Hos Försäkringskassan, 20 dagar; kompletterande version skrivs".</summary>
    public static string Standing(CaseStatus status, DateTimeOffset since, BegunVersion? begun, DateOnly today) =>
        $"{status.Swedish()}, {Since(since, today)}{(begun is null ? "" : $"; {begun.InWords}")}";

    /// <summary>"2026-11-20 10.32", Swedish time.</summary>
    public static string Moment(DateTimeOffset moment) =>
        ClinicClock.Local(moment).ToString("yyyy-MM-dd HH.mm", CultureInfo.InvariantCulture);
}
