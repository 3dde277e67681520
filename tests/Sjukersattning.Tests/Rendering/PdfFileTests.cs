using System.Diagnostics;
using System.Text;
using Sjukersattning.Pdf;

namespace Sjukersattning.Tests.Rendering;

/// <summary>Tests that write PDF files and let other programs read them.</summary>
public abstract class PdfFileTests : IDisposable
{
    /// <summary>A folder of the test's own.</summary>
    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("pdf-");

    public void Dispose()
    {
        Folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static string CollapseSpaces(string text) => string.Join(' ', Words(text));

    protected static IEnumerable<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    protected static string Run(string tool, params string[] arguments)
    {
        using var process =
            Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{tool} ended with {process.ExitCode}: {output}");
        return output;
    }

    protected string Save(PdfDescription description)
    {
        var file = Path.Combine(Folder.FullName, "document.pdf");
        File.WriteAllBytes(file, PdfWriter.Write(description));
        return file;
    }

    protected static string[] Pages(PdfDescription description) => PdfText.PagesOf(PdfWriter.Write(description));
}
