namespace Sjukersattning.Domain.Units;

/// <summary>Days on which a unit is closed besides the red ones, e.g. klämdagar: its own list, one day per line.</summary>
public static class ClosedDays
{
    /// <summary>Longest line, in characters: the day and what it is.</summary>
    public const int MaxLength = 60;

    public const int Most = 60;

    private const int DayLength = 10;

    // "torsdag 24 december 2026"
    private const int MostWordsOfADay = 4;

    /// <summary>Reads a list with one day per line, the day first; what can be read as a day is written as the house writes days.</summary>
    public static IReadOnlyList<string> Read(string lines) =>
        [.. lines.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(Tidy)];

    /// <summary>What is wrong with a list, in one Swedish sentence; null when nothing is.</summary>
    public static string? FaultOf(IReadOnlyList<string> lines) =>
        lines.Count > Most ? $"Skriv högst {Most} dagar."
        : lines.FirstOrDefault(line => DayOf(line) is null) is { } odd
            ? $"Raden \"{(odd.Length > MaxLength ? $"{odd[..MaxLength]}…" : odd)}\" börjar inte med ett datum som finns, som åååå-mm-dd."
        : lines.FirstOrDefault(line => line.Length > MaxLength) is { } tooLong
            ? $"Raden \"{tooLong[..DayLength]}…\" är för lång. Skriv högst {MaxLength} tecken."
        : lines.GroupBy(DayOf).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? $"Dagen {twice.First()[..DayLength]} står två gånger."
        : null;

    /// <summary>The days of a list, each with what it is called; empty when that is not said. Other lines say nothing.</summary>
    public static IReadOnlyDictionary<DateOnly, string> DaysOf(IReadOnlyList<string> lines) =>
        lines.Where(line => DayOf(line) is not null).DistinctBy(DayOf)
            .ToDictionary(line => DayOf(line)!.Value, line => line[DayLength..].Trim());

    private static string Tidy(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(1, Math.Min(MostWordsOfADay, words.Length)).Reverse()
            .Select(count => (Day: FormDate.ReadTyped(string.Join(' ', words.Take(count))), Name: string.Join(' ', words.Skip(count))))
            .FirstOrDefault(read => read.Day is not null) is { Day: { } day, Name: var name }
            ? $"{FormDate.Format(day)} {name}".Trim()
            : line;
    }

    private static DateOnly? DayOf(string line) => FormDate.Read(line.Split(' ')[0]);
}
