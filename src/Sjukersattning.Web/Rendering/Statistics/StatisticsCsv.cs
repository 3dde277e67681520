using CsvHelper;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>
/// The statistics as a CSV file for a Swedish spreadsheet: semicolons, UTF-8 with BOM, one figure to a line, and an apostrophe before what
/// a spreadsheet would take for a formula.
/// </summary>
public static class StatisticsCsv
{
    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape,
    };

    /// <summary>Writes everything that is on the screen.</summary>
    public static byte[] Write(StatisticsReport report)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true))
        {
            Line(csv, "Enhet", "Del", "Tabell", "Rad", "Kolumn", "Värde");
            foreach (var line in report.Notes.Select(Remark).Concat(report.Goals is { } goals ? Part(goals) : []))
            {
                Line(csv, [report.Units, "", .. line]);
            }

            foreach (var (view, line) in report.Views.SelectMany(view => view.Parts.SelectMany(Part).Select(line => (view.Title, line))))
            {
                Line(csv, [report.Units, view, .. line]);
            }
        }

        return file.ToArray();
    }

    private static IEnumerable<string[]> Part(ReportPart part) => part switch
    {
        ReportText text => [Remark(text.Sentence)],
        ReportTable table =>
            [.. table.Note.Length > 0 ? [Remark(table.Note)] : Array.Empty<string[]>(), .. Cells(table.Title, table.Header, table.Rows)],
        ReportChart { Chart: var chart } => Cells(chart.Title, chart.TableHeader, chart.TableRows),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "unknown part"),
    };

    private static string[] Remark(string sentence) => ["Anmärkning", "", "", sentence];

    private static IEnumerable<string[]> Cells(string title, IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows) =>
        from row in rows from cell in header.Zip(row).Skip(1) select new[] { title, row[0], cell.First, cell.Second };

    private static void Line(CsvWriter csv, params string[] cells) =>
        csv.WriteRecord([.. cells.Select(cell => cell.Replace('\u00a0', ' '))]);
}
