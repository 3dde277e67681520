namespace Sjukersattning.Pdf;

/// <summary>A field of a form: a framed box with its label, which goes on over the next pages if the text is long.</summary>
/// <param name="Label">The field's number and name.</param>
/// <param name="Text">The answer. Line breaks are kept. An empty answer leaves an empty line in the box.</param>
/// <param name="Meta">A small grey line under the answer, for example who wrote it and when; null for none.</param>
public sealed record PdfField(string Label, string Text, string? Meta = null) : PdfBlock;
