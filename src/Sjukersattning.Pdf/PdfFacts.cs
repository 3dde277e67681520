namespace Sjukersattning.Pdf;

/// <summary>Short facts as framed cells in two columns, read row by row.</summary>
/// <param name="Items">The facts. An odd last one takes the whole width.</param>
public sealed record PdfFacts(IReadOnlyList<PdfFact> Items) : PdfBlock;
