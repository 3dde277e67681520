using System.Globalization;
using System.Text;

namespace Sjukersattning.Domain;

/// <summary>
/// The characters FK's transport carries: LF, CR, TAB, U+0020–007E and U+00A0–00FF (fk7800.md §1), and texts with all others exchanged for
/// their nearest spelling (<see cref="Spellings"/>). What has none stays as it was typed, so that it can be named.
/// </summary>
public static class Iso88591
{
    /// <summary>Whether a character can be sent.</summary>
    public static bool Carries(char c) => c is '\n' or '\r' or '\t' or (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u00FF');

    /// <summary>Whether a whole text can be sent.</summary>
    public static bool Carries(string text) => text.All(Carries);

    /// <summary>Every kind of text element that cannot be sent, once, in the order it first stands.</summary>
    public static IReadOnlyList<string> Foreign(string text) =>
        Carries(text) ? [] : [.. Elements(text).Where(element => !Carries(element)).Distinct(StringComparer.Ordinal)];

    /// <summary>A text element as it can be shown to a person: as "U+0007" when it has no shape.</summary>
    public static string Shown(string element)
    {
        var runes = element.EnumerateRunes().ToList();
        return runes.Exists(HasShape) ? element : $"U+{(runes[0] == Rune.ReplacementChar ? element[0] : runes[0].Value):X4}";
    }

    /// <summary>
    /// What to write instead of a sign; empty for what no reader sees, such as a zero-width space; null when there is no spelling.
    /// </summary>
    /// <param name="element">One text element: what a reader sees as one sign.</param>
    public static string? Nearest(string element) =>
        Carries(element) ? element
        : element is [var mark] && SignTable.Marks.Contains(mark, StringComparison.Ordinal) ? SignTable.Chosen(mark).Text
        : SignExchange.Of(element, silentOnly: false) is var nearest && Carries(nearest) ? nearest
        : null;

    /// <summary>
    /// A text as it is saved: what typography alone tells apart (dashes, quotation marks, spaces, bullets) is exchanged, since no
    /// meaning is lost. The rest stays, to be told.
    /// </summary>
    public static string Settle(string text) => Exchanged(text, silentOnly: true);

    /// <summary>The same for a text of one line: a line break is a space, which a browser would not make of it.</summary>
    public static string SettleLine(string text) => Settle(text).ReplaceLineEndings(" ");

    /// <summary>A whole text with every sign in its nearest spelling.</summary>
    public static string Mend(string text) => Carries(text) ? text : Exchanged(text, silentOnly: false);

    internal static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    /// <summary>What stood apart may meet when a sign between is gone, and be exchanged in its turn.</summary>
    private static string Exchanged(string text, bool silentOnly)
    {
        var before = text;
        var after = SignExchange.Of(text, silentOnly);
        while (after != before)
        {
            (before, after) = (after, SignExchange.Of(after, silentOnly));
        }

        return after;
    }

    private static bool HasShape(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
