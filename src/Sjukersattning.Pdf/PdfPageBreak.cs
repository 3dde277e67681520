namespace Sjukersattning.Pdf;

/// <summary>What follows starts on a new page, unless a new page has just begun.</summary>
public sealed record PdfPageBreak : PdfBlock;
