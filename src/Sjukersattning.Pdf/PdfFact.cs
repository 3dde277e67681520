namespace Sjukersattning.Pdf;

/// <summary>A label with its value.</summary>
/// <param name="Label">What the value is.</param>
/// <param name="Value">The value; may be empty.</param>
public sealed record PdfFact(string Label, string Value);
