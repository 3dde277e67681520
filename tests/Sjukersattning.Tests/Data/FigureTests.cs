using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Data;

/// <summary>The figures that are stored say what <see cref="CaseFigures"/> says of the cases, and the queries count them right.</summary>
public sealed class FigureTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private static readonly Dictionary<string, Func<DateOnly, Period>> Periods = new()
    {
        ["this year and the last"] = today => new(new(today.Year - 1, 1, 1), today),
        ["this year"] = today => new(new(today.Year, 1, 1), today),
        ["the last 60 days"] = today => new(today.AddDays(-60), today),
        ["from 120 days ago to 31 days ago"] = today => new(today.AddDays(-120), today.AddDays(-31)),
        ["one day"] = today => new(today.AddDays(-60), today.AddDays(-60)),
        ["before anything"] = today => new(today.AddYears(-9), today.AddYears(-8)),
    };

    public static TheoryData<string, StatisticsView> Questions
    {
        get
        {
            var all = new TheoryData<string, StatisticsView>();
            foreach (var period in Periods.Keys)
            {
                Array.ForEach(Enum.GetValues<StatisticsView>(), view => all.Add(period, view));
            }

            return all;
        }
    }

    [Fact]
    public async Task Stored_AfterTheDemoWasMade_AreThoseOfEveryCase()
    {
        var stored = await StoredAsync();

        Assert.Equal(await AnewAsync(), stored);
        Assert.Superset(Enum.GetValues<Counted>()
            .Where(what =>
                what is Counted.Opened or Counted.Issued or Counted.Beviljad or Counted.Avslag or Counted.WithKomplettering
                    or Counted.Cancelled).Select(what => $"{what}").ToHashSet(), stored.Select(row => row.Split('|')[1]).ToHashSet());
    }

    [Fact]
    public async Task Migrate_WhenAllFiguresAreGone_MakesThemAgain()
    {
        var before = await StoredAsync();
        await clinic.ExecuteAsync("DELETE FROM Figures");
        Assert.Empty(await StoredAsync());

        await MigrateAsync();
        Assert.Equal(before, await StoredAsync());

        var ids = await clinic.InDatabaseAsync(db => db.Figures.Select(row => row.Id).ToListAsync());
        await MigrateAsync();
        Assert.Equal(ids, await clinic.InDatabaseAsync(db => db.Figures.Select(row => row.Id).ToListAsync()));
    }

    [Fact]
    public async Task Change_OfACase_BringsItsFiguresAndKeepsTheOthers()
    {
        var koordinator = await clinic.ActorAsync("koordinator");
        var caseId =
            await clinic.InDatabaseAsync(db => db.Cases.Where(c => c.UnitId == koordinator.UnitId && c.Status == CaseStatus.Informed)
                .Select(c => c.Id).FirstAsync());
        var before = await clinic.InDatabaseAsync(db => db.Figures.AsNoTracking().Where(row => row.CaseId == caseId).ToListAsync());

        await EnterAsync(new Reported(Today()) { ToldBy = Uppgiftslamnare.Patient });
        var applied = await clinic.InDatabaseAsync(db => db.Figures.AsNoTracking().Where(row => row.CaseId == caseId).ToListAsync());
        Assert.Equal(before.Select(row => row.Id).Order(), applied.Select(row => row.Id).Intersect(before.Select(row => row.Id)).Order());
        Assert.Equal([Counted.Ansokan, Counted.Undecided],
            applied.Where(row => before.All(old => old.Id != row.Id)).Select(row => row.What).Order());

        await EnterAsync(new Reported(Today()) { Retract = true, Reason = "Fel ärende." });
        Assert.Equal(before.Select(row => row.Id).Order(),
            await clinic.InDatabaseAsync(db => db.Figures.Where(row => row.CaseId == caseId).Select(row => row.Id).Order().ToListAsync()));
        Assert.Equal(await AnewAsync(), await StoredAsync());

        async Task EnterAsync(Reported told) =>
            Assert.True(
                (await clinic.ChangeAsync(koordinator, caseId, CaseAction.RegisterApplication,
                    (subject, facts) => subject.Register(RegistrationKind.Ansokan, told, koordinator, facts))).IsDone);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Queries_CountWhatIsCountedInMemory(string period, StatisticsView view)
    {
        var units = await clinic.InDatabaseAsync(db => db.Units.Select(unit => unit.Id).ToListAsync());
        var all = await RowsAsync();
        foreach (var unitIds in units.Select(unit => new[] { unit }).Append([.. units]))
        {
            var question = new StatisticsQuestion(UnitsOf(unitIds), Periods[period](Today()), view);
            var rows = all.Where(row => unitIds.Contains(row.UnitId)
                && (view == StatisticsView.Events ? row.Day : row.OpenedOn) is var day
                && day >= question.Period.From
                && day <= question.Period.To).ToList();

            AssertSame(rows, await AskAsync(queries => queries.TotalsAsync(question, CancellationToken.None)));
            foreach (var breakdown in Enum.GetValues<Breakdown>())
            {
                var groups = rows.GroupBy(row => GroupOf(row, breakdown, view)).ToDictionary(group => group.Key, group => group.ToList());
                var counted = await AskAsync(queries => queries.ByAsync(question, breakdown, CancellationToken.None));
                Assert.Equal(groups.Keys.Order(StringComparer.Ordinal), counted.Keys.Order(StringComparer.Ordinal));
                Assert.All(groups, group => AssertSame(group.Value, counted[group.Key]));
            }

            Assert.Equal(
                Lines(rows.Where(row => row.Detail.Length > 0)
                    .GroupBy(row => (row.What, row.Detail))
                    .Select(group => $"{group.Key} {group.Count()}")),
                Lines((await AskAsync(queries => queries.ByDetailAsync(question, CancellationToken.None)))
                    .Select(one => $"{one.Key} {one.Value}")));
            Assert.Equal(
                Lines(rows.Where(row => row.What == Counted.KompletteringQuestion)
                    .GroupBy(row => (SvarId: Question.SvarIdOf(row.QuestionId), row.Cause, row.Detail))
                    .Select(group => $"{(group.Key.SvarId, group.Key.Cause)} {group.Count()}")),
                Lines((await AskAsync(queries => queries.AskedAsync(question, CancellationToken.None)))
                    .Select(one => $"{(one.SvarId, one.Cause)} {one.Count}")));
            Assert.Equal(
                Lines(rows.Where(row => row.Days is not null)
                    .GroupBy(row => (row.What, row.Days!.Value))
                    .Select(group => $"{group.Key} {group.Count()}")),
                Lines((await AskAsync(queries => queries.DaysAsync(question, CancellationToken.None)))
                    .Select(one => $"{(one.What, one.Days)} {one.Count}")));
        }
    }

    [Fact]
    public async Task FirstYear_IsTheYearOfTheFirstCase()
    {
        var all = await RowsAsync();
        foreach (var unit in all.GroupBy(row => row.UnitId))
        {
            Assert.Equal(unit.Min(row => row.OpenedOn.Year),
                await AskAsync(queries => queries.FirstYearAsync(UnitsOf(unit.Key), CancellationToken.None)));
        }

        Assert.Null(await AskAsync(queries => queries.FirstYearAsync(UnitsOf(Guid.NewGuid()), CancellationToken.None)));
    }

    private static ReadableUnits UnitsOf(params IEnumerable<Guid> ids) => new([.. ids.Select(id => (id, ""))]);

    private static string GroupOf(FigureRow row, Breakdown breakdown, StatisticsView view) => breakdown switch
    {
        Breakdown.Month => (view == StatisticsView.Events ? row.Day!.Value : row.OpenedOn).Month.ToString(CultureInfo.InvariantCulture),
        Breakdown.Sex => $"{row.Sex}",
        Breakdown.Age => $"{row.AgeGroup}",
        Breakdown.Chapter => row.Chapter,
        Breakdown.Unit => $"{row.UnitId}",
        Breakdown.Initiator => $"{row.Initiator}",
        _ => throw new ArgumentOutOfRangeException(nameof(breakdown), breakdown, "unknown breakdown"),
    };

    private static void AssertSame(List<FigureRow> rows, Totals totals) =>
        Assert.All(Enum.GetValues<Counted>(), what => Assert.Equal(rows.Count(row => row.What == what), totals[what]));

    private static List<string> Lines(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static string InWords(FigureRow row) => string.Create(CultureInfo.InvariantCulture,
        $"{row.CaseId}|{row.What}|{row.UnitId}|{row.Day:O}|{row.Earliest:O}|{row.Latest:O}|{row.Days}|{row.Detail}|" +
            $"{row.QuestionId}|{row.Cause}|{row.OpenedOn:O}|{row.Sex}|{row.AgeGroup}|{row.Chapter}|{row.Initiator}");

    private Task<T> AskAsync<T>(Func<StatisticsQueries, Task<T>> ask) => clinic.AskAsync(ask);

    private Task<int> MigrateAsync() => clinic.AskAsync<DatabaseStartup, int>(async startup =>
    {
        await startup.MigrateAsync(CancellationToken.None);
        return 0;
    });

    private DateOnly Today() => clinic.AskAsync<ClinicClock, DateOnly>(clock => Task.FromResult(clock.Today)).GetAwaiter().GetResult();

    private async Task<List<string>> StoredAsync() =>
        Lines((await clinic.InDatabaseAsync(db => db.Figures.AsNoTracking().ToListAsync())).Select(InWords));

    private async Task<List<string>> AnewAsync() => Lines((await RowsAsync()).Select(InWords));

    /// <summary>Made here from the cases, not read from the table.</summary>
    private Task<List<FigureRow>> RowsAsync() => clinic.InDatabaseAsync(async db =>
    {
        var cases = await db.Cases.AsNoTracking().WithOutcomes().ToListAsync();
        var patients = await db.Patients.AsNoTracking().ToDictionaryAsync(patient => patient.Id);
        return cases.SelectMany(c => FigureRow.Of(c, CaseFigures.TraitsOf(c, patients[c.PatientId].Personnummer))).ToList();
    });
}
