using Sjukersattning.Web.Rendering.Charts;

namespace Sjukersattning.Web.Rendering.Pdf;

/// <summary>
/// A chart: its summary in words, then the drawing, on one page. Its title is for a <see cref="PdfHeading"/> above it, its figures for
/// <see cref="ToTable"/> beneath it. To a screen reader the drawing is a figure whose words are the title and the summary.
/// </summary>
/// <param name="Chart">The chart.</param>
public sealed record PdfChart(Chart Chart) : PdfBlock
{
    /// <summary>The chart's figures as a table.</summary>
    public PdfTable ToTable()
    {
        // The words of a category take more room than a figure, whatever the number of series.
        double first = 1 + (0.5 * Chart.Series.Count);
        PdfColumn[] columns = [.. Chart.TableHeader.Select((header, i) => new PdfColumn(header, i == 0 ? first : 1, AlignRight: i > 0))];
        return new PdfTable(columns, Chart.TableRows) { FirstColumnIsHeader = true };
    }
}
