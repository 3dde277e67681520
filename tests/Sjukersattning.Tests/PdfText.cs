using System.Diagnostics;

namespace Sjukersattning.Tests;

/// <summary>Reads a PDF with pdftotext; pages are parted by form feeds.</summary>
internal static class PdfText
{
    public static async Task<string> OfAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf);
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(file);
        return text;
    }
}
