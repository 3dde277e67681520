using System.Text.RegularExpressions;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Quality;

/// <summary>
/// Finds somebody else's personnummer or samordningsnummer, however it is spaced or dashed: ten or twelve digits that are a right number
/// and stand for themselves, not inside a longer number or a word. Telephone numbers, a date with a measure or a time of day after it, and
/// a period from a date to a year are none.
/// </summary>
internal static partial class OtherPersonnummer
{
    private const int Digits = 10;

    public static bool IsIn(string text, Personnummer patient, DateOnly today) =>
        text.Count(c => char.IsDigit(c) || char.IsSurrogate(c)) >= Digits
        && BrokenAfterASign().Replace(string.Join('\n', text.Split('\n').Select(ShortText.AsMeant)), "").Split('\n')
            .Any(line => In(line).Any(match => IsOther(line, match, patient, today)));

    /// <summary>What may be a number, from every place where one may begin: what is none must not hide one that begins inside it.</summary>
    private static IEnumerable<Match> In(string line)
    {
        for (var match = Candidates().Match(line); match.Success; match = Candidates().Match(line, match.Index + 1))
        {
            yield return match;
        }
    }

    private static bool IsOther(string line, Match match, Personnummer patient, DateOnly today)
    {
        var between = match.Groups["sign"].Value;
        var sign = between.Trim();
        var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
        return !(sign.Length == 0 && IsInAWord(line[..match.Index]))
            && !IsTelephone(line[..match.Index], match, sign.Length == 0)
            && !(sign.Length == 0 && IsMeasure(line[match.Groups["last"].Index..]))
            && !IsPeriod(match.Groups["date"].Value, between, match.Groups["last"].Value)
            && IsParted(match, between)
            && Personnummer.Parse($"{digits[..^4]}{(sign.StartsWith('+') ? "+" : "-")}{digits[^4..]}", today, out var number) is null
            && number.Digits[2..] != patient.Digits[2..];
    }

    /// <summary>"A8503129804" is a name of something; "nr8503129804" is a number that lacks a blank.</summary>
    private static bool IsInAWord(string before) => before.Length > 0 && char.IsLetter(before[^1]) && !NumberWord().IsMatch(before);

    /// <summary>What is called so; and ten digits from 0, unless six and four: no telephone number is parted so.</summary>
    private static bool IsTelephone(string before, Match match, bool isBare) => match.Value[0] == '0'
        ? TelephoneWord().IsMatch(before)
            || ((isBare || IsOdd(match)) && match.Value.Count(char.IsAsciiDigit) == Digits && !SixAndFour().IsMatch(match.Value))
        : isBare && TelephoneWord().IsMatch(before);

    private static bool IsMeasure(string tail) => SwedishText.Of(tail) is var words
        && (Measures.IsUnitAt(words, 1) || Years.Amounts.FindIn(words).Any(match => match.First == 0));

    /// <summary>"2015-03-12 – 2016".</summary>
    private static bool IsPeriod(string date, string between, string last) =>
        date.AsSpan().ContainsAny("-./") && between.Contains(' ', StringComparison.Ordinal) && last[..2] is "19" or "20";

    /// <summary>
    /// What is oddly parted is so in the same way all through ("5001-01-1237"), and four last digits in two stand close to their sign or
    /// are parted by blanks as all is: "2015-03-12 12 37" is a day and a time.
    /// </summary>
    private static bool IsParted(Match match, string between) =>
        (!match.Groups["odd"].Success || match.Groups["part"].Value == between)
        && (match.Groups["last"].Length == 4 || between is "-" or "+" or "--"
            || (between == " " && match.Value.All(c => char.IsAsciiDigit(c) || c == ' ')
                && match.Groups["date"].Value.Contains(' ', StringComparison.Ordinal)));

    private static bool IsOdd(Match match) => match.Groups["odd"].Success || match.Groups["last"].Length > 4;

    /// <summary>The date in one or in parts; then blanks, a sign or both.</summary>
    [GeneratedRegex(
        @"(?<![0-9]|[0-9][-+.,/:_])" +
            @"(?<date>[0-9]{8}|((18|19|20)\ )?[0-9]{6}|(18|19|20)(\ [0-9]{2}){3}" +
            @"|([0-9]{2}){1,2}(?<part>\ *[-./]\ *|\ +)[0-9]{2}\k<part>[0-9]{2}" +
            @"|(?<odd>([0-9]{2}){1,3}(?<part>[-./\ ])([0-9]{2}){1,2}))" +
            @"(?<sign>\ *[-+]{0,2}\ *|[./:_])(?<last>[0-9]{4}|[0-9]{2}[-\ ][0-9]{2})(?![\p{L}0-9]|[-+.,/:_][0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Candidates();

    /// <summary>A number that goes on in the next line, after its sign.</summary>
    [GeneratedRegex("(?<=[0-9]{2} ?[-+])\n *(?=[0-9]{2} ?[0-9]{2}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenAfterASign();

    [GeneratedRegex("^[0-9]{6} +[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex SixAndFour();

    [GeneratedRegex(@"(nr|nummer|född|födda)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberWord();

    [GeneratedRegex(@"\b(tel|tfn|telefon|mobil|mobiltelefon|mob|fax)(nr|nummer)?[.:]* *(nr|nummer)?[.:]* *\+?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex TelephoneWord();
}
