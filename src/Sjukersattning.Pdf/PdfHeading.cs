namespace Sjukersattning.Pdf;

/// <summary>A heading. It is never left alone at the foot of a page and becomes a bookmark.</summary>
/// <param name="Level">1 to 3; other values are taken as the nearest of these. A level must not be skipped.</param>
/// <param name="Text">The words of the heading.</param>
public sealed record PdfHeading(int Level, string Text) : PdfBlock;
