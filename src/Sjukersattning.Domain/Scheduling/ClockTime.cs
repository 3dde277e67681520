using System.Globalization;
using System.Text.RegularExpressions;

namespace Sjukersattning.Domain.Scheduling;

/// <summary>Times of day as people type and read them: 13.30.</summary>
public static partial class ClockTime
{
    /// <summary>What to say beside a time that cannot be read.</summary>
    public const string Unreadable = "Skriv ett klockslag med timmar och minuter, till exempel 13.30.";

    /// <summary>What to say beside the end of what is no span.</summary>
    public const string NoSpan = "Tiden slutar innan den börjar. Den slutar samma dag, senast 24.00.";

    private const int HoursOfDay = 24;
    private const int MinutesOfDay = HoursOfDay * 60;

    /// <summary>
    /// Reads a time as a person typed it, "kl" before it or not; null when it is none, or when it can be read in more than one way: "133"
    /// may be 1.33 or the beginning of 13.30.
    /// </summary>
    public static TimeOnly? ReadTyped(string typed)
    {
        var match = Shape().Match(ShortText.AsMeant(typed));
        return match.Success
            && int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture) is < HoursOfDay and var hour
            && (match.Groups["minute"] is { Success: true } told ? int.Parse(told.ValueSpan, CultureInfo.InvariantCulture) : 0)
                is < 60 and var minute
            ? new TimeOnly(hour, minute)
            : null;
    }

    /// <summary>Reads the end of a span, the same day: 24.00 is midnight and is kept as 00.00.</summary>
    public static TimeOnly? ReadTypedEnd(string typed) =>
        Midnight().IsMatch(ShortText.AsMeant(typed)) ? TimeOnly.MinValue : ReadTyped(typed);

    /// <summary>Minutes after midnight.</summary>
    public static int Minute(TimeOnly time) => (int)time.ToTimeSpan().TotalMinutes;

    /// <summary>Minutes after midnight at the end of a span: 00.00 ends the day.</summary>
    public static int EndMinute(TimeOnly end) => end == TimeOnly.MinValue ? MinutesOfDay : Minute(end);

    /// <summary>Whether a span ends after it begins, the same day.</summary>
    public static bool IsSpan(TimeOnly from, TimeOnly to) => to != from && EndMinute(to) > Minute(from);

    /// <summary>Why two times are no span, as one Swedish sentence; null when they are one.</summary>
    public static string? FaultOfSpan(TimeOnly from, TimeOnly to) =>
        IsSpan(from, to) ? null
        : from != to ? NoSpan
        : to == TimeOnly.MinValue ? "Tiden är ett helt dygn. Skriv en tid som börjar efter 0.00 eller slutar före 24.00."
        : "Tiden slutar när den börjar. Skriv ett senare slut.";

    /// <summary>Writes a time as the screens have it.</summary>
    public static string Format(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);

    /// <summary>Writes a span, e.g. "13.00–13.30".</summary>
    public static string Span(TimeOnly from, TimeOnly to) => $"{Format(from)}–{(to == TimeOnly.MinValue ? "24.00" : Format(to))}";

    /// <summary>Three digits are an hour and minutes where the first two are no hour; seconds are 00, as a calendar copies them.</summary>
    [GeneratedRegex(@"^(kl(ockan|\.|:)? *)?((?<hour>[0-9]{1,2})( *[.:, ] *(?<minute>[0-9]{2})([.:]00)?)?|" +
        @"(?<hour>[0-9]{2}|[3-9]|2(?=[4-9]))(?<minute>[0-9]{2}))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Shape();

    [GeneratedRegex("^(kl(ockan|\\.|:)? *)?24( *[.:, ] *00([.:]00)?|00)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Midnight();
}
