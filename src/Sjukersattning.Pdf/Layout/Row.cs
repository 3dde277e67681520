using Sjukersattning.Pdf.Format;

namespace Sjukersattning.Pdf.Layout;

/// <summary>Cells side by side: what every block is laid out as. Lengths are in points.</summary>
/// <param name="Cells">The cells; none for mere space.</param>
internal sealed record Row(IReadOnlyList<Cell> Cells)
{
    /// <summary>Space above the row, left out at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>Between the row's top and its text.</summary>
    public double PaddingTop { get; init; }

    /// <summary>Between the row's text and its bottom.</summary>
    public double PaddingBottom { get; init; }

    /// <summary>The lines drawn around or under the row.</summary>
    public RowFrame Frame { get; init; }

    /// <summary>Whether cells lower than the row stand at its bottom.</summary>
    public bool AlignsBottom { get; init; }

    /// <summary>Whether the row starts a new page.</summary>
    public bool BreaksBefore { get; init; }

    /// <summary>Whether the next row must begin on the same page.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Drawn first where the row goes on over a page; null for nothing.</summary>
    public TextPart? Continuation { get; init; }

    /// <summary>Makes the header drawn above the row where it starts or goes on over a page; null for none.</summary>
    public Func<Row>? RepeatedHeader { get; init; }

    /// <summary>A drawing in place of cells, never parted between pages; null for none.</summary>
    public Figure? Figure { get; init; }

    /// <summary>The entry in the outline; null for none.</summary>
    public Bookmark? Bookmark { get; init; }

    /// <summary>Padding above and below.</summary>
    public double Padding => PaddingTop + PaddingBottom;

    /// <summary>The height of what has not been drawn.</summary>
    public double Height => Padding + (Figure?.Picture.Height ?? Cells.Select(cell => cell.RestHeight).DefaultIfEmpty(0).Max());

    /// <summary>The least room worth beginning the row in.</summary>
    public double StartHeight => Figure is not null || Height <= Theme.KeepTogetherHeight
        ? Height
        : Padding + Cells.Select(cell => cell.StartHeight).DefaultIfEmpty(0).Max();

    /// <summary>Whether all of it has been drawn.</summary>
    public bool IsDone => Cells.All(cell => cell.IsDone);
}
