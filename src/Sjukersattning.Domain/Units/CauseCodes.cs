namespace Sjukersattning.Domain.Units;

/// <summary>Why Försäkringskassan asks: the codes every unit starts with and may change (quality-checks.md, "Cause codes").</summary>
public static class CauseCodes
{
    /// <summary>Longest code, in characters.</summary>
    public const int MaxLength = 40;

    public const int Most = 40;

    public static IReadOnlyList<string> Initial { get; } =
    [
        "MINNE", "KONCENTRATION", "PSYKISKT ÖVRIGT", "STATUS/FYND SAKNAS", "GRAD SAKNAS", "KÄLLA OKLAR", "SAMBAND F–A", "EXEMPEL SAKNAS",
        "REHABILITERING UTTÖMD", "BEHANDLING/RESULTAT", "PROGNOS", "DIAGNOS/UNDERLAG", "KONTAKT/ADMINISTRATIVT", "ANNAT",
    ];

    /// <summary>Reads a list with one code per line; blank lines and spaces around are dropped, letters become capitals.</summary>
    public static IReadOnlyList<string> Read(string lines) =>
        [.. lines.Split('\n').Select(line => ShortText.Words(line).Trim().ToUpperInvariant()).Where(line => line.Length > 0)];

    /// <summary>What is wrong with a list, in one Swedish sentence; null when nothing is.</summary>
    public static string? FaultOf(IReadOnlyList<string> codes) =>
        codes.Count == 0 ? "Skriv minst en orsak."
        : codes.Count > Most ? $"Skriv högst {Most} orsaker."
        : codes.FirstOrDefault(code => code.Length > MaxLength) is { } tooLong
            ? $"Orsaken \"{tooLong[..MaxLength]}…\" är för lång. Skriv högst {MaxLength} tecken."
        : codes.GroupBy(code => code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? $"Orsaken \"{twice.Key}\" står två gånger."
        : null;
}
