using System.Text.RegularExpressions;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Quality;

/// <summary>
/// Finds somebody else's personnummer or samordningsnummer, however it is spaced or dashed: ten or twelve digits that are a right number
/// and stand for themselves, not inside a longer number or a word. Telephone numbers, a date with a measure after it, and a period from a
/// date to a year are none.
/// </summary>
internal static partial class OtherPersonnummer
{
    private const int Digits = 10;

    public static bool IsIn(string text, Personnummer patient, DateOnly today) =>
        text.Split('\n')
            .Where(line => line.Count(c => char.IsDigit(c) || char.IsSurrogate(c)) >= Digits)
            .Select(ShortText.AsMeant)
            .Any(line => Candidates().Matches(line).Any(match => IsOther(line, match, patient, today)));

    private static bool IsOther(string line, Match match, Personnummer patient, DateOnly today)
    {
        var between = match.Groups["sign"].Value;
        var sign = between.Trim();
        var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
        return !IsTelephone(line[..match.Index], match.Value, sign.Length == 0)
            && !(sign.Length == 0 && IsMeasure(line[match.Groups["last"].Index..]))
            && !IsPeriod(match.Groups["date"].Value, between, match.Groups["last"].Value)
            && Personnummer.Parse($"{digits[..^4]}{(sign.StartsWith('+') ? "+" : "-")}{digits[^4..]}", today, out var number) is null
            && number.Digits[2..] != patient.Digits[2..];
    }

    /// <summary>What is called so; and ten digits from 0 without a sign, unless six and four: no telephone number is parted so.</summary>
    private static bool IsTelephone(string before, string number, bool isBare) => number[0] == '0'
        ? TelephoneWord().IsMatch(before) || (isBare && number.Count(char.IsAsciiDigit) == Digits && !SixAndFour().IsMatch(number))
        : isBare && TelephoneWord().IsMatch(before);

    private static bool IsMeasure(string tail) => SwedishText.Of(tail) is var words
        && (Measures.IsUnitAt(words, 1) || Years.Amounts.FindIn(words).Any(match => match.First == 0));

    /// <summary>"2015-03-12 – 2016".</summary>
    private static bool IsPeriod(string date, string between, string last) =>
        date.AsSpan().ContainsAny("-./") && between.Contains(' ', StringComparison.Ordinal) && last[..2] is "19" or "20";

    /// <summary>The date in one or as year, month and day alike parted; then blanks, a sign or both.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}0-9]|[0-9][-+.,/:])" +
            @"(?<date>[0-9]{8}|((18|19|20)\ )?[0-9]{6}|([0-9]{2}){1,2}(?<part>\ *[-./]\ *|\ +)[0-9]{2}\k<part>[0-9]{2})" +
            @"(?<sign>\ *[-+]{0,2}\ *)(?<last>[0-9]{4})(?![\p{L}0-9]|[-+.,/:][0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Candidates();

    [GeneratedRegex("^[0-9]{6} +[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex SixAndFour();

    [GeneratedRegex(@"\b(tel|tfn|telefon|mobil|mobiltelefon|mob|fax)(nr|nummer)?[.:]* *(nr|nummer)?[.:]* *\+?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex TelephoneWord();
}
