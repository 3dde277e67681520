using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Sjukersattning.BrowserTests;

/// <summary>A PDF as PdfPig reads it.</summary>
public static class PdfText
{
    public static IReadOnlyList<string> PagesOf(string file)
    {
        using var document = PdfDocument.Open(file);
        return [.. document.GetPages().Select(page => ContentOrderTextExtractor.GetText(page))];
    }

    /// <summary>The text without white space: where lines break is the paper's business.</summary>
    public static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
