namespace Sjukersattning.Pdf;

/// <summary>A table. Cells wrap, and the header row is repeated on every page the table reaches.</summary>
/// <param name="Columns">The columns, at least one.</param>
/// <param name="Rows">
/// The cells' texts, row by row. A row with fewer cells than columns is filled up with empty ones; one with more is refused
/// with an <see cref="ArgumentException"/> when the document is written.
/// </param>
public sealed record PdfTable(IReadOnlyList<PdfColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PdfBlock
{
    /// <summary>Whether the first cell of each row is that row's header.</summary>
    public bool FirstColumnIsHeader { get; init; }
}
