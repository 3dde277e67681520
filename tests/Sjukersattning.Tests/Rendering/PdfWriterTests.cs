using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sjukersattning.Pdf;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Tests.Rendering;

public sealed partial class PdfWriterTests : PdfFileTests
{
    private const string Footer = "Smärtrehab Norrköping";

    [Fact]
    public void The_same_description_gives_the_same_bytes_whatever_the_culture()
    {
        byte[] first = PdfWriter.Write(Certificate());
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(first, PdfWriter.Write(Certificate()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.NotEqual(first, PdfWriter.Write(Certificate() with { Title = "Ett annat" }));
    }

    [ToolFact("qpdf")]
    public void Qpdf_finds_nothing_wrong()
    {
        foreach (PdfDescription description in new[] { Certificate(), Document(), Document(new PdfPageBreak(), new PdfSpacer()) })
        {
            Assert.Contains("No syntax or stream encoding errors", Run("qpdf", "--check", Save(description)), StringComparison.Ordinal);
        }
    }

    [ToolFact("pdfinfo", "pdffonts")]
    public void The_file_is_tagged_and_its_fonts_are_embedded_subsets_with_unicode()
    {
        string file = Save(Certificate());
        string info = Run("pdfinfo", file);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Suspects:\s+no", info);
        Assert.Matches(@"PDF version:\s+1\.7", info);
        Assert.Matches("Title: +Läkarutlåtande för sjukersättning", info);
        string[] fonts = [.. Run("pdffonts", file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];
        Assert.Equal(2, fonts.Length);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes", font));
    }

    [ToolFact("pdfinfo")]
    public void The_structure_tells_headings_lists_and_table_headers_apart()
    {
        string structure = CollapseSpaces(Run("pdfinfo", "-struct-text", Save(Certificate())));
        Assert.Contains("H1 (block) \"Läkarutlåtande för sjukersättning\"", structure, StringComparison.Ordinal);
        Assert.Contains("H2 (block) \"1. Baserat på\"", structure, StringComparison.Ordinal);
        Assert.Contains("Lbl (block) \"☒\" LBody (block) P (block) \"Min undersökning\"", structure, StringComparison.Ordinal);
        Assert.Contains("TH: /Scope /Column \"Kod\"", structure, StringComparison.Ordinal);
        Assert.Contains("TH: /Scope /Row \"K000\" TD \"Beskrivning 000\"", structure, StringComparison.Ordinal);
        Assert.DoesNotContain("Sida", structure, StringComparison.Ordinal);
        Assert.DoesNotContain(Footer, structure, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(structure, "\"Kod\""));
    }

    /// <summary>Columns give each other room, and the letters grow smaller, before a word is broken.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_table_breaks_no_word(int columns)
    {
        string[] headings = ["Diagnoskapitel", "Startade ärenden", "Utfärdade utlåtanden", "Ansökningar", "Kompletteringar", "Beviljade",
            "Omprövningar", "Överklaganden"];
        string[] row = ["Psykiska sjukdomar och beteendestörningar", "1 234", "dolt", "Aktivitetsbegränsningar", "–", "7 av 17", "0", "12"];
        PdfTable table = new([.. headings.Take(columns).Select(heading => new PdfColumn(heading, heading.Length))], [row[..columns]])
        {
            FirstColumnIsHeader = true,
        };
        HashSet<string> seen = [.. Words(string.Join(' ', Pages(Document(table))))];
        Assert.All(headings.Take(columns).Concat(row[..columns]).SelectMany(Words), word => Assert.Contains(word, seen));
    }

    [Theory]
    [InlineData("ett\u000Btvå")]
    [InlineData("ett\u000Ctvå")]
    [InlineData("ett\u0085två")]
    [InlineData("ett\u2028två")]
    [InlineData("ett\u2029två")]
    [InlineData("ett\u0007två")]
    [InlineData("ett\ttvå")]
    [InlineData("ett\u0000två")]
    public void A_sign_without_shape_joins_no_words(string text) => Assert.Equal(["ett", "två"],
        Words(string.Join(' ', Pages(Document(new PdfParagraph(text)))))
            .Where(word => word.StartsWith("ett", StringComparison.Ordinal) || word == "två"));

    [Fact]
    public void The_watermark_stands_on_every_page_and_scatters_no_letters_in_the_text()
    {
        string[] with = Pages(Certificate());
        Assert.True(with.Length > 2);
        Assert.All(with, page => Assert.Single(Regex.Matches(page, "UTKAST")));
        string[] without = Pages(Certificate() with { Watermark = null });
        Assert.Equal(Words(string.Join(' ', without)), Words(string.Join(' ', with)).Where(word => word != "UTKAST"));
    }

    [Fact]
    public void Every_page_carries_header_footer_and_number()
    {
        string[] pages = Pages(Certificate());
        for (int i = 0; i < pages.Length; i++)
        {
            Assert.Contains("FK 7800", pages[i], StringComparison.Ordinal);
            Assert.Contains(Footer, pages[i], StringComparison.Ordinal);
            Assert.Contains($"Sida {i + 1} av {pages.Length}", pages[i], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_the_writer_says_by_itself_comes_with_the_description()
    {
        PdfDescription description = Document(new PdfField("8", Numbered(900)), new PdfCheckRow([new(true, "A"), new(false, "B")])) with
        {
            Words = new("en-GB", "Page", "of", "(continued)", "Crossed", "Empty"),
        };
        string[] pages = Pages(description);
        Assert.All(pages.Index(), page => Assert.Contains($"Page {page.Index + 1} of {pages.Length}", page.Item, StringComparison.Ordinal));
        Assert.Contains("8 (continued)", pages[1], StringComparison.Ordinal);
        string file = Encoding.Latin1.GetString(PdfWriter.Write(description));
        Assert.Contains("/Lang (en-GB)", file, StringComparison.Ordinal);
        IEnumerable<byte[]> alternates = Regex.Matches(file, "/Alt <FEFF([0-9A-F]+)>")
            .Select(match => Convert.FromHexString(match.Groups[1].ValueSpan));
        Assert.Equal(["Crossed", "Empty"], alternates.Select(Encoding.BigEndianUnicode.GetString));
    }

    [Fact]
    public void A_long_field_flows_over_pages_and_loses_nothing()
    {
        string[] pages = Pages(Document(new PdfField("8. Funktion", Numbered(2500), "Skrivet av Kurator K.")));
        Assert.True(pages.Length > 3);
        Assert.Equal(Enumerable.Range(0, 2500), Numbers(string.Join('\n', pages)));
        Assert.All(pages.Skip(1), page => Assert.Contains("8. Funktion (fortsättning)", page, StringComparison.Ordinal));
        Assert.True(Numbers(pages[^1]).Count() >= 2, "The line about the writer stands with the end of the text.");
        Assert.Contains("Skrivet av Kurator K.", pages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_lost_in_any_block_however_long()
    {
        string text = Numbered(1500);
        PdfColumn[] columns = [new("A"), new("B")];
        PdfBlock[] blocks =
        [
            new PdfParagraph(text),
            new PdfFacts([new PdfFact("Etikett", text)]),
            new PdfCheckRow([new PdfCheck(true, text)]),
            new PdfTable(columns, [["", text]]),
            new PdfSignatureBlock([new PdfFact("Namn", text)]),
            new PdfField("Etikett", "", text),
            new PdfHeading(1, text),
        ];
        Assert.All(blocks, block => Assert.Equal(Enumerable.Range(0, 1500), Numbers(string.Join('\n', Pages(Document(block))))));
    }

    [Fact]
    public void A_word_too_long_for_its_line_is_broken_not_lost()
    {
        string word = string.Concat(Enumerable.Repeat("Sjukersättningsutredning", 20));
        string page = Assert.Single(Pages(Document(new PdfTable([new("A", 1), new("B", 9)], [[word, ""]]))));
        Assert.Contains(word, Regex.Replace(page, @"\s", ""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_never_stands_last_on_a_page()
    {
        for (int lines = 40; lines < 56; lines++)
        {
            string filling = string.Join('\n', Enumerable.Repeat("fyllnad", lines));
            string[] pages =
                Pages(Document(new PdfParagraph(filling), new PdfHeading(1, "Rubrik"), new PdfField("Etikett", Numbered(300))));
            string page = Assert.Single(pages, page => page.Contains("Rubrik", StringComparison.Ordinal));
            Assert.Contains("ord00001", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_table_header_is_repeated_on_every_page_the_table_reaches()
    {
        PdfTable table = new([new("Kod", 1), new("Text", 4)], [.. Enumerable.Range(0, 120).Select(Row)]);
        string[] pages = Pages(Document(table));
        Assert.True(pages.Length > 2);
        Assert.All(pages, page => Assert.Single(Regex.Matches(page, "Kod")));
        Assert.Equal(Enumerable.Range(0, 120), CodePattern().Matches(string.Join(' ', pages)).Select(match => Number(match.Groups[1])));
    }

    [Fact]
    public void Swedish_letters_and_signs_can_be_copied_out_as_they_were_written()
    {
        const string Text = "åäö ÅÄÖ é É ≥ ≤ – — · • ☐ ☒ ½ µ μ α × ± ° § … ”citat” → 37,5\u00A0°C";
        string page = Assert.Single(Pages(Document(new PdfParagraph(Text), new PdfParagraph("A\u030Asa O\u0308berg"))));
        Assert.Contains(Text, page, StringComparison.Ordinal);
        Assert.Contains("Åsa Öberg", page, StringComparison.Ordinal);
    }

    [ToolFact("qpdf")]
    public void Odd_characters_are_shown_as_a_box_and_never_stop_the_writer()
    {
        string odd = "a\0b\ud800c\udc00d\U0001F600e\u0007\u200Bf\uFFFEg\uE000h\u4E2Di\tj\u2028k\r\nl\u00ADm\uFDD0";
        PdfDescription description = Document(
            new PdfHeading(1, odd), new PdfParagraph(odd), new PdfField(odd, odd, odd), new PdfFacts([new PdfFact(odd, odd)]),
            new PdfTable([new(odd)], [[odd]]), new PdfCheckRow([new PdfCheck(false, odd, odd)])) with
        {
            Title = odd,
            Author = odd,
            Subject = odd,
            HeaderLeft = odd,
            HeaderRight = odd,
            FooterLeft = odd,
            Watermark = odd,
            Attachments = [new PdfAttachment(odd, odd, new byte[] { 1 }, odd)],
        };
        Assert.Contains("a b\uFFFDc\uFFFDd\uFFFDe f", Pages(description)[0], StringComparison.Ordinal);
        Assert.Contains("No syntax", Run("qpdf", "--check", Save(description)), StringComparison.Ordinal);
    }

    [ToolFact("pdfdetach")]
    public void Attachments_come_out_as_they_went_in()
    {
        byte[] xml = Encoding.UTF8.GetBytes("<utlåtande>åäö</utlåtande>");
        PdfAttachment[] attachments =
        [
            new("Utlåtande.xml", "application/xml", xml, "Utlåtandet som XML", PdfAttachmentRelationship.Alternative),
            new("tom.txt", "text/plain", default, "En tom fil"),
        ];
        Run("pdfdetach", "-saveall", "-o", Folder.FullName, Save(Document() with { Attachments = attachments }));
        Assert.Equal(xml, File.ReadAllBytes(Path.Combine(Folder.FullName, "Utlåtande.xml")));
        Assert.Empty(File.ReadAllBytes(Path.Combine(Folder.FullName, "tom.txt")));
    }

    [Fact]
    public void The_claim_of_accessibility_is_made_only_when_it_holds()
    {
        Assert.Contains("<pdfuaid:part>1<", Metadata(Document(new PdfHeading(1, "A"), new PdfHeading(2, "B"))), StringComparison.Ordinal);
        Assert.Contains("<pdfaid:part>3<", Metadata(Document(new PdfHeading(2, "B"))), StringComparison.Ordinal);
        Assert.DoesNotContain("<pdfuaid:part>", Metadata(Document(new PdfHeading(2, "B"))), StringComparison.Ordinal);
        Assert.DoesNotContain("<pdfuaid:part>", Metadata(Document() with { Title = " " }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_writer_is_a_library_that_needs_nothing_but_the_framework() => Assert.All(
        typeof(PdfWriter).Assembly.GetReferencedAssemblies(),
        needed => Assert.StartsWith("System.", needed.Name, StringComparison.Ordinal));

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        PdfAttachment file = new("a.xml", "application/xml", default, "");
        Assert.Throws<ArgumentException>(() => PdfWriter.Write(Document(new PdfTable([], []))));
        Assert.Throws<ArgumentException>(() => PdfWriter.Write(Document(new PdfTable([new("A")], [["1", "2"]]))));
        Assert.Throws<ArgumentException>(() => PdfWriter.Write(Document() with { Attachments = [file, file] }));
        Assert.Throws<ArgumentException>(
            () => PdfWriter.Write(Document() with { Words = PdfLanguage.Swedish with { Language = "sv)SE" } }));
    }

    private static IEnumerable<int> Numbers(string text) => NumberPattern().Matches(text).Select(match => Number(match.Groups[1]));

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static string Metadata(PdfDescription description) => Encoding.UTF8.GetString(PdfWriter.Write(description));

    [GeneratedRegex(@"ord(\d{5})")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"K(\d{3})")]
    private static partial Regex CodePattern();
}
