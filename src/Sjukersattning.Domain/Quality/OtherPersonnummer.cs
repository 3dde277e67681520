using System.Text.RegularExpressions;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Quality;

/// <summary>
/// Finds somebody else's personnummer or samordningsnummer: ten or twelve digits that are a right number and stand for themselves, not
/// inside a longer number or a word. Ten digits in a row that begin with 0 are a telephone number ("0701234567").
/// </summary>
internal static partial class OtherPersonnummer
{
    public static bool IsIn(string text, Personnummer patient, DateOnly today) =>
        Candidates().Matches(text).Any(match => IsOther(match, patient, today));

    private static bool IsOther(Match match, Personnummer patient, DateOnly today)
    {
        var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
        var sign = match.Value.Contains('+', StringComparison.Ordinal) ? "+" : "-";
        var isTelephone = digits.Length == 10 && match.Value.Length == 10 && digits[0] == '0';
        return !isTelephone
            && Personnummer.Parse($"{digits[..^4]}{sign}{digits[^4..]}", today, out var number) is null
            && number.Digits[2..] != patient.Digits[2..];
    }

    /// <summary>The separator is a sign or one space; all kinds of hyphens and dashes count.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}0-9]|[0-9][-+.,/:\u2010-\u2015])" +
            @"([0-9]{4}[-\u2010-\u2015][0-9]{2}[-\u2010-\u2015][0-9]{2}|([0-9]{2})?[0-9]{6})" +
            @"[-+\u2010-\u2015\u2212 \u00A0]?[0-9]{4}(?![\p{L}0-9]|[-+.,/:\u2010-\u2015][0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Candidates();
}
