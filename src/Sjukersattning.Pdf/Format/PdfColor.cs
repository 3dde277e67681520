namespace Sjukersattning.Pdf.Format;

/// <summary>A colour in sRGB, each part from 0 to 1.</summary>
internal readonly record struct PdfColor(double Red, double Green, double Blue)
{
    /// <summary>A neutral grey: 0 is black, 1 is white.</summary>
    public static PdfColor Grey(double level) => new(level, level, level);
}
