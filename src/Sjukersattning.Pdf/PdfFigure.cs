using Sjukersattning.Pdf.Layout;

namespace Sjukersattning.Pdf;

/// <summary>
/// A drawing under a text that says what it shows, both on one page; a <see cref="PdfHeading"/> above stands there too. Nobody scales it:
/// whoever lays out the picture keeps it within <see cref="MostWidth"/> and <see cref="MostHeight"/>.
/// </summary>
/// <param name="Text">What the drawing shows, set above it.</param>
/// <param name="Alternate">What a screen reader says in its place.</param>
/// <param name="Picture">The drawing; lengths are in points.</param>
public sealed record PdfFigure(string Text, string Alternate, Picture Picture) : PdfBlock
{
    /// <summary>The width of the text, in points.</summary>
    public const double MostWidth = Theme.TextWidth;

    /// <summary>What leaves room for heading and text on the same page, in points.</summary>
    public const double MostHeight = 0.8 * (Theme.ContentTop - Theme.ContentBottom);
}
