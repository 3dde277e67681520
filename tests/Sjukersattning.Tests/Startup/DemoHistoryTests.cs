using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Startup;

/// <summary>The ten years that <c>seed-demo --cases</c> makes, a little more than one unit takes.</summary>
public sealed class DemoHistoryTests : IClassFixture<DemoHistoryTests.Seeded>
{
    private const int Extra = 1100;
    private const int BaseCases = 18;
    private readonly Seeded _clinic;

    public DemoHistoryTests(Seeded clinic) => _clinic = clinic;

    [Fact]
    public void Cases_AreSpreadOverTenYears_AndOverAsManyUnitsAsTheyNeed()
    {
        Assert.Equal(Extra + BaseCases, _clinic.Cases.Count);
        Assert.Equal(3, _clinic.Units.Count);
        var today = _clinic.Today;
        var perYear = _clinic.Cases.GroupBy(c => c.OpenedOn.Year).ToDictionary(year => year.Key, year => year.Count());
        Assert.All(Enumerable.Range(today.Year - 9, 9), year => Assert.InRange(perYear[year], 40, 500));
        Assert.True(_clinic.Cases.Min(c => c.OpenedOn) >= today.AddYears(-10));
        Assert.Equal([DemoHistory.CasesPerUnit, Extra - DemoHistory.CasesPerUnit],
            _clinic.History().Select(unit => unit.Count()).OrderDescending());
        Assert.All(_clinic.History().SelectMany(unit => unit),
            c => Assert.StartsWith($"{c.OpenedOn.Year % 100:00}-", c.Number, StringComparison.Ordinal));
    }

    [Fact]
    public void OldCases_HaveMostlyEnded_AndManyNewOnesWait()
    {
        var old = _clinic.Cases.Where(c => c.OpenedOn < _clinic.Today.AddYears(-3)).ToList();
        Assert.InRange(old.Count(c => c.Status is CaseStatus.Closed or CaseStatus.Cancelled), old.Count * 9 / 10, old.Count - 1);
        Assert.True(_clinic.Cases.Select(c => c.Status).Distinct().Count() >= 8);
        var first = _clinic.Units.First(unit => unit.Value.Contains("Smålandsstenar", StringComparison.Ordinal)).Key;
        Assert.InRange(_clinic.Cases.Count(c => c.UnitId == first && c.Status == CaseStatus.Planned), 500, 600);
    }

    [Fact]
    public void EveryKindThatIsCounted_Occurs_InTheHistoryItself()
    {
        var history = _clinic.History().SelectMany(unit => unit).Select(c => c.Id).ToHashSet();
        var counted = _clinic.Figures.Where(row => history.Contains(row.CaseId)).ToList();
        Assert.Equal(Enum.GetValues<Counted>(), counted.Select(row => row.What).Distinct().Order());
        Assert.Equal(Enum.GetValues<AgeGroup>().Where(group => group != AgeGroup.Unknown),
            counted.Select(row => row.AgeGroup).Distinct().Order());
        Assert.Equal(Enum.GetValues<Sex>(), counted.Select(row => row.Sex).Distinct().Order());
        Assert.True(counted.Where(row => row.Chapter.Length > 0).Select(row => row.Chapter).Distinct().Count() >= 8);
        var asked = counted.Where(row => row.What == Counted.KompletteringQuestion).ToList();
        Assert.Equal("11.1", asked.CountBy(row => row.QuestionId).MaxBy(one => one.Value).Key);
        Assert.Equal("MINNE", asked.CountBy(row => row.Cause).MaxBy(one => one.Value).Key);
    }

    [Fact]
    public void Figures_AreThoseThatTheRulesOfCountingGive()
    {
        var rows = _clinic.Figures.ToLookup(row => row.CaseId);
        Assert.All(_clinic.Cases, c => Assert.Equal(
            FigureRow.Of(c, CaseFigures.TraitsOf(c, _clinic.Patients[c.PatientId].Personnummer))
                .Select(row => (row.Content, row.UnitId, row.OpenedOn, row.Sex, row.AgeGroup, row.Initiator)),
            rows[c.Id].OrderBy(row => row.Id)
                .Select(row => (row.Content, row.UnitId, row.OpenedOn, row.Sex, row.AgeGroup, row.Initiator))));
    }

