using System.Globalization;
using System.Text.RegularExpressions;

namespace Sjukersattning.Domain;

/// <summary>Dates as people type them and as the form wants them: yyyy-MM-dd.</summary>
public static partial class FormDate
{
    /// <summary>What to say beside a date that cannot be read.</summary>
    public const string Unreadable = "Skriv ett datum som finns, med år, månad och dag, till exempel 2026-03-31.";

    /// <summary>The same where the field may be left empty.</summary>
    public const string UnreadableOrEmpty = "Skriv ett datum som finns, som åååå-mm-dd, eller lämna fältet tomt.";

    /// <summary>What to say beside a day that is over and must not be.</summary>
    public const string Past = "Dagen har redan varit. Välj en dag från och med i dag.";

    /// <summary>What to say beside a day that is still to come and must not be.</summary>
    public const string NotYet = "Dagen har inte varit än. Skriv en dag till och med i dag.";

    private const int ShortestMonth = 3;
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 12);
    private static readonly DateTimeFormatInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").DateTimeFormat;

    /// <summary>Writes a date as the form has it.</summary>
    public static string Format(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Turns every date that can be read in one way only into the form's spelling; leaves everything else as typed.</summary>
    public static string Tidy(string typed) => ReadTyped(typed) is { } date ? Format(date) : typed.Trim();

    /// <summary>
    /// Reads a date that is real and reasonable (strictly between 1900-01-01 and 2099-12-12, fk7800.md §1); null otherwise.
    /// </summary>
    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date > Earliest
            && date < Latest
            ? date
            : null;

    /// <summary>
    /// Reads a date as a person typed it: the year first or last and in four digits, the month in digits or by its Swedish name, the day of
    /// the week before it if it is the right one. Null when it is none, or when it can be read in more than one way.
    /// </summary>
    public static DateOnly? ReadTyped(string typed)
    {
        var text = ShortText.AsMeant(typed).ToLowerInvariant();
        var match = new[] { YearFirst(), YearLast() }.Select(form => form.Match(text)).FirstOrDefault(form => form.Success);
        return match is not null
            && Month(match.Groups["month"].Value) is { } month
            && Read($"{match.Groups["year"].Value}-{month:00}-{match.Groups["day"].Value.PadLeft(2, '0')}") is { } date
            && IsNamedBy(match.Groups["weekday"].Value, date)
            ? date
            : null;
    }

    private static int? Month(string text) =>
        char.IsAsciiDigit(text[0]) ? int.Parse(text, CultureInfo.InvariantCulture)
        : text.Length < ShortestMonth ? null
        : Array.FindIndex(Swedish.MonthNames, name => name.StartsWith(text, StringComparison.Ordinal)) is >= 0 and var place ? place + 1
        : null;

    /// <summary>Whether a day of the week, whole ("onsdagen") or cut short ("ons"), is that of the date; no day is right for all.</summary>
    private static bool IsNamedBy(string weekday, DateOnly date) =>
        $"{Swedish.GetDayName(date.DayOfWeek)}en".StartsWith(weekday, StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})$|" +
        @"^(?<year>[0-9]{4}) *[-./ ] *(?<month>[0-9]{1,2}|\p{L}+) *[-./ ] *(?<day>[0-9]{1,2})\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^((?!den )(?<weekday>\p{L}{3,})\.?,? +)?(den +)?(?<day>[0-9]{1,2})(:?[ae](?!\p{L}))?" +
        @"( *[-./ ] *(?<month>[0-9]{1,2})( *[-./, ] *)|\.? *-?(?<month>\p{L}+)\.?,? *-?)(?<year>[0-9]{4})\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearLast();
}
