using Sjukersattning.Pdf;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering.Charts;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>The statistics on paper: what is on the screen, in the same order.</summary>
public static class PdfStatistics
{
    private const int LongCell = 24;

    public static byte[] Draw(StatisticsReport report, DateTimeOffset at) =>
        PdfWriter.Write(new PdfDescription($"{report.Title}, {report.Units}", at, PdfLanguage.Swedish,
    [
        new PdfHeading(1, report.Title),
        new PdfParagraph($"{report.Units}, jämfört med {report.Compared}."),
        .. report.Notes.Select(note => new PdfParagraph(note)),
        .. report.Goals is { } goals ? [new PdfHeading(2, goals.Title), .. Table(goals)] : Array.Empty<PdfBlock>(),
        .. report.Views.SelectMany(View),
    ])
        {
            Author = report.Units, HeaderLeft = report.Title, HeaderRight = report.Units, FooterLeft = $"Utskrivet {Words.Moment(at)}",
        });

    private static IEnumerable<PdfBlock> View(ViewReport view) =>
        [new PdfHeading(2, view.Title), new PdfParagraph(view.Meaning), .. view.Parts.SelectMany(Part)];

    private static IEnumerable<PdfBlock> Part(ReportPart part) => part switch
    {
        ReportText text => [new PdfParagraph(text.Sentence)],
        ReportTable table => [new PdfHeading(3, table.Title), .. Table(table)],
        ReportChart { Chart: var chart } => [new PdfHeading(3, chart.Title), PdfChart.Figure(chart), PdfChart.Table(chart)],
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "unknown part"),
    };

    private static IEnumerable<PdfBlock> Table(ReportTable table) =>
    [
        .. table.Note.Length > 0 ? [new PdfParagraph(table.Note, PdfParagraphStyle.Small)] : Array.Empty<PdfBlock>(),
        new PdfTable([.. table.Header.Select((heading, place) => new PdfColumn(heading, WidthOf(table, place)))],
            [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => cell.Words)])])
        {
            FirstColumnIsHeader = true,
        },
    ];

    /// <summary>As wide as its longest word, at least, and wider for long texts.</summary>
    private static double WidthOf(ReportTable table, int place) =>
        table.Rows.Select(row => row[place].Words)
            .Append(table.Header[place])
            .Max(text => Math.Max(text.Split(' ').Max(word => word.Length), Math.Min(text.Length, LongCell)) + 2);
}
