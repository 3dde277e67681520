using Sjukersattning.Pdf;

namespace Sjukersattning.Web.Rendering.Charts;

/// <summary>A chart on paper. Its title is for a heading above.</summary>
public static class PdfChart
{
    // Points.
    private const double TextSize = 8.5;

    // So that words side by side do not run together.
    private const double Spare = 1.1;

    /// <summary>The drawing under the chart's summary.</summary>
    public static PdfFigure Figure(Chart chart) => new(chart.Summary, $"{chart.Title}. {chart.Summary}", Fit(chart));

    public static PdfTable Table(Chart chart)
    {
        // The words of a category take more room than a figure, whatever the number of series.
        double first = 1 + (0.5 * chart.Series.Count);
        PdfColumn[] columns = [.. chart.TableHeader.Select((header, i) => new PdfColumn(header, i == 0 ? first : 1, AlignRight: i > 0))];
        return new PdfTable(columns, chart.TableRows) { FirstColumnIsHeader = true };
    }

    /// <summary>The drawing, smaller when it would be higher than a page.</summary>
    private static Picture Fit(Chart chart)
    {
        double size = TextSize;
        Picture picture = ChartLayout.Lay(chart, PdfFigure.MostWidth, size, Spare);
        while (picture.Height > PdfFigure.MostHeight)
        {
            size *= 0.9;
            picture = ChartLayout.Lay(chart, PdfFigure.MostWidth, size, Spare);
        }

        return picture;
    }
}
