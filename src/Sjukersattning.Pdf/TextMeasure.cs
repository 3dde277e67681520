using Sjukersattning.Pdf.Fonts;
using Sjukersattning.Pdf.Format;
using Sjukersattning.Pdf.Layout;

namespace Sjukersattning.Pdf;

/// <summary>Measures words as the documents' regular font sets them, for whoever lays out a <see cref="Picture"/>.</summary>
public static class TextMeasure
{
    /// <summary>The text as it will be drawn: on one line, in composed form, without invisible characters.</summary>
    public static string Clean(string text) => PdfText.CleanLine(text);

    /// <summary>The width of a cleaned text, in the unit of the size.</summary>
    public static double Width(string text, double size) => FontLibrary.Get(FontFace.Regular).Width(text, size);

    /// <summary>The lines of a cleaned text, broken where a document would break them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font size.</param>
    /// <param name="width">What a line may take, in the unit of the size.</param>
    public static IReadOnlyList<string> Break(string text, double size, double width) =>
        [.. LineBreaker.Break(text, new TextStyle(FontFace.Regular, size, size, default), width).Select(line => line.Text)];
}
