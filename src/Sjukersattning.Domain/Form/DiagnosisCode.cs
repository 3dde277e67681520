using System.Text.RegularExpressions;

namespace Sjukersattning.Domain.Form;

/// <summary>The format of a diagnosis code (fk7800.md §3). Whether the code exists is not asked here.</summary>
public static partial class DiagnosisCode
{
    /// <summary>Longest code, in characters.</summary>
    public const int MaxLength = 5;

    /// <summary>A code as somebody types or pastes it, in the form's spelling: in capitals, without the register's full stop.</summary>
    public static string AsMeant(string typed) => Dotted().Replace(ShortText.AsMeant(typed).ToUpperInvariant(), "$1$2");

    /// <summary>Why a code cannot be signed; null when its format is right.</summary>
    /// <param name="code">The code, trimmed and not empty.</param>
    /// <param name="system">ICD_10_SE or KSH_97_P.</param>
    public static string? FaultOf(string code, string system)
    {
        if (code.Contains('.', StringComparison.Ordinal))
        {
            return $"Skriv koden utan punkt, till exempel {code.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant()}.";
        }

        var needsFour = code.StartsWith("F", StringComparison.OrdinalIgnoreCase)
            || code.StartsWith("Z73", StringComparison.OrdinalIgnoreCase);
        if (code.Length < (needsFour ? 4 : 3))
        {
            return needsFour
                ? "Koder som börjar på F eller Z73 behöver minst fyra tecken, till exempel F329."
                : "Koden behöver minst tre tecken, till exempel M797.";
        }

        if (code.Length > MaxLength)
        {
            return "Koden får ha högst fem tecken.";
        }

        return (system == DiagnosesQuestion.DefaultSystem ? Icd() : Ksh()).IsMatch(code)
            ? null
            : "Koden ska vara en stor bokstav följd av siffror, till exempel F331, utan punkt.";
    }

    [GeneratedRegex(@"^([A-Z][0-9]{2}) ?\. ?([0-9A-Z]{1,2})$")]
    private static partial Regex Dotted();

    [GeneratedRegex("^[A-Z][0-9]{2}[0-9]?[0-9A-Z]?$")]
    private static partial Regex Icd();

    [GeneratedRegex("^([A-Z][0-9]{2}-?[0-9]?P?|F438A)$")]
    private static partial Regex Ksh();
}
