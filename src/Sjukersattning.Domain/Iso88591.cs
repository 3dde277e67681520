using System.Globalization;
using System.Text;

namespace Sjukersattning.Domain;

/// <summary>
/// The characters FK's transport carries: LF, CR, TAB, U+0020–007E and U+00A0–00FF (fk7800.md §1), and the nearest spelling of all others.
/// </summary>
public static class Iso88591
{
    /// <summary>What stands for a letter or sign that has no nearest spelling: nothing somebody wrote disappears unseen.</summary>
    private const string Unknown = "?";

    /// <summary>Spellings that Unicode's own decomposition does not give.</summary>
    private static readonly Dictionary<Rune, string> Spellings = Read(
        ("-", "‐‑‒–—―−⁃•‣◦▪▫●○■□"), ("'", "‘’‚‛′ʹʼ‹›"), ("\"", "“”„‟″"), ("/", "⁄∕"), ("*", "∗⁎"), ("~", "≈∼"), ("^", "ˆ"), ("=", "≡"),
        ("+", "†"),
        ("euro", "€"), (">=", "≥⩾"), ("<=", "≤⩽"), ("!=", "≠"), ("->", "→➔➜"), ("<-", "←"), ("<->", "↔"), ("=>", "⇒"), ("<=>", "⇔"),
        ("(upp)", "↑"), ("(ned)", "↓"),
        ("promille", "‰"), ("oändligt", "∞"), ("alfa", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δΔ"), ("µ", "μ"), ("ohm", "Ω"),
        ("OE", "Œ"), ("oe", "œ"), ("SS", "ẞ"), ("i", "ı"), ("l", "ł"), ("L", "Ł"), ("d", "đ"), ("D", "Đ"), ("h", "ħ"), ("H", "Ħ"),
        ("n", "ŋ"), ("N", "Ŋ"));

    /// <summary>Whether a character can be sent.</summary>
    public static bool Carries(char c) => c is '\n' or '\r' or '\t' or (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u00FF');

    /// <summary>Whether a whole text can be sent.</summary>
    public static bool Carries(string text) => text.All(Carries);

    /// <summary>Every kind of text element that cannot be sent, once, in the order it first stands.</summary>
    public static IReadOnlyList<string> Foreign(string text) =>
        Carries(text) ? [] : [.. Elements(text).Where(element => !Carries(element)).Distinct(StringComparer.Ordinal)];

    /// <summary>The first text element that cannot be sent, ready to show to a person; null when all can.</summary>
    public static string? FirstForeign(string text) => Foreign(text).Select(Shown).FirstOrDefault();

    /// <summary>A text element as it can be shown to a person: as "U+0007" when it has no shape.</summary>
    public static string Shown(string element)
    {
        var runes = element.EnumerateRunes().ToList();
        return runes.Exists(HasShape) ? element : $"U+{(runes[0] == Rune.ReplacementChar ? element[0] : runes[0].Value):X4}";
    }

    /// <summary>
    /// The nearest spelling that can be sent; empty for what has no meaning in a text, such as an emoji or a zero-width space.
    /// </summary>
    /// <param name="element">One text element: what a reader sees as one sign.</param>
    public static string Nearest(string element)
    {
        if (Carries(element))
        {
            return element;
        }

        var whole = IsWhole(element) ? element.Normalize(NormalizationForm.FormC) : element;
        return Carries(whole) ? whole : string.Concat(whole.EnumerateRunes().Select(Spell));
    }

    /// <summary>A whole text with every foreign text element in its nearest spelling.</summary>
    public static string Mend(string text) => Carries(text) ? text : string.Concat(Elements(text).Select(Nearest));

    private static string Spell(Rune rune)
    {
        var self = rune.ToString();
        if (Carries(self))
        {
            return self;
        }

        if (Spellings.TryGetValue(rune, out var spelling))
        {
            return spelling;
        }

        var parts = IsWhole(self) ? self.Normalize(NormalizationForm.FormKD) : self;
        return parts == self ? ByCategory(rune) : string.Concat(parts.EnumerateRunes().Select(Spell));
    }

    private static string ByCategory(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        UnicodeCategory.DashPunctuation => "-",
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => "\"",
        UnicodeCategory.DecimalDigitNumber => ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture),
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Control
            or UnicodeCategory.Format
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.OtherSymbol
                or UnicodeCategory.ModifierSymbol => "",
        _ => Unknown,
    };

    private static bool HasShape(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>Half a surrogate pair and code points that are no characters cannot be normalized.</summary>
    private static bool IsWhole(string element) =>
        element.EnumerateRunes()
            .All(rune => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned);

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    private static Dictionary<Rune, string> Read(params (string Spelling, string Signs)[] rows) =>
        rows.SelectMany(row => row.Signs.EnumerateRunes().Select(sign => (sign, row.Spelling)))
            .ToDictionary(pair => pair.sign, pair => pair.Spelling);
}
