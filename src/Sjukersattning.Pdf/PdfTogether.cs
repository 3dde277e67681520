namespace Sjukersattning.Pdf;

/// <summary>Blocks that stand on one page, where one page holds them all.</summary>
/// <param name="Blocks">The blocks, in reading order.</param>
public sealed record PdfTogether(IReadOnlyList<PdfBlock> Blocks) : PdfBlock;
