using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Concurrency;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Startup.EarlierVersion;

namespace Sjukersattning.Tests.Startup;

/// <summary>Rows that other laws made, or nobody, are made anew when the program starts.</summary>
public sealed class RemakingTests : IDisposable
{
    private readonly TestClinic _clinic = new();

    [Theory]
    [InlineData("an older law that counted opened cases only",
        "DELETE FROM Figures WHERE What <> 'Startat'; UPDATE Cases SET DerivedBy = ''")]
    [InlineData("a newer law, with a word that this program does not know",
        "UPDATE Figures SET What = 'Framtida'; UPDATE OpenWork SET Kind = 'Framtida'; UPDATE Cases SET DerivedBy = '9-ffffffff'")]
    [InlineData("no law: the rows are gone", "DELETE FROM Figures; DELETE FROM OpenWork; DELETE FROM BookedTicks")]
    public async Task Start_WhenItsOwnLawsDidNotMakeTheRows_MakesThemAnew(string maker, string change)
    {
        var right = await StatisticsAsync(_clinic);
        await _clinic.ExecuteAsync(change);

        using var next = new NeighbourClinic(_clinic);
        Assert.True(right == await StatisticsAsync(next), maker);
        await AssertRightAsync();
        var told = next.TechnicalLog.Split('\n').Where(line => line.Contains("Derived rows made anew", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(told);
        var patients = await _clinic.InDatabaseAsync(db => db.Patients.AsNoTracking().ToListAsync());
        Assert.All(patients, patient => Assert.DoesNotContain(told, line => line.Contains(patient.Name, StringComparison.Ordinal)
            || line.Contains(patient.Personnummer.Digits, StringComparison.Ordinal)));
    }

    /// <summary>An earlier version of the program took the step back when a new version was begun.</summary>
    [Theory]
    [InlineData("Skrivs", "Ersatter")]
    [InlineData("Skrivs", "Kompletterar")]
    [InlineData("Granskas", "Ersatter")]
    [InlineData("Granskas", "Kompletterar")]
    public async Task Start_WhenASignedCaseIsKeptAsBeingWritten_BringsItBackToItsStep(string status, string relation)
    {
        var before = await SignedAsync();
        Assert.Equal([CaseStatus.Signed, CaseStatus.Informed, CaseStatus.Applied, CaseStatus.Decided],
            before.Select(c => c.Status).Distinct().Order());
        var events = await _clinic.InDatabaseAsync(db => db.Cases.SelectMany(c => c.Events).CountAsync());
        await _clinic.ExecuteAsync($"UPDATE Cases SET Status = '{status}', StatusSince = '2026-11-26 08:00:00', "
            + $"DraftRelation = '{relation}', DerivedBy = '1-d507589a 1-5a9720a6 1-7d4da620' "
            + "WHERE VersionInForce > 0 AND OpenPatientId IS NOT NULL");

        using var next = new NeighbourClinic(_clinic);
        await next.SignInAsync("koordinator");

        var after = await SignedAsync();
        Assert.Equal(before.Select(c => (c.Number, c.Status, c.StatusSince)), after.Select(c => (c.Number, c.Status, c.StatusSince)));
        Assert.All(after, c => Assert.Equal(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero), c.Begun?.Since));
        Assert.Equal(events, await _clinic.InDatabaseAsync(db => db.Cases.SelectMany(c => c.Events).CountAsync()));
        await AssertRightAsync();
    }

    [Fact]
    public async Task Start_WhenTwoComeAtOnceToAnEarlierDatabase_BothServeAndNoRowIsDoubled()
    {
        using var folder = new StartFolder();
        using var alone = new StartFolder();
        EarlierDatabase.CopyTo(folder.File.Path);
        EarlierDatabase.CopyTo(alone.File.Path);
        var runs = Enumerable.Range(0, 2).Select(_ => ProgramRun.Serve(folder.Settings)).ToList();
        try
        {
            foreach (var address in await Task.WhenAll(runs.Select(run => run.ListeningAsync())))
            {
                using var client = CommandTests.Client(address);
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
            }
        }
        finally
        {
            await Task.WhenAll(runs.Select(run => run.DisposeAsync().AsTask()));
        }

        await using (var one = ProgramRun.Serve(alone.Settings))
        {
            await one.ListeningAsync();
        }

        foreach (var table in new[] { "Figures", "OpenWork", "BookedTicks" })
        {
            Assert.Equal(alone.File.Run($"SELECT count(*) FROM {table}"), folder.File.Run($"SELECT count(*) FROM {table}"));
        }

        Assert.Equal(DerivedRows.Laws, folder.File.Run("SELECT group_concat(DISTINCT DerivedBy) FROM Cases"));
    }

    [Fact]
    public async Task Start_WhileColleaguesChangeCases_KeepsEveryChange()
    {
        var koordinator = await _clinic.ActorAsync("koordinator");
        var open = await _clinic.InDatabaseAsync(
            db => db.Cases.Where(c => c.UnitId == koordinator.UnitId && c.OpenPatientId != null).Select(c => c.Id).ToListAsync());
        await _clinic.ExecuteAsync("UPDATE Cases SET DerivedBy = ''");

        using var next = new NeighbourClinic(_clinic);
        var start = Task.Run(() => next.Services);
        foreach (var caseId in open)
        {
            var result = await _clinic.ChangeAsync(koordinator, caseId, CaseAction.ChangeNextStep, (subject, facts) =>
                subject.ChangeNextStep(new NextStep("Ring patienten.", "Kurator", facts.Today, "Kuratorn ringer."), koordinator, facts));
            Assert.True(result.IsDone);
        }

        await start;
        await AssertRightAsync();
        Assert.All(await _clinic.InDatabaseAsync(db => db.Cases.AsNoTracking().Where(c => open.Contains(c.Id)).ToListAsync()),
            subject => Assert.Equal("Ring patienten.", subject.NextStep.What));
    }

    private Task<List<UtlatandeCase>> SignedAsync() => _clinic.InDatabaseAsync(db => db.Cases.AsNoTracking()
        .Where(c => c.VersionInForce > 0 && c.OpenPatientId != null).OrderBy(c => c.UnitId).ThenBy(c => c.Number).ToListAsync());

    public void Dispose() => _clinic.Dispose();

    /// <summary>What the chef reads over HTTP, at the unit she starts at.</summary>
    private static async Task<string> StatisticsAsync(TestClinic clinic)
    {
        var chef = await clinic.SignInAsync("chef");
        var year = DateOnly.FromDateTime(ClinicClock.Local(DateTimeOffset.UtcNow).DateTime).Year;
        return Encoding.UTF8.GetString(await chef.BytesAsync($"/statistik/{year}.csv"));
    }

    private async Task AssertRightAsync()
    {
        await AssertSameAsync(DerivedText.Figures);
        await AssertSameAsync(DerivedText.Work);
        await AssertSameAsync(DerivedText.Ticks);
        Assert.Equal([DerivedRows.Laws], await _clinic.InDatabaseAsync(
            db => db.Cases.Select(c => EF.Property<string>(c, DerivedRows.MadeBy)).Distinct().ToListAsync()));
    }

    private async Task AssertSameAsync<T>(Func<UtlatandeCase, Personnummer, IEnumerable<T>> rule)
        where T : class
    {
        var stored = await _clinic.InDatabaseAsync(DerivedText.StoredAsync<T>);
        var anew = await _clinic.InDatabaseAsync(db => DerivedText.AnewAsync(db, rule));
        Assert.Equal(anew.Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
    }
}
