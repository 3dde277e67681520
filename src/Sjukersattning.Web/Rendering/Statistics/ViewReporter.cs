using System.Globalization;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>Puts the figures of one view into words and tables. What a figure means is said in the domain; here it is only told.</summary>
public static class ViewReporter
{
    private const string Unknown = "–";
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Figures that nobody but people counted: one report, for nobody knows which view they belong to.</summary>
    public static ViewReport ReportByHand(ViewFigures figures) =>
        new("inmatat", "Inmatade siffror", "Systemet har inte räknat något i perioderna. Det här är siffror som någon har skrivit in.",
        [.. Notes(figures).Select(sentence => new ReportText(sentence)), .. ViewCharts.Funnel(figures),
            .. ViewCharts.YearAgainstYear(figures), Counts(figures), Shares(figures)]);

    public static ViewReport Report(ViewFigures figures) =>
        new(figures.View.Stored().ToLowerInvariant(), TitleOf(figures.View), MeaningOf(figures.View),
    [
        .. Notes(figures).Select(sentence => new ReportText(sentence)),
        .. figures.View == StatisticsView.Cohort ? ViewCharts.Funnel(figures) : ViewCharts.YearAgainstYear(figures),
        Counts(figures), .. Undated(figures), Shares(figures),
        .. figures.View == StatisticsView.Events
            ? [.. ViewCharts.Months(figures), .. ViewCharts.LeadTimes(figures), .. ViewCharts.Fields(figures), .. Causes(figures),
                .. Foreseen(figures)] : Array.Empty<ReportPart>(),
        .. Details(figures), .. Groups(figures),
    ]);

    public static string TitleOf(StatisticsView view) => view == StatisticsView.Cohort ? "Startade i perioden" : "Händelser i perioden";

    /// <summary>A count with thousands apart; a dash for what nobody counted.</summary>
    public static string Number(int? count) => count?.ToString("N0", Swedish) ?? Unknown;

    private static string MeaningOf(StatisticsView view) => view == StatisticsView.Cohort
        ? "Av de ärenden som öppnades i perioden: hur långt har de kommit i dag? Det som händer efter perioden räknas med."
        : "Det som hände i perioden, varje händelse på sin egen dag, oavsett när ärendet öppnades.";

