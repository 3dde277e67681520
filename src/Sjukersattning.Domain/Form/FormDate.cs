using System.Globalization;

namespace Sjukersattning.Domain.Form;

/// <summary>Dates as people type them and as the form wants them: yyyy-MM-dd.</summary>
public static class FormDate
{
    /// <summary>What to say beside a date that cannot be read.</summary>
    public const string Unreadable = "Skriv ett datum som finns, som åååå-mm-dd.";

    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 12);

    /// <summary>Writes a date as the form has it.</summary>
    public static string Format(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Turns 20261121 and 2026/11/21 into 2026-11-21; leaves everything else as typed.</summary>
    public static string Tidy(string typed)
    {
        var text = typed.Trim();
        return DateOnly.TryParseExact(
            text, ["yyyyMMdd", "yyyy/MM/dd", "yyyy.MM.dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Format(date)
            : text;
    }

    /// <summary>
    /// Reads a date that is real and reasonable (strictly between 1900-01-01 and 2099-12-12, fk7800.md §1); null otherwise.
    /// </summary>
    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date > Earliest
            && date < Latest
            ? date
            : null;

    /// <summary>Reads a date as a person typed it; null when it is none.</summary>
    public static DateOnly? ReadTyped(string typed) => Read(Tidy(typed));
}
