using System.Globalization;
using System.Text.RegularExpressions;

namespace Sjukersattning.Domain.Outcomes;

/// <summary>
/// A day as far as the clinic was told it: the day, or only its month or year, or nothing. What was not told is never filled in.
/// </summary>
public readonly partial record struct ToldDay
{
    /// <summary>Longest text that it is kept as, in characters.</summary>
    public const int LongestText = 10;

    /// <summary>What people read where nothing is known.</summary>
    public const string UnknownInWords = "datum okänt";

    // 0 for what was not told.
    private readonly int _year;
    private readonly int _month;
    private readonly int _day;

    private ToldDay(int year, int month, int day) => (_year, _month, _day) = (year, month, day);

    /// <summary>Nobody told when it was.</summary>
    public static ToldDay Unknown => default;

    /// <summary>The day; null when only its month or year is known, or nothing.</summary>
    public DateOnly? Exact => _day == 0 ? null : new DateOnly(_year, _month, _day);

    /// <summary>The first day that it can have been; null when nothing is known.</summary>
    public DateOnly? Earliest => _year == 0 ? null : new DateOnly(_year, Math.Max(_month, 1), Math.Max(_day, 1));

    /// <summary>The last day that it can have been; null when nothing is known.</summary>
    public DateOnly? Latest => _year == 0 ? null : Exact ?? Earliest!.Value.AddMonths(_month == 0 ? 12 : 1).AddDays(-1);

    /// <summary>As it is kept and typed: 2026-03-05, 2026-03, 2026, or nothing.</summary>
    public string Text =>
        Exact is { } day ? FormDate.Format(day)
        : _month > 0 ? string.Create(CultureInfo.InvariantCulture, $"{_year:0000}-{_month:00}")
        : _year > 0 ? _year.ToString("0000", CultureInfo.InvariantCulture)
        : "";

    public static implicit operator ToldDay(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads <see cref="Text"/>.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static ToldDay FromStored(string text)
    {
        var parts = text.Length == 0 ? [] : text.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new ToldDay(parts.ElementAtOrDefault(0), parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
    }

    /// <summary>Reads what a person typed: a day, or a month or year alone, as 2026-03, mars 2026 or 2026. Null when it is none.</summary>
    public static ToldDay? ReadTyped(string typed) =>
        FormDate.ReadTyped(typed) is { } day ? (ToldDay)day
        : YearOrMonth().Match(ShortText.AsMeant(typed)) is { Success: true } found
            ? Reasonable(Number(found.Groups["year"]), found.Groups["month"].Success ? Number(found.Groups["month"]) : 0)
        : FormDate.ReadTyped($"1 {typed}") is { } first ? Reasonable(first.Year, first.Month)
        : null;

    /// <summary>Whether it is sure that it was before another.</summary>
    public bool IsBefore(ToldDay other) => Latest < other.Earliest;

    public override string ToString() => _year == 0 ? UnknownInWords : Text;

    private static ToldDay? Reasonable(int year, int month) =>
        month <= 12 && FormDate.Read(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{Math.Max(month, 1):00}-02")) is not null
            ? new ToldDay(year, month, 0)
            : null;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<year>[0-9]{4})([-/. ](?<month>1[0-2]|0?[1-9]))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearOrMonth();
}
