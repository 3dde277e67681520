using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sjukersattning.Pdf;
using Sjukersattning.Web.Rendering;
using Sjukersattning.Web.Rendering.Charts;

namespace Sjukersattning.Tests.Rendering;

public sealed class ChartPdfTests : PdfFileTests
{
    [ToolFact("qpdf")]
    public void Qpdf_finds_nothing_wrong() =>
        Assert.Contains("No syntax or stream encoding errors", Run("qpdf", "--check", Save(Report(ChartSamples.All))),
            StringComparison.Ordinal);

    [Fact]
    public void The_same_charts_give_the_same_bytes_whatever_the_culture()
    {
        byte[] first = PdfWriter.Write(Report(ChartSamples.All));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(first, PdfWriter.Write(Report(ChartSamples.All)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.NotEqual(first, PdfWriter.Write(Report([.. ChartSamples.All.Skip(1)])));
    }

    [Fact]
    public void The_drawing_alone_says_summary_legend_categories_and_values()
    {
        foreach (Chart chart in ChartSamples.All)
        {
            string text = CollapseSpaces(string.Join(' ', Pages(Document(PdfChart.Figure(chart)))));
            Assert.Contains(chart.Summary, text, StringComparison.Ordinal);
            Assert.All(chart.Categories, category => Assert.Contains(category, text, StringComparison.Ordinal));
            Assert.All(chart.Series.Where(_ => chart.Series.Count > 1),
                series => Assert.Contains(series.Label, text, StringComparison.Ordinal));
            var values = chart.Series.SelectMany(series => series.Values);
            Assert.All(values.Where(value => value.Value is not null),
                value => Assert.Contains(value.Words, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_drawing_is_a_figure_with_words_and_a_place_and_the_file_may_claim_to_be_accessible()
    {
        string file = Encoding.Latin1.GetString(PdfWriter.Write(Report(ChartSamples.All)));
        MatchCollection figures = Regex.Matches(file,
            @"/S /Figure [^\n]*/A << /O /Layout /Placement /Block /BBox \[56\.69 [0-9. ]+\] >> /Alt <FEFF([0-9A-F]+)>");
        Assert.Equal(
            ChartSamples.All.Select(chart => $"{chart.Title}. {chart.Summary}"),
            figures.Select(figure => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(figure.Groups[1].ValueSpan))));
        Assert.Contains("<pdfuaid:part>1<", file, StringComparison.Ordinal);
    }

    [ToolFact("pdfinfo")]
    public void A_reader_comes_from_heading_to_summary_to_figure_to_table()
    {
        string structure = CollapseSpaces(Run("pdfinfo", "-struct-text", Save(Report([ChartSamples.Funnel]))));
        Assert.Matches(
            "H3 \\(block\\) \"Från start till beslut\" P \\(block\\) \"Av de 28 .*\" Figure: .*Table .*TH.* " +
                "\"Startade ärenden\" TD.* \"28\"", structure);
        Assert.Equal(1, structure.Split("Figure").Length - 1);
    }

    [Fact]
    public void Heading_summary_and_drawing_stand_on_one_page()
    {
        HashSet<int> lengths = [];
        for (int lines = 20; lines < 50; lines += 3)
        {
            PdfParagraph filling = new(string.Join('\n', Enumerable.Repeat("fyllnad", lines)));
            Chart chart = ChartSamples.MonthByMonth;
            string[] pages = Pages(Document(filling, new PdfHeading(1, "Rubriken"), PdfChart.Figure(chart)));
            string page = CollapseSpaces(Assert.Single(pages, page => page.Contains("Rubriken", StringComparison.Ordinal)));
            Assert.Contains(chart.Summary, page, StringComparison.Ordinal);
            Assert.All(chart.Categories, month => Assert.Contains(month, page, StringComparison.Ordinal));
            lengths.Add(pages.Length);
        }

        Assert.Equal([1, 2], lengths.Order());
    }

    [Fact]
    public void A_chart_higher_than_a_page_is_drawn_smaller()
    {
        string[] fields = [.. Enumerable.Range(1, 60).Select(number => $"Fält{number:D2}")];
        Chart chart = new("prov", "Titel", "Sammanfattning.", ChartShape.Rows, "Fält", fields,
            [new("A", ChartSamples.Counts([.. Enumerable.Range(1, 60)]))]);
        string page = Assert.Single(Pages(Document(new PdfHeading(1, "Rubriken"), PdfChart.Figure(chart))));
        Assert.All(fields, field => Assert.Contains(field, page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_hidden_value_leaves_no_trace()
    {
        byte[] three = PdfWriter.Write(Document(PdfChart.Figure(One(new ChartSeries("A", [new(40, "40"), ChartSamples.Masked(3)])))));
        byte[] many = PdfWriter.Write(Document(PdfChart.Figure(One(new ChartSeries("A", [new(40, "40"), ChartSamples.Masked(4711)])))));
        Assert.Equal(three, many);
    }

    [Fact]
    public void A_series_entered_by_hand_is_drawn_otherwise()
    {
        // The words are the same, so only the bars can differ.
        ChartSeries first = new("Först", ChartSamples.Counts(1, 2));
        byte[] byHand = PdfWriter.Write(Document(PdfChart.Figure(One(first, new("A", ChartSamples.Counts(1, 2)) { ByHand = true }))));
        byte[] counted = PdfWriter.Write(Document(PdfChart.Figure(One(first, new("A, inmatat för hand", ChartSamples.Counts(1, 2))))));
        Assert.NotEqual(byHand, counted);
    }

    [Fact]
    public void The_table_has_the_words_of_the_chart()
    {
        PdfTable table = PdfChart.Table(ChartSamples.YearAgainstYear);
        Assert.Equal(ChartSamples.YearAgainstYear.TableHeader, table.Columns.Select(column => column.Header));
        Assert.Equal(ChartSamples.YearAgainstYear.TableRows, table.Rows);
        Assert.Equal([false, true, true], table.Columns.Select(column => column.AlignRight));
        Assert.True(table.FirstColumnIsHeader);
    }

    private static Chart One(params ChartSeries[] series) =>
        new("prov", "Titel", "Sammanfattning.", ChartShape.Rows, "Mått", ["a", "b"], series);

    private static PdfDescription Document(params PdfBlock[] blocks) =>
        new("Titel", new DateTimeOffset(2026, 11, 20, 10, 15, 0, TimeSpan.FromHours(1)), PdfLanguage.Swedish, blocks);

    private static PdfDescription Report(IReadOnlyList<Chart> charts) => Document(
    [
        new PdfHeading(1, "Sjukersättning 2024"),
        new PdfHeading(2, "Diagram"),
        .. charts.SelectMany(
            chart => new PdfBlock[] { new PdfHeading(3, chart.Title), PdfChart.Figure(chart), PdfChart.Table(chart) }),
    ]);
}