    private static IEnumerable<string> Notes(ViewFigures figures)
    {
        if (!figures.IsSameLength)
        {
            var periods = figures.Columns
                .Select(column => $"{column.Period.InWords} ({column.Period.Months.ToString("0.#", Swedish)} månader)").Distinct();
            yield return $"Perioderna är olika långa: {string.Join(", ", periods)}. Antal visas därför också per månad.";
        }

        if (figures.Leading.Totals[Counted.Undecided] is > 0 and var waiting)
        {
            yield return waiting == 1
                ? "En ansökan väntar på beslut. Andelen beviljade kan ändras."
                : $"{waiting} ansökningar väntar på beslut. Andelen beviljade kan ändras.";
        }
    }

    private static ReportTable Counts(ViewFigures figures) => new(
        "Antal", "",
        ["Mått", .. figures.Columns.Select(column => column.Label), "Räknar"],
        [.. Indicators.Counts.Where(row => figures.Columns.Any(column => column.Totals.Count(row.Indicator) is > 0) || !row.IsBeside)
            .Select(row => (IReadOnlyList<ReportCell>)
                [ReportCell.Text(row.Name), .. figures.Columns.Select(column => CountIn(column, row, figures.IsSameLength)),
                    ReportCell.Text(row.Meaning)])]);

    /// <summary>What nobody knows the day of is told by itself, so that no day needs to be made up for it.</summary>
    private static IEnumerable<ReportPart> Undated(ViewFigures figures) => figures.Undated.IsEmpty ? [] :
    [
        new ReportTable("Datum okänt",
            "Det här kan ha hänt i perioden, men dagen är inte känd. Det räknas varken ovan eller i ledtiderna, utan bara bland dem som " +
                "startade i sin period.", ["Mått", "Antal"],
            [.. Indicators.Counts.Where(row => figures.Undated.Count(row.Indicator) is > 0)
                .Select(row => (IReadOnlyList<ReportCell>)
                    [ReportCell.Text(row.Name), ReportCell.Of(figures.Undated.Count(row.Indicator))])]),
    ];

    private static ReportCell CountIn(ReportColumn column, IndicatorRowAttribute row, bool isSameLength)
    {
        var told = ReportCell.Of(column.Totals.Count(row.Indicator));
        return isSameLength || column.Totals.Count(row.Indicator) is not { } count
            ? told
            : told.With(Quantity.PerMonth, column.Period.PerMonth(count)) with
            {
                Words = $"{told.Words} ({column.Period.PerMonthInWords(count)})",
            };
    }

    private static ReportTable Shares(ViewFigures figures) => new(
        "Andelar",
        (figures.View == StatisticsView.Events && !figures.Leading.Totals.IsByHand
            ? "Periodens händelser delade med varandra; det är inte alltid samma ärenden. "
            : "") +
            "Inom parentes: andelen, och det intervall som den troligen ligger i (95 %). Ju färre ärenden, desto bredare intervall. " +
            "p säger hur ofta slumpen ensam ger en minst så stor skillnad.",
        ["Mått", .. figures.Columns.Select(column => column.Label), "Skillnad"],
        [.. Indicators.Shares
            .Select(row =>
                (IReadOnlyList<ReportCell>)[ReportCell.Text(row.Name), .. figures.Columns.Select(column => ShareIn(column, row)),
                    DifferenceOf(figures, row.Indicator)])]);

    private static ReportCell ShareIn(ReportColumn column, IndicatorRowAttribute row) =>
        column.Totals.Share(row.Indicator) is { } share ? ReportCell.Of(share)
        : row.Counts.Concat(row.Of).Any(kind => column.Totals[kind] is null) ? ReportCell.None()
        : column.Totals.Count(row.Indicator) > 0 ? ReportCell.None("Går inte att räkna: fler händelser än det de räknas av")
        : ReportCell.None("Inget att räkna av");

    private static ReportCell DifferenceOf(ViewFigures figures, Indicator indicator) =>
        figures.Leading.Totals.Share(indicator) is { } now && figures.Before.Totals.Share(indicator) is { } then
            && new Difference(now, then) is var difference
            ? new ReportCell(difference.InWords).With(Quantity.P, difference.P)
            : ReportCell.None("Går inte att jämföra.");

    private static IEnumerable<ReportPart> Causes(ViewFigures figures)
    {
        var causes = figures.Asked.GroupBy(one => one.Cause)
            .Select(group => (Cause: group.Key, Count: group.Sum(one => one.Count),
                Fields: FieldsOf(group)))
            .OrderByDescending(one => one.Count).ThenBy(one => one.Cause, StringComparer.Create(Swedish, ignoreCase: true)).ToList();
        return causes.Count == 0
            ? []
            : [new ReportTable("Kompletteringar per orsak", "Räknar frågor; en komplettering kan ha flera.",
                ["Orsak", "Antal frågor", "Fält"],
                [.. causes.Select(one =>
                    (IReadOnlyList<ReportCell>)[ReportCell.Text(one.Cause), ReportCell.Of(one.Count), one.Fields])])];
    }

    /// <summary>
    /// What the quality check had said of the fields that were asked about. Counts questions, not patients, so small numbers are shown.
    /// </summary>
    private static IEnumerable<ReportPart> Foreseen(ViewFigures figures)
    {
        var rows = Enum.GetValues<Foresight>()
            .Select(said => (Said: said, Of: figures.Asked.Where(one => one.Foresight == said).ToList()))
            .Where(row => row.Of.Count > 0 || row.Said != Foresight.Unknown)
            .Select(row =>
                (IReadOnlyList<ReportCell>)[ReportCell.Text(row.Said.Swedish()), ReportCell.Of(row.Of.Sum(one => one.Count)),
                    FieldsOf(row.Of)]).ToList();
        return figures.Asked.Count == 0
            ? []
            : [new ReportTable("Frågorna och kvalitetskontrollen",
                "Vad kontrollen hade sagt om fältet när versionen signerades. Det som ingen kontroll förutsåg " +
                    "visar vilka regler som saknas.", ["Före signeringen", "Antal frågor", "Fält"], rows)];
    }

    /// <summary>Numbers of the fields that were asked about, most asked first.</summary>
    private static ReportCell FieldsOf(IEnumerable<(string SvarId, string Cause, Foresight Foresight, int Count)> asked)
    {
        var fields = asked.GroupBy(one => one.SvarId).Select(field => (Name: field.Key, Count: field.Sum(one => one.Count)))
            .OrderByDescending(field => field.Count).ToList();
        return new(string.Join(", ", fields.Select(field => field.Name))) { Parts = fields };
    }

    private static IEnumerable<ReportPart> Details(ViewFigures figures)
    {
        foreach (var (what, title, details) in DetailNames.All)
        {
            var counts = details.Select(detail => figures.Details.GetValueOrDefault((what, detail.Detail))).ToList();
            var hidden = Masking.Hidden(counts);
            if (hidden.All(isHidden => isHidden))
            {
                yield return new ReportText($"{title} visas inte, eftersom de är färre än {Masking.Least}.");
            }
            else if (counts.Sum() > 0)
            {
                yield return new ReportTable(title, hidden.Contains(true) ? HiddenNote : "", ["", "Antal"],
                    [.. details.Select((detail, i) => (IReadOnlyList<ReportCell>)
                        [ReportCell.Text(detail.Name), hidden[i] ? ReportCell.Hidden : ReportCell.Of(counts[i])])]);
            }
        }
    }

    private static ReportTable[] Groups(ViewFigures figures)
    {
        var groups = figures.Breakdown.Groups(figures.Groups.Keys, figures.Units)
            .Where(group => figures.Groups.ContainsKey(group.Key) || figures.Breakdown != Breakdown.Chapter).ToList();
        var none = Totals.BySystem([]);
        var totals = groups.Select(group => figures.Groups.GetValueOrDefault(group.Key, none)).ToList();
        var columns = Breakdowns.Columns
            .Select(column => (Column: column, Counts: totals.Select(total => total.Count(column) ?? 0).ToList())).ToList();
        var small = Masking.Hidden(columns[0].Counts);
        var cells = columns.Select(one => HiddenIn(figures, one.Column, one.Counts, small)).ToList();
        var rows = groups.Select((group, i) => (IReadOnlyList<ReportCell>)
            [ReportCell.Text(group.Name), .. columns.Select((one, j) => cells[j][i] ? ReportCell.Hidden : ReportCell.Of(one.Counts[i]))])
            .ToList();
        return figures.Leading.Totals.IsByHand
            ? []
            : [new ReportTable(
                $"Uppdelat efter {figures.Breakdown.Swedish()}", cells.Any(column => column.Contains(true)) ? HiddenNote : "",
                [Capital(figures.Breakdown.Swedish()), .. columns.Select(one => Indicators.For(one.Column).Name)], rows)];
    }

    /// <summary>
    /// Those of a group that something happened to are a group of their own;
    /// in the cohort a group with few started cases is hidden whole as well.
    /// </summary>
    private static IReadOnlyList<bool> HiddenIn(ViewFigures figures, Indicator column, IReadOnlyList<int> counts,
        IReadOnlyList<bool> small) =>
        !figures.Breakdown.Hides(column) ? [.. counts.Select(_ => false)]
        : [.. Masking.Hidden(counts).Select((isHidden, i) => isHidden || (figures.View == StatisticsView.Cohort && small[i]))];

    private static string HiddenNote =>
        $"Grupper med färre än {Masking.Least} visas inte, och inte heller den grupp som de annars går att räkna ut med.";

    private static string Capital(string word) => char.ToUpper(word[0], Swedish) + word[1..];
}
