using Sjukersattning.Pdf.Format;

namespace Sjukersattning.Pdf.Layout;

/// <summary>Lines of one style that make up one element of the document's structure.</summary>
/// <param name="Lines">The lines, at least one.</param>
/// <param name="Style">How they are set.</param>
/// <param name="Element">The element they fill; null if the text is ornament or empty.</param>
internal sealed record TextPart(IReadOnlyList<TextLine> Lines, TextStyle Style, StructureElement? Element)
{
    /// <summary>Space above the first line, in points.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Whether the lines stand at the right edge.</summary>
    public bool AlignRight { get; init; }

    /// <summary>Whether a rule is drawn above the first line.</summary>
    public bool HasRuleAbove { get; init; }

    /// <summary>Whether the lines must stand on the same page as the last lines before them.</summary>
    public bool StaysWithPrevious { get; init; }

    /// <summary>Whether lines after these must stand on the same page as these.</summary>
    public bool StaysWithNext { get; init; }

    /// <summary>The height of a line with what goes before it.</summary>
    public double LineHeight(int line) => Style.Leading + (line == 0 ? SpaceBefore : 0);
}
