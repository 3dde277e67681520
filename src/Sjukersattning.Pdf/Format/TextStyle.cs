using Sjukersattning.Pdf.Fonts;

namespace Sjukersattning.Pdf.Format;

/// <summary>How a line of text is set. Lengths are in points.</summary>
/// <param name="Face">The font.</param>
/// <param name="Size">The font's size.</param>
/// <param name="Leading">The height of a line.</param>
/// <param name="Color">The text's colour.</param>
internal sealed record TextStyle(FontFace Face, double Size, double Leading, PdfColor Color)
{
    /// <summary>From the top of the line down to the baseline: half of the capitals' height below the middle.</summary>
    public double Drop => (Leading / 2) + (Size * 0.36);

    /// <summary>The width of a text.</summary>
    public double Width(ReadOnlySpan<char> text) => FontLibrary.Get(Face).Width(text, Size);
}
