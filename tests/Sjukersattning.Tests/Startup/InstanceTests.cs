using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Startup;

/// <summary>Instances that start together, die in the middle, and end when told.</summary>
[Trait("Speed", "Slow")]
public sealed class InstanceTests : IDisposable
{
    private const string Lock =
        "CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY " +
            "KEY, Timestamp TEXT NOT NULL)";
    private readonly StartFolder _folder = new();

    [Fact]
    public async Task Start_WhenThreeComeAtOnceToAnEmptyFile_AllBecomeReadyAndOneSeeds()
    {
        var runs = Enumerable.Range(0, 3).Select(_ => ProgramRun.Serve(_folder.DemoSettings)).ToList();
        try
        {
            foreach (var address in await Task.WhenAll(runs.Select(run => run.ListeningAsync())))
            {
                using var client = CommandTests.Client(address);
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
                Assert.Equal("/",
                    (await CommandTests.SignInAsync(new StaffBrowser(client), "lakare@demo.example", DemoClinic.Password)).Path);
            }

            Assert.Equal($"{DemoClinic.SignIns.Count}", _folder.File.Run("SELECT count(*) FROM AspNetUsers"));
        }
        finally
        {
            await Task.WhenAll(runs.Select(run => run.DisposeAsync().AsTask()));
        }
    }

    [Fact]
    public async Task Start_WhenAnAbandonedMigrationLockIsOld_RemovesItAndMigrates()
    {
        _folder.File.Run(Lock);
        _folder.File.Run("INSERT INTO __EFMigrationsLock VALUES (1, strftime('%Y-%m-%d %H:%M:%f', 'now', '-121 seconds') || '+00:00')");
        await using var run = ProgramRun.Start(_folder.Settings, "migrate");
        Assert.Equal(0, (await run.EndAsync()).Code);
        Assert.Equal("0", _folder.File.Run("SELECT count(*) FROM __EFMigrationsLock"));
        Assert.Equal("0", _folder.File.Run("SELECT count(*) FROM Cases"));
    }

    [Fact]
    public async Task Start_WhenAMigrationLockIsYoung_WaitsUntilItIsGone()
    {
        _folder.File.Run(Lock);
        _folder.File.Run("INSERT INTO __EFMigrationsLock VALUES (1, strftime('%Y-%m-%d %H:%M:%f', 'now', '-119 seconds') || '+00:00')");
        await using var run = ProgramRun.Start(_folder.Settings, "migrate");
        Assert.Equal(0, (await run.EndAsync()).Code);
    }

    [Fact]
    public async Task Start_WhenTheDatabaseIsUpToDate_NeedsNoLock()
    {
        DatabaseMould.Empty.CopyTo(_folder.File.Path);
        _folder.File.Run("INSERT INTO __EFMigrationsLock VALUES (1, '2999-01-01 00:00:00+00:00')");
        await using var run = ProgramRun.Start(_folder.Settings, "migrate");
        Assert.Equal(0, (await run.EndAsync()).Code);
    }

    [Fact]
    public async Task Start_WhenTheFileIsARestoredBackup_RunsOnIt()
    {
        DatabaseMould.Empty.CopyTo(_folder.File.Path);
        _folder.File.Run($"VACUUM INTO '{_folder.File.Path}.backup'");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Move($"{_folder.File.Path}.backup", _folder.File.Path, overwrite: true);
        Assert.Equal("delete", _folder.File.Run("PRAGMA journal_mode"));

        await using var run = ProgramRun.Serve(_folder.Settings);
        using var client = CommandTests.Client(await run.ListeningAsync());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.Equal("wal", _folder.File.Run("PRAGMA journal_mode"));
    }

    [ToolFact("sh")]
    public async Task Terminate_WhenIdle_EndsWithZero()
    {
        await using var run = ProgramRun.Serve(_folder.Settings);
        using var client = CommandTests.Client(await run.ListeningAsync());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
        await run.TerminateAsync();
        Assert.Equal(0, (await run.EndAsync()).Code);
    }

    [Fact]
    public async Task Kill_InTheMiddleOfSaves_LosesNothingThatWasAcknowledged()
    {
        DatabaseMould.Demo.CopyTo(_folder.File.Path);
        for (var round = 0; round < 3; round++)
        {
            var run = ProgramRun.Serve(_folder.DemoSettings);
            await using (run)
            {
                var address = await run.ListeningAsync();
                var (acknowledged, enough) = (0, 10 + (7 * round));
                var texts = await Task.WhenAll(new[] { "kurator", "fysioterapeut", "arbetsterapeut" }
                    .Select(key => WriteUntilItDiesAsync(key, address, $"{round}-{key}", Acknowledge)));
                await run.EndAsync();
                Assert.True(texts.Sum(one => one.Count) >= enough);
                Assert.All(texts.SelectMany(one => one),
                    text => Assert.Equal("1", _folder.File.Run($"SELECT count(*) FROM Answers WHERE Content LIKE '%{text}%'")));

                void Acknowledge()
                {
                    if (Interlocked.Increment(ref acknowledged) == enough)
                    {
                        run.Kill();
                    }
                }
            }
        }

        Assert.Equal("ok", _folder.File.Run("PRAGMA integrity_check"));
        Assert.Null(_folder.File.Run("PRAGMA foreign_key_check"));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<List<string>> WriteUntilItDiesAsync(string key, Uri address, string mark, Action acknowledged)
    {
        var saved = new List<string>();
        using var client = CommandTests.Client(address);
        var browser = new StaffBrowser(client);
        await CommandTests.SignInAsync(browser, $"{key}@demo.example", DemoClinic.Password);
        var path = await SectionOfAsync(key);
        try
        {
            for (var i = 0; i < 200; i++)
            {
                var page = await browser.GetAsync(path);
                var text = $"Omgång {mark}, text {i}, slut.";
                using var request =
                    StaffBrowser.AsScript(
                        StaffBrowser.Post(page, "form.answers", null,
                            (page.Document.QuerySelector("form.answers textarea")!.GetAttribute("name")!, text)));
                using var response = await client.SendAsync(request);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                saved.Add(text);
                acknowledged();
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // The program was killed; what it had answered before is in the list.
        }

        return saved;
    }

    private async Task<string> SectionOfAsync(string key)
    {
        await using var scope = _folder.File.Scope();
        var db = new ClinicTables(SqliteFile.Context(scope));
        var owner = await db.Users.Where(account => account.Email == $"{key}@demo.example").Select(account => account.Id).SingleAsync();
        var found = await db.Cases.Where(c => c.Status == CaseStatus.BeingWritten)
            .SelectMany(c => c.Sections.Where(s => s.OwnerId == owner && s.DoneAt == null), (c, s) => new { c.Id, s.Key }).FirstAsync();
        return $"/arenden/{found.Id}/utlatande/{Fk7800.Version13[found.Key].Slug}";
    }
}
