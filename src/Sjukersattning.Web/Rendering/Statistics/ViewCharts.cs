using System.Globalization;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Web.Rendering.Charts;

namespace Sjukersattning.Web.Rendering.Statistics;

internal static class ViewCharts
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly Indicator[] Steps = [Indicator.Opened, Indicator.Issued, Indicator.Ansokan, Indicator.Beviljad];
    private static readonly Indicator[] Compared = [Indicator.Opened, Indicator.Issued, Indicator.Ansokan,
        Indicator.Komplettering, Indicator.Beviljad];

    /// <summary>How far the started cases have come.</summary>
    public static IEnumerable<ReportPart> Funnel(ViewFigures figures)
    {
        var steps = Steps.Where(step => figures.Now.Any(column => column.Totals.Count(step) is not null)).ToList();
        var words = string.Join(" → ",
            steps.Select(
                step => $"{Indicators.For(step).Name.ToLower(Swedish)} {ViewReporter.Number(figures.Leading.Totals.Count(step))}"));
        return [new ReportChart(
            new Chart("tratt", "Hur långt ärendena har kommit", $"{figures.Leading.Label}: {words}.", ChartShape.Rows, "Steg",
            [.. steps.Select(step => Indicators.For(step).Name)],
            [.. figures.Now.Select(column => Series(column, steps.Select(step => column.Totals.Count(step))))]), Quantity.Count)];
    }

    /// <summary>This period against the compared one, per indicator; per month where they differ in length.</summary>
    public static IEnumerable<ReportPart> YearAgainstYear(ViewFigures figures)
    {
        var rows = Compared.Where(indicator => figures.Columns.Any(column => column.Totals.Count(indicator) is not null)).ToList();
        var series = new[] { figures.Leading, figures.Before }.Select(column => figures.IsSameLength
            ? Series(column, rows.Select(indicator => column.Totals.Count(indicator)))
            : new ChartSeries(column.Period.InWords, [.. rows.Select(indicator => PerMonth(column, column.Totals.Count(indicator)))])
            {
                ByHand = column.Totals.IsByHand,
            });
        var title = figures.IsSameLength ? "Perioden mot jämförelseperioden" : "Perioden mot jämförelseperioden, per månad";
        return [new ReportChart(
            new Chart("perioder", title, $"{figures.Leading.Label} jämfört med {figures.Before.Label}.", ChartShape.Rows, "Mått",
                [.. rows.Select(indicator => Indicators.For(indicator).Name)], [.. series]),
            figures.IsSameLength ? Quantity.Count : Quantity.PerMonth)];
    }

    public static IEnumerable<ReportPart> Months(ViewFigures figures)
    {
        if (figures.Leading.Totals.IsByHand)
        {
            return [];
        }

        var names = Enumerable.Range(1, 12).Select(month => Swedish.DateTimeFormat.GetAbbreviatedMonthName(month).TrimEnd('.')).ToList();
        var series = new List<ChartSeries> { OfMonths(figures.Leading, figures.MonthsNow, Indicator.Opened),
            OfMonths(figures.Leading, figures.MonthsNow, Indicator.Ansokan) };
        if (!figures.Before.Totals.IsByHand && !figures.Before.Totals.IsEmpty)
        {
            series.Add(OfMonths(figures.Before, figures.MonthsThen, Indicator.Ansokan));
        }

        return [new ReportChart(
            new Chart("manader", "Månad för månad",
                $"Startade ärenden och ansökningar per månad, {figures.Leading.Label}{(series.Count > 2 ? $", och ansökningar " +
                    $"{figures.Before.Label}" : "")}.", ChartShape.Columns, "Månad", names, series), Quantity.Count)];
    }

    /// <summary>Median and 90th percentile of each step, in days.</summary>
    public static IEnumerable<ReportPart> LeadTimes(ViewFigures figures)
    {
        var legs = LeadTime.All.Select(leg => (leg.Name, Days: leg.Of(figures.Days))).Where(leg => leg.Days.Count > 0).ToList();
        return legs.Count == 0 ? [] :
        [
            new ReportChart(
                new Chart("ledtider", "Ledtider",
                    $"Dagar från steg till steg för det som skedde i perioden. Median: hälften tog så lång tid eller kortare. Nio av " +
                        $"tio: så många tog så lång tid eller kortare. Steg med färre än {Masking.Least} ärenden visas inte.",
                ChartShape.Rows, "Steg", [.. legs.Select(leg => leg.Name)],
                [new ChartSeries("Median", [.. legs.Select(leg => Days(leg.Days, leg.Days.Median))]),
                    new ChartSeries("Nio av tio", [.. legs.Select(leg => Days(leg.Days, leg.Days.Percentile90))])]), Quantity.Days),
        ];
    }

    /// <summary>Questions per field of the form, most asked first.</summary>
    public static IEnumerable<ReportPart> Fields(ViewFigures figures)
    {
        var fields = figures.Asked.GroupBy(one => one.SvarId)
            .Select(group => (Name: figures.Editions.FieldName(group.Key), Count: group.Sum(one => one.Count)))
            .OrderByDescending(one => one.Count)
            .ThenBy(one => one.Name, StringComparer.Ordinal).ToList();
        return figures.Leading.Totals.IsByHand ? [] : fields.Count == 0 ? [new ReportText("Inga kompletteringar kom i perioden.")] :
        [
            new ReportChart(
                new Chart("falt", "Kompletteringar per fält",
                    "Hur många frågor Försäkringskassan ställde om varje fält; en komplettering kan ha flera.", ChartShape.Rows, "Fält",
                [.. fields.Select(field => field.Name)],
                [new ChartSeries("Frågor", [.. fields.Select(field => new ChartValue(field.Count, ViewReporter.Number(field.Count)))])]),
                Quantity.Count),
        ];
    }

    private static ChartSeries Series(ReportColumn column, IEnumerable<int?> counts) =>
        new(column.Period.InWords, [.. counts.Select(count => new ChartValue(count, ViewReporter.Number(count)))])
        {
            ByHand = column.Totals.IsByHand,
        };

    private static ChartSeries OfMonths(ReportColumn column, IReadOnlyDictionary<string, Totals> months, Indicator indicator) => new(
        $"{Indicators.For(indicator).Name} {column.Period.From.Year}",
        [.. Enumerable.Range(1, 12)
            .Select(month => months.TryGetValue(month.ToString(CultureInfo.InvariantCulture), out var totals)
                ? totals.Count(indicator) ?? 0
                : 0)
            .Select((count, place) => place + 1 > column.Period.To.Month
                ? new ChartValue(null, ViewReporter.Number(null))
                : new ChartValue(count, ViewReporter.Number(count)))]);

    private static ChartValue PerMonth(ReportColumn column, int? count) =>
        count is { } known
            ? new ChartValue(column.Period.PerMonth(known), column.Period.PerMonth(known).ToString("0.00", Swedish))
            : new ChartValue(null, ViewReporter.Number(null));

    private static ChartValue Days(DaysDistribution days, int? value) =>
        days.Count < Masking.Least
            ? new ChartValue(null, Masking.HiddenInWords) { IsHidden = true }
            : new ChartValue(value, value == 1 ? "1 dag" : $"{value} dagar");
}
