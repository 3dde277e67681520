namespace Sjukersattning.Pdf;

/// <summary>Lines to sign on, in two columns: the value above a rule, its label below. Kept together on one page.</summary>
/// <param name="Lines">The lines; an empty value leaves room to write by hand.</param>
public sealed record PdfSignatureBlock(IReadOnlyList<PdfFact> Lines) : PdfBlock;
