using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sjukersattning.Domain;

/// <summary>
/// What a person means who types or pastes into a short field: signs that only look like others are read as those, and what cannot be
/// seen is not read at all. Long texts and passwords are kept as they are written.
/// </summary>
public static partial class ShortText
{
    /// <summary>What looks like a sign of numbers, times and addresses and is none by Unicode's own decomposition.</summary>
    private static readonly Dictionary<char, char> Meant = new()
    {
        ['\u02D7'] = '-', ['\u2043'] = '-', ['\u2212'] = '-', ['\u2018'] = '\'', ['\u2019'] = '\'', ['\u201B'] = '\'', ['\u02B9'] = '\'',
        ['\u02BC'] = '\'', ['\u2032'] = '\'', ['\u00B4'] = '\'', ['\u2044'] = '/', ['\u2215'] = '/', ['\u2236'] = ':',
    };

    /// <summary>
    /// A number, date, time, code, address or what is searched for: every dash is "-", every digit one of 0–9, every blank a space; spaces
    /// around it go.
    /// </summary>
    public static string AsMeant(string typed)
    {
        var text = string.Concat(Whole(typed).Select(sign => Meant.GetValueOrDefault(sign, sign))).Normalize(NormalizationForm.FormKC);
        return LetterLikeDash().Replace(string.Concat(text.EnumerateRunes().Select(Plain)).Trim(), "-");
    }

    /// <summary>Whether nothing in a text can be seen: it is empty, or has only blanks, control signs and marks without a letter.</summary>
    public static bool IsBlank(string? typed) => !(typed ?? "").EnumerateRunes().Any(IsSeen);

    /// <summary>A name or a place: every blank is a space; dashes and letters stay as they are.</summary>
    public static string Words(string typed) =>
        string.Concat(Whole(typed).Select(sign => char.IsWhiteSpace(sign) ? ' ' : sign)).Normalize(NormalizationForm.FormC);

    /// <summary>Without what cannot be seen; half a surrogate pair and code points that are no characters cannot be normalized.</summary>
    private static string Whole(string typed) => string.Concat(typed.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned)
        && (Rune.IsWhiteSpace(rune) || !Rune.IsControl(rune))));

    /// <summary>Letters that are drawn as nothing: the fillers of Hangul and the empty cell of Braille.</summary>
    private static bool IsSeen(Rune rune) => !Rune.IsWhiteSpace(rune) && rune.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark);

    private static string Plain(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.DashPunctuation => "-",
        UnicodeCategory.DecimalDigitNumber => ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture),
        _ => Rune.IsWhiteSpace(rune) ? " " : rune.ToString(),
    };

    /// <summary>
    /// The long vowel of katakana, the stroke of a table and the Chinese one: between digits they are meant as a dash, in a name not.
    /// </summary>
    [GeneratedRegex(@"(?<=[0-9] *)[\u30FC\u2500\u2501\u4E00](?= *[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex LetterLikeDash();
}
