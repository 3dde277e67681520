using System.Globalization;
using Sjukersattning.Pdf.Fonts;
using Sjukersattning.Pdf.Format;
using Sjukersattning.Pdf.Layout;

namespace Sjukersattning.Pdf;

/// <summary>
/// Draws a description as a tagged PDF 1.7 file. The file claims PDF/A-3a, and PDF/UA-1 when title and headings allow it.
/// </summary>
public static class PdfWriter
{
    /// <summary>
    /// The file's bytes, the same each time for the same description.
    /// Characters that the font lacks are drawn as a box with a question mark.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A table has no columns or too many cells in a row, the language is not a language tag, or attachments lack a name or share one.
    /// </exception>
    public static byte[] Write(PdfDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        if (!Conformance.IsLanguage(description.Words.Language))
        {
            throw new ArgumentException($"\"{description.Words.Language}\" is not a language tag.", nameof(description));
        }

        StructureElement root = new("Document");
        FontShelf fonts = new();
        PageFlow flow = new(fonts, new PageFurniture(description, root));
        IReadOnlyList<Row> rows = new BlockComposer(root, description.Words).Compose(description.Blocks);
        new RowPainter(flow).Draw(rows);
        flow.Finish();

        using PdfObjects objects = new();
        int pages = objects.Reserve();
        IReadOnlyList<int> pageNumbers = WritePages(objects, pages, flow, FontObjects.Write(objects, fonts));
        int structure = StructureObjects.Write(objects, root, pageNumbers, flow.Pages.Select(page => page.Marked));
        int? outline = OutlineObjects.Write(objects, flow.Bookmarks, pageNumbers);
        int catalog = WriteCatalog(objects, description, pages, structure, outline);
        return objects.Finish(catalog, WriteInformation(objects, description));
    }

    /// <summary>The characters of a text that the font lacks, each once, in the order they first stand.</summary>
    public static IReadOnlyList<string> Undrawable(string text) =>
        [.. PdfText.CleanLine(text).EnumerateRunes()
            .Where(rune => FontLibrary.Get(FontFace.Regular).Drawable(rune.Value) != rune.Value)
            .Select(rune => rune.ToString()).Distinct()];

    private static List<int> WritePages(PdfObjects objects, int parent, PageFlow flow, string fonts)
    {
        int resources = objects.Add($"<< /Font {fonts} >>");
        List<int> numbers = [];
        foreach (PageCanvas page in flow.Pages)
        {
            int content = objects.AddStream("", page.ToBytes());
            numbers.Add(objects.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent {parent} 0 R /MediaBox [0 0 {Theme.PageWidth} {Theme.PageHeight}]" +
                $" /Resources {resources} 0 R /Contents {content} 0 R /StructParents {page.Index} /Tabs /S >>")));
        }

        string kids = string.Join(' ', numbers.Select(number => Invariant($"{number} 0 R")));
        objects.Write(parent, Invariant($"<< /Type /Pages /Kids [{kids}] /Count {numbers.Count} >>"));
        return numbers;
    }

    private static int WriteCatalog(PdfObjects objects, PdfDescription description, int pages, int structure, int? outline)
    {
        int profile = objects.AddStream("/N 3", SrgbProfile.Bytes);
        int intent = objects.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)" +
            $" /Info (sRGB IEC61966-2.1) /DestOutputProfile {profile} 0 R >>"));

        // Readers look for the claims without inflating, so the metadata stays as it is.
        byte[] xmp = XmpMetadata.Write(description);
        int metadata = objects.AddStream("/Type /Metadata /Subtype /XML", xmp, compress: false);
        string outlines = outline is null ? "" : Invariant($" /Outlines {outline} 0 R /PageMode /UseOutlines");
        return objects.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Catalog /Pages {pages} 0 R /StructTreeRoot {structure} 0 R /MarkInfo << /Marked true >>" +
            $" /Lang ({description.Words.Language}) /ViewerPreferences << /DisplayDocTitle true >>" +
            $" /Metadata {metadata} 0 R /OutputIntents [{intent} 0 R]{outlines}{AttachmentObjects.Write(objects, description)} >>"));
    }

    private static int WriteInformation(PdfObjects objects, PdfDescription description)
    {
        string author = Entry("Author", description.Author);
        string subject = Entry("Subject", description.Subject);
        string date = PdfText.Date(description.CreatedAt);
        return objects.Add(
            $"<<{Entry("Title", description.Title)}{author}{subject} /Creator ({XmpMetadata.Producer}) /Producer ({XmpMetadata.Producer})" +
            $" /CreationDate {date} /ModDate {date} >>");
    }

    private static string Entry(string key, string? text) =>
        PdfText.CleanLine(text).Length > 0 ? $" /{key} {PdfText.Literal(text!)}" : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
