namespace Sjukersattning.Pdf;

/// <summary>The words that the writer adds to a document by itself, in the document's language.</summary>
/// <param name="Language">The language as a BCP 47 tag.</param>
/// <param name="Page">Before a page's number.</param>
/// <param name="Of">Between a page's number and the number of pages.</param>
/// <param name="Continued">After the label of a field that goes on over a new page.</param>
/// <param name="Checked">What a screen reader says of a crossed box.</param>
/// <param name="Unchecked">What a screen reader says of an empty box.</param>
public sealed record PdfWords(string Language, string Page, string Of, string Continued, string Checked, string Unchecked);
