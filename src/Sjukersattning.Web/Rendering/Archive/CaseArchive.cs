using System.IO.Compression;
using System.Text;
using Sjukersattning.Data;

namespace Sjukersattning.Web.Rendering.Archive;

/// <summary>
/// A whole case as one archive: a page to read, every signed version as it left the clinic, and the rows for machines. No name in it tells
/// who the patient is.
/// </summary>
public static class CaseArchive
{
    public const string MediaType = "application/zip";

    public const string StartPage = "index.html";

    public static string FileNameOf(CaseExport export) => $"arende-{export.Opened.Case.Number}.zip";

    /// <summary>Where a signed version stands in the archive, as the start page leads to it.</summary>
    /// <param name="kind">The ending, without a dot.</param>
    public static string PathOf(SignedReading reading, string kind) => $"undertecknat/{XmlUtlatande.FileNameOf(reading, kind)}";

    public static byte[] Draw(CaseExport export)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string path, byte[] content)
            {
                var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = ClinicClock.Local(export.Opened.Facts.Now);
                using var stream = entry.Open();
                stream.Write(content);
            }

            Add(StartPage, Encoding.UTF8.GetBytes(CaseStartPage.Draw(export)));
            foreach (var reading in export.Signed)
            {
                Add(PathOf(reading, "pdf"), PdfUtlatande.Draw(reading, PaperFor.Forsakringskassan));
                if (reading.Signed.MissingForExchange.Count == 0)
                {
                    Add(PathOf(reading, "xml"), XmlUtlatande.Draw(reading));
                }
            }

            Add(CaseExport.JsonPath, export.Json);
            Add("uppgifter/beskrivning.md", Encoding.UTF8.GetBytes(export.JsonShape));
        }

        return file.ToArray();
    }
}