    [Fact]
    public void Patients_AreTestPersonsOfWorkingAge_WithOneOpenCaseAtATime()
    {
        Assert.All(_clinic.History().SelectMany(unit => unit),
            c => Assert.InRange(_clinic.Patients[c.PatientId].Personnummer.AgesAt(c.OpenedOn).Oldest, 19, 64));
        Assert.All(_clinic.Patients.Values.Where(patient => patient.Personnummer.Digits != "191212121212"),
            patient => Assert.InRange(int.Parse(patient.Personnummer.Digits.AsSpan(8, 3), null), 980, 999));
        var several = _clinic.Cases.GroupBy(c => c.PatientId)
            .Where(all => all.Count() > 1)
            .Select(all => all.OrderBy(c => c.OpenedOn).ToList()).ToList();
        Assert.NotEmpty(several);
        Assert.All(several,
            all => Assert.All(all.Zip(all.Skip(1)),
                two => Assert.True(two.First.OpenPatientId is null && two.First.StatusSince < two.Second.OpenedAt)));
    }

    [Fact]
    public async Task SignedCopies_AreShort_AndHold()
    {
        var signed = await _clinic.AskAsync(db => db.Signed.AsNoTracking().ToListAsync());
        var history = _clinic.History().SelectMany(unit => unit).Select(c => c.Id).ToHashSet();
        Assert.All(signed, row => Assert.Equal(row.Sha256, SignedUtlatande.HashOf(row.Content)));
        Assert.InRange(signed.Where(row => history.Contains(row.CaseId)).Average(row => row.Content.Length), 300, 1500);
        Assert.All(signed, row => Assert.Equal(row.Version, SignedUtlatande.FromCanonicalJson(row.Content, Fk7800.Editions).Version));
    }

    [Fact]
    public async Task TheChef_LeadsTheFurtherUnits_AndStillStartsAtTheFirst()
    {
        var mine = await _clinic.AskAsync(
            db => db.Memberships.Where(m => db.Users.Any(a => a.Id == m.AccountId && a.Email == "chef@demo.example")).ToListAsync());
        Assert.Equal(2, mine.Count);
        Assert.All(mine, membership => Assert.Equal(Role.Verksamhetschef, membership.Role));
        var first =
            await _clinic.AskAsync(db => db.Units.Where(unit => mine.Select(m => m.UnitId).Contains(unit.Id))
                .OrderBy(unit => unit.Name)
                .Select(unit => unit.Name).FirstAsync());
        Assert.Contains("Smålandsstenar", first, StringComparison.Ordinal);
    }

    /// <summary>One database for all tests, read once.</summary>
    public sealed class Seeded : IAsyncLifetime, IDisposable
    {
        private readonly SqliteFile _file = new(DatabaseMould.Empty);

        /// <summary>The clinic's day when it was seeded.</summary>
        internal DateOnly Today { get; } = SwedishTime.DayOf(DateTimeOffset.UtcNow);

        internal IReadOnlyList<UtlatandeCase> Cases { get; private set; } = [];

        internal IReadOnlyDictionary<Guid, Patient> Patients { get; private set; } = new Dictionary<Guid, Patient>();

        internal IReadOnlyList<FigureRow> Figures { get; private set; } = [];

        internal IReadOnlyDictionary<Guid, string> Units { get; private set; } = new Dictionary<Guid, string>();

        public async Task InitializeAsync()
        {
            await using (var scope = _file.Scope())
            {
                Assert.True(await scope.ServiceProvider.GetRequiredService<DemoClinic>().SeedAsync(Extra, null, default));
            }

            Cases = await AskAsync(db => db.Cases.AsNoTracking().WithOutcomes().ToListAsync());
            Patients = await AskAsync(db => db.Patients.AsNoTracking().ToDictionaryAsync(patient => patient.Id));
            Figures = await AskAsync(db => db.Figures.AsNoTracking().ToListAsync());
            Units = await AskAsync(db => db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.Name));
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => _file.Dispose();

        /// <summary>The history's cases by unit: the demo's own have the numbers up to 20 of this year.</summary>
        internal IEnumerable<IGrouping<Guid, UtlatandeCase>> History() => Cases.Where(c => !Own(c)).GroupBy(c => c.UnitId);

        internal async Task<T> AskAsync<T>(Func<ClinicTables, Task<T>> question)
        {
            await using var scope = _file.Scope();
            return await question(new ClinicTables(SqliteFile.Context(scope)));
        }

        private bool Own(UtlatandeCase subject) =>
            !Units[subject.UnitId].Contains("Testby", StringComparison.Ordinal)
                && subject.Number.StartsWith($"{Today.Year % 100:00}-00", StringComparison.Ordinal)
                && int.Parse(subject.Number.AsSpan(3), null) <= 20;
    }
}
