namespace Sjukersattning.Domain.Form;

/// <summary>A unit's phrases for one section: beginnings of sentences that the writers copy and finish. Never about a patient.</summary>
public sealed class PhraseList
{
    private PhraseList()
    {
    }

    public PhraseList(Guid unitId, SectionKey section)
    {
        UnitId = unitId;
        Section = section;
    }

    /// <summary>Longest phrase, in characters.</summary>
    public const int LongestPhrase = 300;

    public const int Most = 30;

    public Guid UnitId { get; private set; }

    public SectionKey Section { get; private set; }

    public string Lines { get; set; } = "";

    /// <summary>Reads typed lines as a text would be saved: trimmed, blank ones and repetitions left out.</summary>
    public static IReadOnlyList<string> Read(string lines) =>
        [.. Iso88591.Settle(lines).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Distinct()];

    /// <summary>What is wrong with a list; null when nothing is.</summary>
    public static string? FaultOf(IReadOnlyList<string> phrases) =>
        phrases.Count > Most ? $"Skriv högst {Most} fraser."
        : phrases.Any(phrase => phrase.Length > LongestPhrase) ? $"En fras får ha högst {LongestPhrase} tecken."
        : ForeignSigns.In(string.Concat(phrases));
}
