using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Sjukersattning.Tests;

/// <summary>A PDF as PdfPig reads it, in the order of its content.</summary>
internal static class PdfText
{
    /// <summary>All of it; pages are parted by form feeds.</summary>
    public static string Of(byte[] pdf) => string.Join('\f', PagesOf(pdf));

    public static string[] PagesOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page))];
    }
}
