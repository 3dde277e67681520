using Sjukersattning.Pdf.Format;

namespace Sjukersattning.Pdf.Layout;

/// <summary>Makes parts out of texts: cleans them, breaks them into lines and gives them their elements.</summary>
internal static class PartMaker
{
    /// <summary>One part for each paragraph of the text; a blank text gives one empty line and no element.</summary>
    /// <param name="text">The text as the user wrote it.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="width">The room in points.</param>
    /// <param name="parent">Where the elements go.</param>
    /// <param name="tag">The type of each element.</param>
    public static IReadOnlyList<TextPart> Make(string? text, TextStyle style, double width, StructureElement parent, string tag = "P")
    {
        List<TextPart> parts = [];
        List<TextLine> lines = [];
        int blanks = 0;
        foreach (TextLine line in LineBreaker.Break(PdfText.Clean(text).TrimEnd(), style, width))
        {
            if (line.Text.Length > 0)
            {
                lines.Add(line);
                continue;
            }

            blanks = Flush() ? 1 : blanks + 1;
        }

        Flush();
        return parts.Count > 0 ? parts : [new TextPart([new TextLine("", EndsInsideWord: false)], style, Element: null)];

        bool Flush()
        {
            if (lines.Count == 0)
            {
                return false;
            }

            parts.Add(new TextPart(lines, style, parent.Add(tag)) { SpaceBefore = blanks * style.Leading * 0.6 });
            lines = [];
            return true;
        }
    }

    /// <summary>One part with the whole text as content of an element that exists already.</summary>
    /// <param name="text">The text as the user wrote it.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="width">The room in points.</param>
    /// <param name="element">The element; null for text that is only ornament.</param>
    public static TextPart Fill(string? text, TextStyle style, double width, StructureElement? element)
    {
        IReadOnlyList<TextLine> lines = LineBreaker.Break(PdfText.Clean(text).Trim(), style, width);
        return new TextPart(lines, style, lines.Any(line => line.Text.Length > 0) ? element : null);
    }
}
