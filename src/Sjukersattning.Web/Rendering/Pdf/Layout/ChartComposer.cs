using Sjukersattning.Web.Rendering.Charts;
using Sjukersattning.Web.Rendering.Pdf.Format;

namespace Sjukersattning.Web.Rendering.Pdf.Layout;

/// <summary>Lays out a chart. Lengths are in points.</summary>
internal static class ChartComposer
{
    private const double TextSize = 8.5;

    // So that words side by side do not run together.
    private const double Spare = 1.1;

    // Heading and summary stand on the same page.
    private const double MostHeight = 0.8 * (Theme.ContentTop - Theme.ContentBottom);

    /// <summary>The rows of a chart: its summary and the drawing.</summary>
    public static IEnumerable<Row> Chart(Chart chart, StructureElement root)
    {
        IReadOnlyList<TextPart> summary = PartMaker.Make(chart.Summary, Theme.Body, Theme.TextWidth, root);
        StructureElement element = root.Add(new StructureElement("Figure") { Alternate = $"{chart.Title}. {chart.Summary}" });
        return
        [
            new Row([new Cell(0, Theme.TextWidth, 0, summary)]) { SpaceBefore = 4, KeepsWithNext = true },
            new Row([]) { SpaceBefore = 8, PaddingBottom = 4, Figure = new Figure(Fit(chart), element) },
        ];
    }

    /// <summary>The drawing, smaller when it would be higher than a page.</summary>
    private static ChartPicture Fit(Chart chart)
    {
        double size = TextSize;
        ChartPicture picture = ChartLayout.Lay(chart, Theme.TextWidth, size, Spare);
        while (picture.Height > MostHeight)
        {
            size *= 0.9;
            picture = ChartLayout.Lay(chart, Theme.TextWidth, size, Spare);
        }

        return picture;
    }
}
