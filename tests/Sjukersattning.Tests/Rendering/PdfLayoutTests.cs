using Sjukersattning.Pdf;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Tests.Rendering;

/// <summary>What belongs together stands together, however far down a page or along a line it falls.</summary>
public sealed class PdfLayoutTests : PdfFileTests
{
    private static readonly Dictionary<string, PdfBlock> Answers = new()
    {
        ["checks"] = new PdfCheckRow([new(true, "K000"), new(false, "Nej")]),
        ["table"] = new PdfTable([new("Kod", 1), new("Text", 4)], [["K000", "ett"], ["K001", "två"]]),
        ["paragraph"] = new PdfParagraph(Filling("K000", 60)),
        ["field"] = new PdfField("Fält", Filling("K000", 60)),
        ["facts"] = new PdfFacts([new("Fakta", "K000")]),
        ["signature"] = new PdfSignatureBlock([new("Datum", "K000"), new("Underskrift", "")]),
    };

    public static TheoryData<string> Kinds => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_label_never_stands_on_another_page_than_what_it_labels(string kind)
    {
        for (int lines = 34; lines < 56; lines++)
        {
            string[] pages = Pages(Document(new PdfParagraph(Filling("fyllnad", lines)), new PdfHeading(2, "Rubrik"),
                new PdfParagraph("Etikett", PdfParagraphStyle.Strong), Answers[kind]));
            string page = Assert.Single(pages, page => page.Contains("Etikett", StringComparison.Ordinal));
            Assert.True(page.Contains("K000", StringComparison.Ordinal), $"after {lines} lines");
            Assert.Contains("Rubrik", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_kept_together_stands_on_one_page_until_no_page_holds_it()
    {
        for (int lines = 30; lines < 56; lines++)
        {
            string[] pages = Pages(Document(new PdfParagraph(Filling("fyllnad", lines)), new PdfTogether([new PdfHeading(2, "Rubrik"),
                new PdfCheckRow([.. Enumerable.Range(0, 9).Select(i => new PdfCheck(false, $"K{i:D3}"))]), new PdfHeading(2, "Underskrift"),
                new PdfSignatureBlock([new("Datum", ""), new("Namn", ""), new("Mottaget", "")])])));
            string page = Assert.Single(pages, page => page.Contains("Mottaget", StringComparison.Ordinal));
            Assert.All(["Rubrik", "K000", "K008", "Underskrift"], word => Assert.Contains(word, page, StringComparison.Ordinal));
        }

        PdfTogether tall = new([.. Enumerable.Range(0, 150).Select(i => new PdfParagraph($"K{i:D3}"))]);
        Assert.Equal(Enumerable.Range(0, 150).Select(i => $"K{i:D3}"),
            Words(string.Join(' ', Pages(Document(tall)))).Where(word => word.StartsWith('K')));
    }

    [Theory]
    [InlineData("0370-00 00 00")]
    [InlineData("0771-524 524")]
    [InlineData("333 33")]
    [InlineData("1 234 567")]
    public void A_number_in_groups_is_not_parted_between_lines(string number)
    {
        for (int lead = 30; lead < 130; lead++)
        {
            string text = $"{new string('x', lead / 2)} {new string('y', lead - (lead / 2))} {number} slut";
            Assert.Contains(number, Assert.Single(Pages(Document(new PdfParagraph(text)))), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Numbers_that_fill_more_than_a_line_break_between_numbers()
    {
        string[] numbers = [.. Enumerable.Range(100_000, 200).Select(number => $"{number}")];
        Assert.Equal(numbers, Words(string.Join(' ', Pages(Document(new PdfParagraph(string.Join(' ', numbers))))))
            .Where(word => word.Any(char.IsAsciiDigit) && word != "1"));
    }

    private static string Filling(string word, int lines) => string.Join('\n', Enumerable.Repeat(word, lines));

    private static PdfDescription Document(params PdfBlock[] blocks) =>
        new("Titel", new DateTimeOffset(2026, 11, 20, 10, 15, 0, TimeSpan.FromHours(1)), PdfLanguage.Swedish, blocks);
}
