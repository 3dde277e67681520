using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sjukersattning.Domain.People;

/// <summary>
/// How a person is found by what somebody types: the words of her names and the digits of her numbers, earlier ones too, folded the same
/// way as they are kept and as they are asked for. Å, ä and ö are letters of their own; every other accent is left out.
/// </summary>
public static partial class PersonSearch
{
    /// <summary>Names this way of folding on every key made by it; start makes anew the others. Raise it when it changes.</summary>
    public const string Law = "1";

    /// <summary>Most characters of a key; what is newest stands first.</summary>
    public const int MaxKeyLength = 2000;

    private const int MostWords = 12;

    /// <summary>The apostrophe, and what stands for one in a name and is none where a number or an address is typed.</summary>
    private static readonly FrozenSet<Rune> Apostrophes = "'`‚ʻʽ".EnumerateRunes().ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Letters = new Dictionary<string, string>
    {
        ["å"] = "å", ["ä"] = "ä", ["ö"] = "ö", ["æ"] = "ä", ["ø"] = "ö", ["ß"] = "ss", ["œ"] = "oe", ["ð"] = "d", ["đ"] = "d", ["þ"] = "th",
        ["ł"] = "l", ["ħ"] = "h", ["ı"] = "i", ["ŋ"] = "n", ["ə"] = "e",
    }.ToFrozenDictionary();

    /// <summary>The key that a person is found by.</summary>
    /// <param name="identities">Every name and number, the newest first.</param>
    public static string KeyOf(IEnumerable<(string Name, Personnummer Number)> identities)
    {
        var key = string.Join(' ', identities.SelectMany(one => (string[])[Fold(one.Name), one.Number.Digits]).Distinct());
        return key.Length <= MaxKeyLength ? key : key[..MaxKeyLength];
    }

    /// <summary>
    /// The words to look for, each of which must be found, in any order; null when nothing was typed. Empty when none can be found.
    /// </summary>
    public static IReadOnlyList<SearchWord>? WordsOf(string? typed)
    {
        var meant = ShortText.AsMeant(typed ?? "");
        return meant.Length == 0 ? null : [.. Tokens(meant).SelectMany(WordsIn).Distinct().Take(MostWords)];
    }

    /// <summary>Whether a sign of a text that was read by <see cref="ShortText.AsMeant"/> is an apostrophe.</summary>
    internal static bool IsApostrophe(Rune rune) => Apostrophes.Contains(rune);

    /// <summary>What stands between commas, brackets and full stops; a sign between digits belongs to them, with blanks or not.</summary>
    private static IEnumerable<string> Tokens(string meant) =>
        string.Concat(LooseSign().Replace(meant, "$1").EnumerateRunes().Select(rune => IsOfAWord(rune) ? rune.ToString() : " "))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(token => token.Trim('-', '+'));

    private static bool IsOfAWord(Rune rune) => Rune.IsLetterOrDigit(rune) || IsApostrophe(rune) || rune.Value is '-' or '+'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static IEnumerable<SearchWord> WordsIn(string token)
    {
        var digits = string.Concat(token.Where(char.IsAsciiDigit));
        if (digits.Length == 0 || token.Any(c => !char.IsAsciiDigit(c) && c is not ('-' or '+')))
        {
            return Fold(token).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new SearchWord(word, null));
        }

        // "26-0017": no number of a person has two digits before the dash.
        return token.Length > 3 && token[2] == '-' && digits.Length == token.Length - 1
            ? [new SearchWord(null, token)]
            : [new SearchWord(digits, digits)];
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var rune in ShortText.AsMeant(text).EnumerateRunes())
        {
            folded.Append(IsApostrophe(rune) ? "" : rune.Value == '-' ? " " : Letter(Rune.ToLowerInvariant(rune).ToString()));
        }

        return folded.ToString();
    }

    private static string Letter(string sign) => Letters.TryGetValue(sign, out var letter)
        ? letter
        : string.Concat(sign.Normalize(NormalizationForm.FormKD).EnumerateRunes()
            .Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            .Select(rune => Rune.ToLowerInvariant(rune).ToString()));

    [GeneratedRegex("(?<=[0-9]) *([-+]) *(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex LooseSign();
}
