using System.Globalization;

namespace Sjukersattning.Domain.Units;

/// <summary>Days on which a unit is closed besides the red ones, e.g. klämdagar: its own list, one day per line.</summary>
public static class ClosedDays
{
    /// <summary>Longest line, in characters: the day and what it is.</summary>
    public const int MaxLength = 60;

    public const int Most = 60;

    private const string Form = "yyyy-MM-dd";
    private static readonly string[] Typed = [Form, "yyyyMMdd", "yyyy-M-d", "yyyy/MM/dd"];

    /// <summary>Reads a list with one day per line, the day first; what can be read as a day is written as the house writes days.</summary>
    public static IReadOnlyList<string> Read(string lines) =>
        [.. lines.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(Tidy)];

    /// <summary>What is wrong with a list, in one Swedish sentence; null when nothing is.</summary>
    public static string? FaultOf(IReadOnlyList<string> lines) =>
        lines.Count > Most ? $"Skriv högst {Most} dagar."
        : lines.FirstOrDefault(line => DayOf(line) is null) is { } odd
            ? $"Raden \"{(odd.Length > MaxLength ? $"{odd[..MaxLength]}…" : odd)}\" börjar inte med ett datum som finns, som åååå-mm-dd."
        : lines.FirstOrDefault(line => line.Length > MaxLength) is { } tooLong
            ? $"Raden \"{tooLong[..Form.Length]}…\" är för lång. Skriv högst {MaxLength} tecken."
        : lines.GroupBy(DayOf).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? $"Dagen {twice.First()[..Form.Length]} står två gånger."
        : null;

    /// <summary>The days of a list, each with what it is called; empty when that is not said. Other lines say nothing.</summary>
    public static IReadOnlyDictionary<DateOnly, string> DaysOf(IReadOnlyList<string> lines) =>
        lines.Where(line => DayOf(line) is not null).DistinctBy(DayOf)
            .ToDictionary(line => DayOf(line)!.Value, line => line[Form.Length..].Trim());

    private static string Tidy(string line)
    {
        var first = line.Split(' ', 2);
        return DateOnly.TryParseExact(ShortText.AsMeant(first[0]), Typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? $"{day.ToString(Form, CultureInfo.InvariantCulture)} {first.ElementAtOrDefault(1)}".Trim()
            : line;
    }

    private static DateOnly? DayOf(string line) =>
        DateOnly.TryParseExact(line.Split(' ')[0], Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
