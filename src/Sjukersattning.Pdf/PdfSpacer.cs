namespace Sjukersattning.Pdf;

/// <summary>Empty space, left out at the top of a page.</summary>
/// <param name="Height">Height in points (1/72 inch).</param>
public sealed record PdfSpacer(double Height = 12) : PdfBlock;
