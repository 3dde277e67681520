using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Units;

/// <summary>A unit's phrases for one section: beginnings of sentences that the writers copy and finish. Never about a patient.</summary>
public sealed class PhraseList
{
    private PhraseList()
    {
    }

    /// <summary>Makes a list.</summary>
    public PhraseList(Guid unitId, SectionKey section) => (UnitId, Section) = (unitId, section);

    /// <summary>Longest phrase, in characters.</summary>
    public const int LongestPhrase = 300;

    /// <summary>Most phrases of a section.</summary>
    public const int Most = 30;

    /// <summary>The unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The section.</summary>
    public SectionKey Section { get; private set; }

    /// <summary>The phrases, one per line.</summary>
    public string Lines { get; set; } = "";

    /// <summary>Reads typed lines: trimmed, blank ones and repetitions left out.</summary>
    public static IReadOnlyList<string> Read(string lines) => [.. lines.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Distinct()];

    /// <summary>What is wrong with a list; null when nothing is.</summary>
    public static string? FaultOf(IReadOnlyList<string> phrases) =>
        phrases.Count > Most ? $"Skriv högst {Most} fraser."
        : phrases.Any(phrase => phrase.Length > LongestPhrase) ? $"En fras får ha högst {LongestPhrase} tecken."
        : phrases.Select(Iso88591.FirstForeign).FirstOrDefault(foreign => foreign is not null) is { } sign ? $"Tecknet \"{sign}\" kan inte skickas till Försäkringskassan. Byt ut det."
        : null;
}
