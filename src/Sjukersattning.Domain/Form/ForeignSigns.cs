using System.Text;

namespace Sjukersattning.Domain.Form;

/// <summary>What a writer is told of signs that Försäkringskassan cannot receive.</summary>
public static class ForeignSigns
{
    private const int MostNamed = 5;

    /// <summary>Each kind of sign once, with what to write instead; null when there is none.</summary>
    public static string? In(string text) => Sentence(Iso88591.Foreign(text));

    /// <summary>The same, with how a section's page mends them.</summary>
    internal static string? InField(string text) => Iso88591.Foreign(text) is { Count: > 0 } foreign
        ? Sentence(foreign) + (foreign.All(sign => Iso88591.Nearest(sign) is null)
            ? " Ändra själv."
            : " Ändra själv eller tryck på Byt ut tecknen.")
        : null;

    private static string? Sentence(IReadOnlyList<string> foreign)
    {
        var named = foreign.Take(MostNamed).Select(sign => $"\"{Iso88591.Shown(sign)}\" ({InsteadOf(sign)})");
        var more = foreign.Count > MostNamed ? $" och {foreign.Count - MostNamed} till" : "";
        return foreign.Count == 0 ? null
            : $"Försäkringskassan kan inte ta emot {(foreign.Count == 1 ? "tecknet" : "tecknen")} {string.Join(", ", named)}{more}.";
    }

    private static string InsteadOf(string sign) => Iso88591.Nearest(sign) switch
    {
        null => Rune.IsLetter(sign.EnumerateRunes().First()) ? "skriv med bokstäverna a–ö" : "skriv med ord",
        "" => "ta bort",
        " " => "skriv ett blanksteg",
        "\n" => "skriv en radbrytning",
        var nearest => $"skriv {nearest}",
    };
}
