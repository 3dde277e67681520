using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Startup;

namespace Sjukersattning.Tests.Upkeep;

/// <summary>What somebody does to the database past the program is found and named, and nothing is told of any patient.</summary>
public sealed partial class CheckDataTests : IAsyncLifetime, IDisposable
{
    /// <summary>The first signed case, by number and unit.</summary>
    private const string SignedCase =
        "SELECT 'Ärende ' || c.Number || ' (' || u.Name || ')' FROM Cases c JOIN Units u ON u.Id = c.UnitId WHERE c.Id = "
            + $"({SignedId})";

    private const string SignedId = "SELECT CaseId FROM SignedVersions WHERE Version = 1 ORDER BY CaseId LIMIT 1";
    private const string OpenId = "SELECT CaseId FROM OpenWork ORDER BY CaseId LIMIT 1";
    private const string OpenCase =
        $"SELECT 'Ärende ' || c.Number || ' (' || u.Name || ')' FROM Cases c JOIN Units u ON u.Id = c.UnitId WHERE c.Id = ({OpenId})";

    private readonly SqliteFile _file = new(DatabaseMould.Demo);

    [Fact]
    public async Task Check_OfAWholeDatabase_FindsNothing_AndSaysWhatItLookedAt()
    {
        var found = await CheckAsync();
        Assert.Empty(found.Faults);
        Assert.Empty(found.Remarks);
        Assert.Equal(
            (_file.Run("SELECT count(*) FROM Cases"), _file.Run("SELECT count(*) FROM SignedVersions"),
                _file.Run("SELECT count(*) FROM AccessLog")),
            ($"{found.Cases}", $"{found.Versions}", $"{found.Log!.Rows}"));
        Assert.True(found is { Cases: > 0, Versions: > 0, Log: { Rows: 3, Seals: 1 } });
        Assert.Equal(_file.Run("SELECT count(DISTINCT m.name || '/' || f.id) FROM sqlite_master m, pragma_foreign_key_list(m.name) f"),
            $"{found.References}");
    }

