using System.Globalization;
using CsvHelper;
using Sjukersattning.Web.Rendering.Charts;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>
/// The statistics as a CSV file for a Swedish spreadsheet: semicolons, decimal comma, UTF-8 with BOM, and an apostrophe before what a
/// spreadsheet would take for a formula. First the names that tell which figure a line is, then its numbers, one to a column; a sentence
/// that belongs to the figures is a line of names alone.
/// </summary>
public static class StatisticsCsv
{
    private const string Hidden = "Dolt (1 ja)";
    private const string Remark = "Anmärkning";

    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape,
    };

    private static readonly string[] Names = ["Enhet", "Del", "Tabell", "Rad", "Kolumn"];

    private static readonly (Quantity What, string Header, int Decimals)[] Numbers =
    [
        (Quantity.Count, "Antal (st)", 0), (Quantity.PerMonth, "Antal per månad (st)", 2), (Quantity.Of, "Av antal (st)", 0),
        (Quantity.Percent, "Andel (%)", 1), (Quantity.Low, "Andel, intervallets undre gräns (%)", 1),
        (Quantity.High, "Andel, intervallets övre gräns (%)", 1), (Quantity.P, "p-värde (0–1)", 4), (Quantity.Days, "Tid (dagar)", 0),
        (Quantity.Reached, "Målet nått (1 ja, 0 nej)", 0),
    ];

    /// <summary>Writes everything that is on the screen.</summary>
    public static byte[] Write(StatisticsReport report)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true))
        {
            csv.WriteRecord([.. Names, .. Numbers.Select(number => number.Header), Hidden]);
            foreach (var line in report.Notes.Select(Said).Concat(report.Goals is { } goals ? Part(goals) : []))
            {
                Write(csv, report.Units, "", line);
            }

            foreach (var (view, line) in report.Views.SelectMany(view => view.Parts.SelectMany(Part).Select(line => (view.Title, line))))
            {
                Write(csv, report.Units, view, line);
            }
        }

        return file.ToArray();
    }

    private static IEnumerable<Line> Part(ReportPart part) => part switch
    {
        ReportText text => [Said(text.Sentence)],
        ReportTable table =>
            [.. table.Note.Length > 0 ? [Said(table.Note)] : Array.Empty<Line>(), .. table.Rows.SelectMany(row => Of(table, row))],
        ReportChart { Chart: var chart, Quantity: var quantity } => chart.Categories.SelectMany((category, place) =>
            chart.Series.Select(series => new Line(chart.Title, category, series.Label, Of(series.Values[place], quantity)))),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "unknown part"),
    };

    private static IEnumerable<Line> Of(ReportTable table, IReadOnlyList<ReportCell> row) =>
        table.Header.Zip(row).Skip(1).SelectMany(place => place.Second switch
        {
            { IsText: true } text => [Said($"{table.Title}, {row[0].Words}: {text.Words}")],
            { Parts.Count: > 0 } parts =>
                parts.Parts.Select(part => new Line(table.Title, row[0].Words, $"{place.First} {part.Name}", ReportCell.Of(part.Count))),
            var cell => (IEnumerable<Line>)[new Line(table.Title, row[0].Words, place.First, cell)],
        });

    private static ReportCell Of(ChartValue value, Quantity quantity) =>
        value.IsHidden ? ReportCell.Hidden
        : value.Value is { } number ? new ReportCell(value.Words).With(quantity, number)
        : ReportCell.None();

    private static Line Said(string sentence) => new(Remark, sentence, "", ReportCell.None());

    private static void Write(CsvWriter csv, string units, string view, Line line) =>
        csv.WriteRecord(
        [
            .. new[] { units, view, line.Table, line.Row, line.Column }.Select(name => name.Replace('\u00a0', ' ')),
            .. Numbers.Select(number => line.Cell.Numbers.TryGetValue(number.What, out var value) ? Written(value, number.Decimals) : ""),
            line.Cell.IsHidden ? "1" : "",
        ]);

    /// <summary>With a decimal comma and nothing between thousands; rounded through decimal, halves upwards, as the page does.</summary>
    private static string Written(double value, int decimals) =>
        Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero)
            .ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture).Replace('.', ',');

    private readonly record struct Line(string Table, string Row, string Column, ReportCell Cell);
}
