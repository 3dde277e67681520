using System.Diagnostics;

namespace Sjukersattning.BrowserTests;

/// <summary>Reads a PDF as a person's eye would, where the machine has pdftotext.</summary>
public static class PdfText
{
    /// <summary>The text, pages parted by form feeds; null where there is no pdftotext.</summary>
    public static async Task<string?> OfAsync(string file)
    {
        if (Chromium.FindOnPath("pdftotext") is not { } program)
        {
            return null;
        }

        using var process =
            Process.Start(new ProcessStartInfo(program, ["-layout", "-enc", "UTF-8", file, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }

    /// <summary>The text without white space: where lines break is the paper's business.</summary>
    public static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
