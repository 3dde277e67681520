using System.Globalization;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>Reads what somebody chose to see and may see, and puts it together to a report.</summary>
public sealed class StatisticsReader(
    StatisticsQueries queries, Yearbook yearbook, StaffDirectory staff, ClinicClock clock, FormEditions editions)
{
    /// <summary>Nobody counted anything before the electronic certificate.</summary>
    private const int FirstYear = 1990;
    private static readonly Dictionary<string, Totals> NoMonths = [];

    /// <summary>The report; null for a unit that is not the person's, and for what is no choice at all.</summary>
    public async Task<StatisticsReport?> ReadAsync(StaffPass pass, StatisticsChoice choice, CancellationToken cancel)
    {
        var mine = await staff.ReadableUnitsAsync(pass, cancel);
        var units = choice.Enhet is null or ""
            ? mine.Only(pass.For(StaffAction.ReadStatistics).UnitId)
            : choice.Enhet == StatisticsChoice.AllUnits ? mine
            : Guid.TryParse(choice.Enhet, out var chosen) ? mine.Only(chosen) : null;
        var year = choice.Year ?? clock.Today.Year;
        if (units is null
            || !TryRead(choice.Uppdelning, out var breakdown)
            || year < FirstYear
            || (choice.ComparedYear is null && !string.IsNullOrEmpty(choice.Jamfor)))
        {
            return null;
        }

        var isOne = units.All.Count == 1;
        var baselines = isOne ? (await yearbook.BaselinesAsync(units, cancel)).ToDictionary(one => one.Year) : [];
        var first = new[] { await queries.FirstYearAsync(units, cancel), baselines.Count > 0 ? baselines.Keys.Min() : null }
            .Where(one => one is not null).Min() ?? clock.Today.Year;
        var newest = Math.Min(year, clock.Today.Year);
        var comparable = Comparable(newest, Math.Min(first, newest - 1));

        // Whoever changes the year or the unit may have chosen to compare with a year that does not come before it, or that the unit lacks.
        var compared = comparable.Any(one => one.Value == choice.Jamfor) ? choice.Jamfor! : comparable[0].Value;
        var name = isOne ? units.All[0].Name : $"alla {units.All.Count} enheter";
        var shell = new StatisticsReport(
            $"Sjukersättning {year}", name, year, comparable.First(one => one.Value == compared).Words, [], null, [])
        {
            Comparable = comparable, ComparedValue = compared, Breakdown = breakdown,
            Years = [.. Enumerable.Range(Math.Min(first, newest), clock.Today.Year - Math.Min(first, newest) + 1).Reverse()],
            Choosable = mine.All.Count < 2
                ? []
                : [.. mine.All.Select(unit => (unit.Id.ToString(), unit.Name)), (StatisticsChoice.AllUnits, "Alla mina enheter")],
        };
        return Period.UntilToday(year, clock.Today) is not { } period
            ? shell with { Notes = [$"År {year} har inte börjat. Välj ett tidigare år."] }
            : await FilledAsync(shell, period, units, baselines, cancel);
    }

    private async Task<StatisticsReport> FilledAsync(StatisticsReport shell, Period period, ReadableUnits units,
        IReadOnlyDictionary<int, Baseline> baselines, CancellationToken cancel)
    {
        var before = int.Parse(shell.ComparedValue.Split('-')[0], CultureInfo.InvariantCulture);
        var then = shell.ComparedValue.EndsWith(StatisticsChoice.Whole, StringComparison.Ordinal)
            ? Period.Year(before)
            : period.SamePeriodOf(before);
        var views = new List<ViewFigures>();
        foreach (var view in new[] { StatisticsView.Cohort, StatisticsView.Events })
        {
            views.Add(await FiguresAsync(new StatisticsQuestion(units, period, view), then, shell.Breakdown, baselines, cancel));
        }

        var goals = units.All.Count == 1 ? (await yearbook.GoalsAsync(units, cancel)).Where(goal => goal.Year == shell.Year).ToList() : [];
        var filled = shell with
        {
            Goals = GoalsOf(goals, views[1].Leading),
            Notes = [.. await ThinnedAsync(units, [period.From.Year, then.From.Year], cancel), .. views[1].Columns
                .Where(column => column.Totals.IsByHand)
                .Select(column => ByHand(baselines[column.Period.From.Year]))],
        };
        return views.All(view => view.IsEmpty)
            ? filled with { Notes = [$"Inga ärenden {period.InWords}.", .. filled.Notes] }
            : filled with
            {
                Compared = views[1].Before.Label,
                Views = views[1].Columns.All(column => column.Totals.IsByHand)
                    ? [ViewReporter.ReportByHand(views[1])]
                    : [.. views.Select(ViewReporter.Report)],
            };
    }

    /// <summary>That a year counts fewer than it did, since cases of it are thinned.</summary>
    private async Task<IReadOnlyList<string>> ThinnedAsync(ReadableUnits units, IReadOnlyList<int> years, CancellationToken cancel)
    {
        var notes = new List<string>();
        foreach (var year in years.Distinct())
        {
            if (await queries.ThinnedAsync(units, year, cancel) is > 0 and var thinned)
            {
                notes.Add($"{(thinned == 1 ? "1 ärende" : $"{thinned} ärenden")} som kan ha räknats år {year} är gallrade "
                    + "och räknas inte längre. Siffrorna för året är lägre än de var.");
            }
        }

        return notes;
    }

    private async Task<ViewFigures> FiguresAsync(
        StatisticsQuestion question, Period then, Breakdown breakdown, IReadOnlyDictionary<int, Baseline> baselines,
        CancellationToken cancel)
    {
        var before = question with { Period = then };
        var isEvents = question.View == StatisticsView.Events;
        var months = isEvents || breakdown == Breakdown.Month ? await queries.ByAsync(question, Breakdown.Month, cancel) : null;
        var monthsThen = isEvents ? await queries.ByAsync(before, Breakdown.Month, cancel) : null;
        return new ViewFigures(
            question.View,
            Columns(question.Period, months is null ? await queries.TotalsAsync(question, cancel) : Totals.Sum(months.Values),
                baselines.GetValueOrDefault(question.Period.From.Year)),
            Columns(then, monthsThen is null ? await queries.TotalsAsync(before, cancel) : Totals.Sum(monthsThen.Values),
                baselines.GetValueOrDefault(then.From.Year)))
        {
            MonthsNow = months ?? NoMonths,
            MonthsThen = monthsThen ?? NoMonths,
            Breakdown = breakdown,
            Groups = breakdown == Breakdown.Month ? months! : await queries.ByAsync(question, breakdown, cancel),
            Units = question.Units.All.ToDictionary(unit => unit.Id.ToString(), unit => unit.Name),
            Details = await queries.ByDetailAsync(question, cancel),
            Editions = editions,
            Asked = isEvents ? await queries.AskedAsync(question, cancel) : [],
            Days = isEvents ? await queries.DaysAsync(question, cancel) : [],
            Undated = isEvents ? await queries.UndatedAsync(question, cancel) : Totals.BySystem([]),
        };
    }

    /// <summary>What the system counted leads; a baseline stands beside it, or alone where the system has nothing.</summary>
    private static IReadOnlyList<ReportColumn> Columns(Period period, Totals counted, Baseline? baseline) =>
    [
        .. counted.IsEmpty && baseline is not null ? Array.Empty<ReportColumn>() : [new ReportColumn(period, counted)],
        .. baseline is null ? Array.Empty<ReportColumn>() : [new ReportColumn(baseline.Period, baseline.Totals)],
    ];

    private static string ByHand(Baseline baseline) =>
        $"Siffrorna för {baseline.Period.InWords} är inmatade för hand av {baseline.EnteredBy}. Källa: {baseline.Source.TrimEnd('.')}. " +
            $"{baseline.Note} Det går inte att se om de räknar händelser eller startade ärenden. De läggs aldrig ihop med det som " +
                $"systemet har räknat.";

    private static ReportTable? GoalsOf(IReadOnlyList<Goal> goals, ReportColumn leading) => goals.Count == 0 ? null : new ReportTable(
        "Mål", $"Mäts på händelserna, {leading.Label}.", ["Mål", "Så här långt", "Läge"],
        [.. goals.Select(goal => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Text(goal.InWords),
            !Indicators.For(goal.Indicator).IsShare ? ReportCell.Of(leading.Totals.Count(goal.Indicator))
                : leading.Totals.Share(goal.Indicator) is { } share ? ReportCell.Of(share)
                : ReportCell.None("Inget att räkna än"),
            goal.IsReached(leading.Totals) switch
            {
                true => new ReportCell("Nått så här långt").With(Quantity.Reached, 1),
                false => new ReportCell("Inte nått").With(Quantity.Reached, 0),
                null => ReportCell.None("Går inte att säga än"),
            },
        ])]);

    private static IReadOnlyList<(string Value, string Words)> Comparable(int year, int first) =>
        [.. Enumerable.Range(first, year - first)
            .Reverse()
            .SelectMany(
                earlier => new[] { ($"{earlier}", $"samma period {earlier}"), ($"{earlier}{StatisticsChoice.Whole}", $"hela {earlier}") })];

    private static bool TryRead(string? name, out Breakdown breakdown)
    {
        var found = StoredNames.Find<Breakdown>(name);
        breakdown = found ?? default;
        return found is not null || name is null or "";
    }
}
