namespace Sjukersattning.Domain.Units;

/// <summary>KVÅ codes of coordination: the list every unit starts with and may change (workflow.md, "Contact log").</summary>
public static class KvaCodes
{
    /// <summary>Longest line, in characters: the code and what it means.</summary>
    public const int MaxLength = 80;

    public const int Most = 40;

    private const int CodeLength = 5;

    /// <summary>Each is of a coordination measure, for which the patient must have consented (1 § lag 2019:1297).</summary>
    public static IReadOnlyList<string> Initial { get; } =
        ["GC001 Koordineringsinsats enligt lag 2019:1297", "DV077 Plan för återgång i arbete",
            "AW026 Uppföljning av plan för återgång i arbete"];

    /// <summary>Reads a list with one code per line, the code first.</summary>
    public static IReadOnlyList<string> Read(string lines) =>
        [.. lines.Split('\n').Select(line => ShortText.Words(line).Trim()).Where(line => line.Length > 0)];

    /// <summary>What is wrong with a list, in one Swedish sentence; null when nothing is.</summary>
    public static string? FaultOf(IReadOnlyList<string> codes) =>
        codes.Count == 0 ? "Skriv minst en KVÅ-kod."
        : codes.Count > Most ? $"Skriv högst {Most} KVÅ-koder."
        : codes.FirstOrDefault(code => code.Length > MaxLength) is { } tooLong
            ? $"Raden \"{tooLong[..CodeLength]}…\" är för lång. Skriv högst {MaxLength} tecken."
        : codes.FirstOrDefault(code => !IsCode(code)) is { } odd
            ? $"Raden \"{odd}\" börjar inte med en KVÅ-kod: två bokstäver och tre siffror."
        : codes.GroupBy(code => code[..CodeLength], StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1) is { } twice ? $"Koden {twice.Key} står två gånger."
        : null;

    /// <summary>Whether a line is a coordination measure, whatever the unit writes after the code.</summary>
    public static bool IsCoordination(string line) => Initial.Any(one => CodeOf(one) == CodeOf(line));

    /// <summary>The code of a line.</summary>
    public static string CodeOf(string line) => line.Length < CodeLength ? line : line[..CodeLength];

    /// <summary>The codes of coordination measures as people read them.</summary>
    public static string CoordinationInWords => string.Join(", ", Initial.Select(CodeOf));

    private static bool IsCode(string line) =>
        line.Length >= CodeLength
            && line[..2].All(char.IsAsciiLetterUpper)
            && line[2..CodeLength].All(char.IsAsciiDigit)
            && (line.Length == CodeLength || line[CodeLength] == ' ');
}
