namespace Sjukersattning.Pdf;

/// <summary>Running text. Line breaks in the text are kept; an empty line parts two paragraphs.</summary>
/// <param name="Text">The text.</param>
/// <param name="Style">How it is set.</param>
public sealed record PdfParagraph(string Text, PdfParagraphStyle Style = PdfParagraphStyle.Normal) : PdfBlock;
