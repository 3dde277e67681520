using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Sjukersattning.Data;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Startup;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Upkeep;

/// <summary>What has been kept long enough goes whole; nothing younger, open or held does; and what is left still holds.</summary>
public sealed class ThinningTests : IDisposable
{
    private readonly TimedClinic _clinic = new();

    public static TheoryData<Kept> Thinned => [.. RetentionRules.Thinned.Select(rule => rule.Kept)];

    [Fact]
    public void Rules_StandAtTheirPlaces_AndEveryTableIsOfOne()
    {
        Assert.Equal(Enum.GetValues<Kept>(), RetentionRules.All.Select(rule => rule.Kept));
        Assert.Equal(
            RetentionRules.All.Where(rule => rule.Where.StartsWith("databasen", StringComparison.Ordinal)).Select(rule => rule.Kept),
            KeptTables.All.Select(table => table.Kept).Distinct().Order());
        Assert.All(RetentionRules.Thinned, rule => Assert.True(rule.UsualYears >= Math.Max(1, rule.LeastYears) && rule.Why.Length > 0));
        Assert.All(RetentionRules.All.Where(rule => !rule.IsThinned), rule => Assert.NotEmpty(rule.HowLong));
    }

    [Fact]
    public void Examination_OnSqlServer_IsReadable()
    {
        using var context = DesignModels.SqlServerContext();
        Assert.All(CaseThinning.TablesOf(context),
            table => Assert.Empty(TSql.Parse(ThinningExamination.QueryOf(table.Name, "CaseId")).Faults));
    }

    [Theory]
    [InlineData("Retention:CaseYears", "9", "minst 10 år")]
    [InlineData("Retention:LogYears", "4", "minst 5 år")]
    [InlineData("Retention:NoticeYears", "noll", "heltal")]
    public void Years_FewerThanTheLawSays_StopTheStart(string name, string value, string says) => Assert.Contains(says,
        Assert.Throws<StartupException>(() => RetentionYears.Read(
            new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build())).Message, StringComparison.Ordinal);

