using System.Text;
using Sjukersattning.Pdf.Fonts;
using Sjukersattning.Pdf.Format;

namespace Sjukersattning.Pdf.Layout;

/// <summary>
/// Breaks text into lines: at spaces, after hyphens and slashes between letters, and inside words too long for a line. A number written in
/// groups, such as a telephone number, stays whole where there is room for it.
/// </summary>
internal static class LineBreaker
{
    /// <summary>The lines of a text that has been cleaned. An empty line in the text gives an empty line.</summary>
    /// <param name="text">The text; \n breaks a line.</param>
    /// <param name="style">Font and size.</param>
    /// <param name="width">The width in points that a line may take.</param>
    public static IReadOnlyList<TextLine> Break(string text, TextStyle style, double width)
    {
        List<TextLine> lines = [];
        foreach (string line in text.Split('\n'))
        {
            AddLines(line.TrimEnd(' '), style, width, lines);
        }

        return lines;
    }

    /// <summary>The width in points of the longest piece of a cleaned text that stays whole where there is room for it.</summary>
    public static double LongestPiece(string text, TextStyle style)
    {
        TrueTypeFont font = FontLibrary.Get(style.Face);
        double longest = 0;
        int start = 0;
        for (int at = 0; at < text.Length; at++)
        {
            bool isLast = at + 1 == text.Length || text[at + 1] == '\n';
            if (isLast || MayBreakAfter(text, at))
            {
                longest = Math.Max(longest, font.Width(text[start..(at + 1)].Trim(), style.Size));
                start = at + 1;
            }
        }

        return longest;
    }

    private static void AddLines(string text, TextStyle style, double width, List<TextLine> lines)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = End(text, start, style, width);
            lines.Add(new TextLine(text[start..end].TrimEnd(' '), end < text.Length && text[end - 1] != ' '));
            start = end;
        }

        if (text.Length == 0)
        {
            lines.Add(new TextLine("", EndsInsideWord: false));
        }
    }

    /// <summary>The end of the longest line that fits; spaces after it belong to it, since they hang outside unseen.</summary>
    private static int End(string text, int start, TextStyle style, double width)
    {
        TrueTypeFont font = FontLibrary.Get(style.Face);
        double limit = width * font.UnitsPerEm / style.Size;
        double used = 0;
        int opportunity = start;
        int space = start;
        int at = start;
        while (at < text.Length)
        {
            Rune rune = Rune.GetRuneAt(text, at);
            int next = at + rune.Utf16SequenceLength;
            used += font.Advance(font.Glyph(font.Drawable(rune.Value)));
            if (used > limit && rune.Value != ' ')
            {
                // At least one character, or a very narrow cell would never come to an end.
                return opportunity > start ? opportunity : space > start ? space : Math.Max(at, start == at ? next : at);
            }

            opportunity = MayBreakAfter(text, at) ? next : opportunity;
            space = rune.Value == ' ' ? next : space;
            at = next;
        }

        return text.Length;
    }

    private static bool MayBreakAfter(string text, int at) => text[at] switch
    {
        ' ' => !IsBetween(text, at, char.IsAsciiDigit),
        '-' or '/' or '–' or '—' => IsBetween(text, at, char.IsLetter),
        _ => false,
    };

    private static bool IsBetween(string text, int at, Func<char, bool> kind) =>
        at > 0 && kind(text[at - 1]) && at + 1 < text.Length && kind(text[at + 1]);
}
