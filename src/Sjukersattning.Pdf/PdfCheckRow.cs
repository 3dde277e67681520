namespace Sjukersattning.Pdf;

/// <summary>A list of checkboxes, one to a line.</summary>
/// <param name="Items">The checkboxes in order.</param>
public sealed record PdfCheckRow(IReadOnlyList<PdfCheck> Items) : PdfBlock;