    /// <summary>A database in which no table is empty: a table whose rows stay behind would be found here, or refuse.</summary>
    [Fact]
    public async Task Cases_ThatAreOldEnough_GoWithEveryRow_AndEverythingElseStays()
    {
        var first = await FillAsync();
        Advance(years: 11);
        var ended = await _clinic.InDatabaseAsync(db => db.Cases.Where(c => c.OpenPatientId == null).Select(c => c.Id).ToListAsync());
        var open = await _clinic.InDatabaseAsync(db => db.Cases.CountAsync(c => c.OpenPatientId != null));
        var patients = await _clinic.InDatabaseAsync(
            db => db.Cases.Where(c => c.OpenPatientId != null).Select(c => c.PatientId).Distinct().CountAsync());
        var before = await CountsAsync(ended);
        Assert.Contains(first, ended);
        Assert.All(before.Where(one => one.Key.Table != "Cases"), one => Assert.True(one.Value.Gone > 0, $"{one.Key}"));
        var log = await RowsAsync("AccessLog");

        var told = await CountAsync(Kept.Cases);
        Assert.Equal((ended.Count, 0), (told.All, told.Kept));
        Assert.Equal(ended.Count, await ThinAsync(Kept.Cases));
        Assert.Equal(0, await ThinAsync(Kept.Cases));

        var after = await CountsAsync(ended);
        Assert.All(after, one => Assert.Equal((one.Key, 0, before[one.Key].Stays), (one.Key, one.Value.Gone, one.Value.Stays)));
        Assert.Equal(open, await _clinic.InDatabaseAsync(db => db.Cases.CountAsync()));
        Assert.Equal(patients, await _clinic.InDatabaseAsync(db => db.Patients.CountAsync(p => p.JoinedToId == null)));
        Assert.Equal(log, await RowsAsync("AccessLog"));
        Assert.DoesNotContain(await FaultsAsync(), fault => fault.Contains("rader kvar", StringComparison.Ordinal)
            || fault.Contains("hänvisar", StringComparison.Ordinal) || fault.Contains("skyddet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cases_ThatAreYoungOpenOrHeld_Stay()
    {
        await EndAsync($"\"Status\" <> '{CaseStatus.Opened.Stored()}'");
        var ended = await _clinic.InDatabaseAsync(
            db => db.Cases.AsNoTracking().Where(c => c.OpenPatientId == null).OrderBy(c => c.Number).ToListAsync());
        Assert.True(ended.Count >= 3);
        await _clinic.ExecuteAsync($"UPDATE \"Cases\" SET \"IsSparrad\" = 1 WHERE \"Id\" = '{Id(ended[0].Id)}'");
        Advance(years: 9);
        Assert.Equal(0, (await CountAsync(Kept.Cases)).All);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _clinic.AskAsync<Thinning, int>(
            thinning => thinning.ThinAsync(Kept.Cases, thinning.KeptFrom(Kept.Cases).AddDays(1), CancellationToken.None)));

        // Somebody wrote in one of them since.
        var held = ended[0].Id;
        var written = await _clinic.InDatabaseAsync(
            db => db.Answers.Where(a => a.CaseId != held && db.Cases.Any(c => c.Id == a.CaseId && c.OpenPatientId == null))
                .Select(a => a.CaseId).FirstAsync());
        await _clinic.ExecuteAsync($"""
            INSERT INTO "Answers" ("CaseId", "QuestionId", "Version", "Content", "AuthorId", "AuthorName", "AuthorTitle", "At", "PageSave")
            SELECT MIN("CaseId"), MIN("QuestionId"), 999, '[]', MIN("AuthorId"), 'Sen', 'kurator',
                '{Now:yyyy-MM-dd HH:mm:ss}', 0
            FROM "Answers" WHERE "CaseId" = '{Id(written)}'
            """);
        Advance(years: 2);
        var told = await CountAsync(Kept.Cases);
        Assert.Equal((ended.Count - 2, 1), (told.All, told.Kept));
        Assert.Equal(ended.Count - 2, await ThinAsync(Kept.Cases));
        Assert.Equal(2, await _clinic.InDatabaseAsync(db => db.Cases.CountAsync(c => c.OpenPatientId == null)));
    }

    /// <summary>She may ask who has read her for as long as the log is kept, and is found by her number.</summary>
    [Fact]
    public async Task Cases_OfAPatientWhomTheLogTellsOf_Stay()
    {
        var koordinator = await _clinic.ActorAsync("koordinator");
        await EndAsync($"\"Status\" <> '{CaseStatus.Opened.Stored()}'");
        Advance(years: 11);
        var all = (await CountAsync(Kept.Cases)).All;
        var read = await _clinic.InDatabaseAsync(
            db => db.Cases.AsNoTracking().Where(c => c.OpenPatientId == null && c.UnitId == koordinator.UnitId).FirstAsync());
        await _clinic.AskAsync<AccessLog, bool>(async log =>
        {
            await log.WriteAsync(koordinator, CaseAction.ReadCase, LogKind.Read, read.PatientId, read.Id, CancellationToken.None);
            return true;
        });
        var hers = await _clinic.InDatabaseAsync(db => db.Cases.CountAsync(c => c.PatientId == read.PatientId));
        Assert.Equal(all - hers, (await CountAsync(Kept.Cases)).All);
        Assert.Equal(all - hers, await ThinAsync(Kept.Cases));
        Assert.True(await _clinic.InDatabaseAsync(db => db.Cases.AnyAsync(c => c.Id == read.Id)));

        Advance(years: 6);
        Assert.Equal(hers, await ThinAsync(Kept.Cases));
    }

    [Fact]
    public async Task Case_ThatIsToBeKeptAndIsNone_StopsIt()
    {
        var number = await _clinic.InDatabaseAsync(db => db.Cases.Select(c => c.Number).FirstAsync());
        var years = RetentionYears.Read(
            new ConfigurationBuilder().AddInMemoryCollection([new("Retention:ExceptCases", $"{number}\n16-9999")]).Build());
        Task<ThinningCount> CountAsync(ClinicClock clock) => _clinic.InDatabaseAsync(
            db => new CaseThinning(db.Context, clock, years).CountAsync(new DateOnly(2000, 1, 1), CancellationToken.None));
        var refused = await Assert.ThrowsAsync<StartupException>(() => _clinic.AskAsync<ClinicClock, ThinningCount>(CountAsync));
        Assert.Equal("Retention:ExceptCases nämner ärenden som inte finns: 16-9999. Ingenting är gallrat.", refused.Message);
    }

    [Fact]
    public async Task Case_ThatIsNotedByHandAsOld_IsFoundByTheLog()
    {
        var koordinator = await _clinic.ActorAsync("koordinator");
        var subject = await _clinic.InDatabaseAsync(
            db => db.Cases.AsNoTracking().FirstAsync(c => c.UnitId == koordinator.UnitId && c.OpenPatientId != null));
        Assert.True((await _clinic.ChangeAsync(koordinator, subject.Id, CaseAction.ChangeNextStep, (one, facts) => one.ChangeNextStep(
            new NextStep("Ring patienten.", "Kurator", facts.Today.AddDays(3), "Kuratorn ringer."), koordinator, facts))).IsDone);
        await _clinic.ExecuteAsync(
            "INSERT INTO \"ThinnedCases\" (\"CaseId\", \"UnitId\", \"OpenedYear\", \"EndedYear\", \"Before\", \"Years\", \"At\") VALUES "
                + $"('{Id(subject.Id)}', '{Id(subject.UnitId)}', 2008, 2009, '2010-01-01', 10, '2026-02-01 00:00:00')");
        Assert.Contains($"Ärendet med id {subject.Id} är gallrat, men åtkomstloggen har ändringar i det som är yngre än gallringen.",
            await FaultsAsync());
    }

    [Fact]
    public async Task Rows_OfACaseThatIsNotThinned_CannotGo_AndWhoNotesItByHandIsFound()
    {
        var subject = await _clinic.InDatabaseAsync(db => db.Signed.Select(one => one.CaseId).FirstAsync());
        await Assert.ThrowsAnyAsync<DbException>(() => _clinic.ExecuteAsync("DELETE FROM \"SignedVersions\""));
        var unit = await _clinic.InDatabaseAsync(db => db.Cases.Where(c => c.Id == subject).Select(c => c.UnitId).FirstAsync());
        await _clinic.ExecuteAsync(
            "INSERT INTO \"ThinnedCases\" (\"CaseId\", \"UnitId\", \"OpenedYear\", \"EndedYear\", \"Before\", \"Years\", \"At\") VALUES "
                + $"('{Id(subject)}', '{Id(unit)}', 2020, 2021, '2026-01-01', 10, '2026-02-01 00:00:00')");
        await _clinic.ExecuteAsync($"DELETE FROM \"VersionSeals\" WHERE \"CaseId\" = '{Id(subject)}'");
        await Assert.ThrowsAnyAsync<DbException>(() => _clinic.ExecuteAsync("DELETE FROM \"ThinnedCases\""));
        var faults = await FaultsAsync();
        Assert.Contains($"Ärendet med id {subject} är gallrat innan 10 år har gått.", faults);
        Assert.Contains($"Ärendet med id {subject} är gallrat, men tabellen Answers har rader kvar.", faults);
    }

    [Fact]
    public async Task Statistics_OfAYearWhoseCasesAreThinned_SayThatTheyCountFewer()
    {
        var year = await _clinic.InDatabaseAsync(
            db => db.Cases.Where(c => c.OpenPatientId == null).OrderBy(c => c.OpenedOn).Select(c => c.OpenedOn.Year).FirstAsync());
        Advance(years: 11);
        var chef = await _clinic.SignInAsync("chef");
        Assert.DoesNotContain("gallrade", (await chef.GetAsync($"/statistik/{year}")).Text, StringComparison.Ordinal);
        await ThinAsync(Kept.Cases);
        var page = await chef.GetAsync($"/statistik/{year}?jamfor={year - 1}");
        Assert.Matches($@"ärenden? som kan ha räknats år {year} är gallrade", page.Text);
        Assert.Contains("är gallrade", await chef.Client.GetStringAsync(new Uri($"/statistik/{year}.csv", UriKind.Relative)),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Thinned))]
    public async Task Counting_ChangesNothing_AndIsWhatGoes(Kept kept)
    {
        await _clinic.AddLogRowsAsync(600);
        await _clinic.SealLogAsync();
        await _clinic.SignInAsync("koordinator");
        await TellAsync();
        Advance(years: 12);
        await _clinic.SignInAsync("lakare");
        var tables = KeptTables.All.Where(table => table.Kept == kept).Select(table => table.Name).ToList();
        var rows = await AllAsync(tables);
        var told = await CountAsync(kept);
        Assert.True(told.All > 0, $"{kept}");
        Assert.Equal(rows, await AllAsync(tables));

        Assert.Equal(told.All, await ThinAsync(kept));
        Assert.Equal(0, (await CountAsync(kept)).All);
        Assert.NotEqual(rows, await AllAsync(tables));
        Assert.Empty((await _clinic.ExamineLogAsync()).Faults);
        Assert.True((await (await _clinic.SignInAsync("koordinator")).GetAsync("/")).Path == "/");
    }

    public void Dispose() => _clinic.Dispose();

    /// <summary>A notice of a case that has ended, with its letter, and one of a case that is open.</summary>
    private Task TellAsync() => _clinic.InDatabaseAsync(async db =>
    {
        var letter = new LetterRow { Id = Guid.NewGuid(), RecipientId = Guid.NewGuid(), MadeAt = Now, NotBefore = Now, DoneAt = Now };
        db.Context.Letters.Add(letter);
        foreach (var isOpen in new[] { true, false })
        {
            var subject = await db.Cases.AsNoTracking().FirstAsync(c => (c.OpenPatientId != null) == isOpen);
            db.Notices.Add(new NoticeRow
            {
                Id = Guid.NewGuid(), RecipientId = letter.RecipientId, UnitId = subject.UnitId, Topic = $"{isOpen}", CaseId = subject.Id,
                Kind = NoticeKind.AllDone, CaseNumber = subject.Number, At = Now, LetterId = isOpen ? null : letter.Id,
            });
        }

        return await db.SaveChangesAsync();
    });

    private DateTimeOffset Now => _clinic.Time.GetUtcNow();

    private static string Id(Guid id) => id.ToString().ToUpperInvariant();

    private void Advance(int years) => _clinic.Time.Advance(TimeSpan.FromDays(366 * years));

    private Task<ThinningCount> CountAsync(Kept kept) => _clinic.AskAsync<Thinning, ThinningCount>(
        thinning => thinning.CountAsync(kept, thinning.KeptFrom(kept), CancellationToken.None));

    private Task<int> ThinAsync(Kept kept) => _clinic.AskAsync<Thinning, int>(
        thinning => thinning.ThinAsync(kept, thinning.KeptFrom(kept), CancellationToken.None));

    private async Task<IReadOnlyList<string>> FaultsAsync() => (await _clinic.AskAsync<DataExamination, DataFound>(
        examination => examination.ExamineAsync(null, CancellationToken.None))).Faults;

    /// <summary>Ends cases, whatever they wait for.</summary>
    private Task EndAsync(string which) => _clinic.ExecuteAsync(
        $"UPDATE \"Cases\" SET \"OpenPatientId\" = NULL, \"Status\" = '{CaseStatus.Closed.Stored()}' WHERE {which}");

    /// <summary>Fills what the demo leaves empty, for the first case; ends that, and every case that something was done in.</summary>
    private async Task<Guid> FillAsync()
    {
        var first = await _clinic.InDatabaseAsync(async db =>
        {
            await FilledTables.FillAsync(db.Context);
            await foreach (var row in new CopiedTable(ModelReferences.TablesOf(db.Context).First(table => table.Name == "Cases"))
                .RowsAsync(db.Context, CancellationToken.None))
            {
                return row.OfType<Guid>().First(id => db.Cases.Any(c => c.Id == id));
            }

            throw new InvalidOperationException("There is no case.");
        });
        await EndAsync($"\"Status\" <> '{CaseStatus.Opened.Stored()}' OR \"Id\" = '{Id(first)}'");
        foreach (var table in new[] { "Notices", "Insyn" })
        {
            await _clinic.ExecuteAsync($"UPDATE \"{table}\" SET \"CaseId\" = '{Id(first)}'");
        }

        return first;
    }

    /// <summary>Rows by table, of some cases and of all others, by every column that names a case.</summary>
    private async Task<Dictionary<(string Table, string Column), (int Gone, int Stays)>> CountsAsync(IReadOnlyList<Guid> cases)
    {
        var tables = await _clinic.InDatabaseAsync(db => Task.FromResult(ModelReferences.TablesOf(db.Context)
            .Where(table => table.Name == "Cases" || table.FindColumn("CaseId") is not null)
            .Where(table => table.Name is not ("AccessLog" or "LogFindings" or "ThinnedCases"))
            .Select(table => (table.Name, Column: table.Name == "Cases" ? "Id" : "CaseId")).ToList()));
        var list = string.Join(", ", cases.Select(id => $"'{Id(id)}'"));
        var counts = new Dictionary<(string, string), (int, int)>();
        foreach (var (table, column) in tables)
        {
            counts[(table, column)] = (await NumberAsync($"SELECT COUNT(*) FROM \"{table}\" WHERE \"{column}\" IN ({list})"),
                await NumberAsync($"SELECT COUNT(*) FROM \"{table}\" WHERE \"{column}\" NOT IN ({list})"));
        }

        return counts;
    }

    private async Task<string> AllAsync(IEnumerable<string> tables)
    {
        var counts = new List<string>();
        foreach (var table in tables)
        {
            counts.Add($"{table} {await RowsAsync(table)}");
        }

        return string.Join(", ", counts);
    }

    private Task<int> RowsAsync(string table) => NumberAsync($"SELECT COUNT(*) FROM \"{table}\"");

    private Task<int> NumberAsync(string sql) => _clinic.InDatabaseAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    });
}