    [Theory]
    [InlineData("a signed text", SignedCase, ", version 1: ändrad sedan den undertecknades.",
        $"UPDATE SignedVersions SET Content = replace(Content, 'a', 'e') WHERE Version = 1 AND CaseId = ({SignedId})")]
    [InlineData("a signed text and its hash, made anew without the key", SignedCase, ", version 1: ändrad sedan den undertecknades.",
        $"UPDATE SignedVersions SET SignerId = lower(hex(randomblob(16))) WHERE Version = 1 AND CaseId = ({SignedId})")]
    [InlineData("a column that cannot be", SignedCase, ": en undertecknad version går inte att läsa.",
        $"UPDATE SignedVersions SET ConfirmedBy = 'Handslag' WHERE Version = 1 AND CaseId = ({SignedId})")]
    [InlineData("a version that is gone with its seals", SignedCase, ", version 1: den undertecknade versionen saknas.",
        $"CREATE TABLE one AS {SignedId}; DELETE FROM VersionSeals WHERE CaseId IN (SELECT CaseId FROM one) AND Version = 1; "
            + "DELETE FROM SignedVersions WHERE CaseId IN (SELECT CaseId FROM one) AND Version = 1")]
    [InlineData("a figure", OpenCase, ": statistiken följer inte av ärendet.",
        $"UPDATE Figures SET Chapter = 'XX' WHERE CaseId = ({OpenId})")]
    [InlineData("a figure twice", OpenCase, ": statistiken följer inte av ärendet.",
        $"CREATE TABLE one AS SELECT * FROM Figures WHERE CaseId = ({OpenId}) LIMIT 1; UPDATE one SET Id = 1000000; "
            + "INSERT INTO Figures SELECT * FROM one")]
    [InlineData("a line of work", OpenCase, ": det öppna arbetet följer inte av ärendet.",
        $"UPDATE OpenWork SET Words = 'Något annat' WHERE CaseId = ({OpenId})")]
    [InlineData("a line of work of an unknown kind", OpenCase, ": ärendet, eller en rad som följer av det, går inte att läsa.",
        $"UPDATE OpenWork SET Kind = 'Framtida' WHERE CaseId = ({OpenId})")]
    [InlineData("a time that nobody booked", OpenCase, ": bokade tider följer inte av ärendet.",
        "INSERT INTO BookedTicks (LakareId, Day, Minute, CaseId) "
            + $"SELECT (SELECT Id FROM AspNetUsers LIMIT 1), '2031-01-01', 1, ({OpenId})")]
    [InlineData("what a patient is found by", "SELECT 'Patientraden ' || lower(Id) FROM Patients WHERE SearchKey = 'fel'",
        ": sökorden följer inte av namn och nummer.",
        "UPDATE Patients SET SearchKey = 'fel' WHERE Id = (SELECT Id FROM Patients WHERE JoinedToId IS NULL LIMIT 1)")]
    [InlineData("a case whose unit is gone", $"SELECT 'Tabellen Cases, raden med Id ' || CaseId FROM ({OpenId})",
        ": hänvisar till en rad i Units som inte finns.",
        $"UPDATE Cases SET UnitId = '00000000-0000-0000-0000-000000000001' WHERE Id = ({OpenId})")]
    [InlineData("a row of the log", "SELECT 'Åtkomstloggen: Rad ' || (max(Id)) FROM AccessLog",
        " är inskjuten: programmet har inte skrivit den.",
        "UPDATE AccessLog SET ActorName = 'Någon annan' WHERE Id = (SELECT max(Id) FROM AccessLog)")]
    [InlineData("nothing but what keeps rows from being changed", "SELECT 'Tabellen Answers'", ": skyddet mot att rader ändras saknas.",
        "SELECT 1")]
    public async Task Check_WhenSomebodyChanged_NamesIt(string what, string where, string says, string change)
    {
        foreach (var trigger in _file.Run("SELECT group_concat(name) FROM sqlite_master WHERE type = 'trigger'")!.Split(','))
        {
            _file.Run($"DROP TRIGGER \"{trigger}\"");
        }

        var subject = _file.Run(where);
        _file.Run($"PRAGMA foreign_keys=OFF; {change}");
        var expected = $"{(where.Contains("'fel'", StringComparison.Ordinal) ? _file.Run(where) : subject)}{says}";

        var found = await CheckAsync();

        Assert.True(found.Faults.Contains(expected), $"{what}: {expected} is not in {string.Join('\n', found.Faults)}");
        var others = found.Faults.Where(fault => fault != expected && !Trigger().IsMatch(fault)).ToList();

        // A case that has another unit has other figures and other work; nothing else has more than one fault.
        Assert.All(others, fault => Assert.Contains("enheten saknas", fault, StringComparison.Ordinal));
        var told = string.Join('\n', found.Faults);
        Assert.All(Column("SELECT Name FROM Patients UNION SELECT Personnummer FROM Patients"),
            secret => Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Mend_MakesAnewWhatDoesNotFollow_AndNothingElse()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings__Sjukersattning"] = $"Data Source={_file.Path}" };
        const string Revisions = "SELECT sum(Revision) FROM Cases";
        var before = int.Parse(_file.Run(Revisions)!, System.Globalization.CultureInfo.InvariantCulture);
        _file.Run($"UPDATE OpenWork SET Words = 'Något annat' WHERE CaseId = ({OpenId}); "
            + $"DELETE FROM Figures WHERE CaseId = ({OpenId}) AND Id > (SELECT min(Id) FROM Figures WHERE CaseId = ({OpenId})); "
            + "UPDATE Patients SET SearchKey = 'fel' WHERE Id = (SELECT Id FROM Patients WHERE JoinedToId IS NULL LIMIT 1)");

        var (code, output, errors) = await RunAsync(settings, "mend-derived");
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("1 ärenden och 1 patientrader", output, StringComparison.Ordinal);
        Assert.Empty((await CheckAsync()).Faults);
        Assert.Equal($"{before + 1}", _file.Run(Revisions));

        _file.Run($"UPDATE OpenWork SET Kind = 'Framtida' WHERE CaseId = ({OpenId})");
        Assert.Equal(0, (await RunAsync(settings, "mend-derived")).Code);
        Assert.Empty((await CheckAsync()).Faults);
    }

    [Fact]
    public async Task Check_WhenAPageOfTheFileIsBroken_SaysSo_AndGoesOn()
    {
        var page = int.Parse(_file.Run("SELECT rootpage FROM sqlite_master WHERE name = 'SetAsides'")!,
            System.Globalization.CultureInfo.InvariantCulture);
        var size = int.Parse(_file.Run("PRAGMA page_size")!, System.Globalization.CultureInfo.InvariantCulture);
        await using (var bytes = File.OpenWrite(_file.Path))
        {
            bytes.Position = (page - 1L) * size;
            bytes.Write(new byte[size]);
        }

        var found = await CheckAsync();

        // SQLite tells of a page that it can read otherwise, and breaks off at one that it cannot.
        Assert.Contains(found.Faults, fault => fault.StartsWith("Databasfilen: ", StringComparison.Ordinal)
            || fault.StartsWith("Databasens sidor går inte att pröva", StringComparison.Ordinal));
        Assert.Equal(3, found.Log!.Rows);
    }

    [Fact]
    public async Task Check_WhileColleaguesChangeCases_CallsNothingWrong()
    {
        await using var clinic = new TestClinic();
        var koordinator = await clinic.ActorAsync("koordinator");
        var caseId = await clinic.InDatabaseAsync(
            db => db.Cases.Where(c => c.UnitId == koordinator.UnitId && c.OpenPatientId != null).Select(c => c.Id).FirstAsync());
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var day = 1; !enough.IsCancellationRequested; day++)
            {
                var result = await clinic.ChangeAsync(koordinator, caseId, CaseAction.ChangeNextStep,
                    (subject, facts) => subject.ChangeNextStep(
                        new NextStep("Ring patienten.", "Kurator", facts.Today.AddDays(day % 30), "Kuratorn ringer."), koordinator, facts));
                Assert.True(result.IsDone);
            }
        });
        for (var round = 0; round < 3; round++)
        {
            var found = await clinic.AskAsync<DataExamination, DataFound>(
                examination => examination.ExamineAsync(null, CancellationToken.None));
            Assert.Empty(found.Faults);
        }

        await enough.CancelAsync();
        await writing;
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Command_SaysWhatItFound_AndChangesNothing()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings__Sjukersattning"] = $"Data Source={_file.Path}" };
        _file.Run("SELECT 1");
        var (code, output, errors) = await RunAsync(settings, "check-data");
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("Åtkomstloggen är hel", output, StringComparison.Ordinal);
        Assert.Contains("Uppgifterna är hela", output, StringComparison.Ordinal);
        Assert.Equal("0", _file.Run("SELECT count(*) FROM LogVerifications"));

        _file.Run("UPDATE Patients SET SearchKey = 'fel'");
        (code, _, errors) = await RunAsync(settings, "check-data");
        Assert.Equal(1, code);
        Assert.Contains("sökorden följer inte av namn och nummer.", errors, StringComparison.Ordinal);
        Assert.Contains("Uppgifterna är INTE hela", errors, StringComparison.Ordinal);
        Assert.Equal("fel", _file.Run("SELECT min(SearchKey) FROM Patients"));

        _file.Run("DELETE FROM __EFMigrationsHistory WHERE MigrationId = (SELECT max(MigrationId) FROM __EFMigrationsHistory)");
        Assert.Equal((1, "", "Databasen finns inte, eller är från en äldre version av programmet. Kör migrate först."),
            await RunAsync(settings, "check-data"));
        File.Delete(_file.Path);
        Assert.Equal(1, (await RunAsync(settings, "check-data")).Code);
        Assert.False(File.Exists(_file.Path));
        Assert.Contains("utan något mer", (await RunAsync(settings, "check-data", "allt")).Errors, StringComparison.Ordinal);
    }

    /// <summary>The log has rows with a seal, and one that waits for it.</summary>
    public async Task InitializeAsync()
    {
        await using var scope = _file.Scope();
        var actor = new CaseActor(Guid.NewGuid(), "Kim Koordinator", "rehabkoordinator", Guid.NewGuid(), new HashSet<Role>());
        var log = scope.ServiceProvider.GetRequiredService<AccessLog>();
        await log.WriteAsync(actor, CaseAction.ListCases, LogKind.Read, [(Guid.NewGuid(), null), (Guid.NewGuid(), null)],
            CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<LogSealing>().RunAsync(CancellationToken.None);
        await log.WriteAsync(actor, CaseAction.ListCases, LogKind.Read, [(Guid.NewGuid(), null)], CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _file.Dispose();

    [GeneratedRegex("^Tabellen \\w+: skyddet mot att rader (ändras|raderas) saknas\\.$")]
    private static partial Regex Trigger();

    private static async Task<(int Code, string Output, string Errors)> RunAsync(Dictionary<string, string> settings,
        params string[] arguments)
    {
        await using var run = ProgramRun.Start(settings, arguments);
        return await run.EndAsync();
    }

    private async Task<DataFound> CheckAsync()
    {
        await using var scope = _file.Scope();
        return await scope.ServiceProvider.GetRequiredService<DataExamination>().ExamineAsync(null, CancellationToken.None);
    }

    private List<string> Column(string sql)
    {
        using var connection = _file.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
