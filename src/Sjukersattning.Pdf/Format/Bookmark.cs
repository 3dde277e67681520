namespace Sjukersattning.Pdf.Format;

/// <summary>A heading's entry in the viewer's outline.</summary>
/// <param name="Level">1 to 3.</param>
/// <param name="Text">The heading's words.</param>
internal sealed record Bookmark(int Level, string Text);
