namespace Sjukersattning.Pdf;

/// <summary>A column of a table.</summary>
/// <param name="Header">The text of the header cell.</param>
/// <param name="Width">The column's share of the table's width, relative to the other columns; above zero.</param>
/// <param name="AlignRight">Whether the texts stand at the right edge, as figures do.</param>
public sealed record PdfColumn(string Header, double Width = 1, bool AlignRight = false);
