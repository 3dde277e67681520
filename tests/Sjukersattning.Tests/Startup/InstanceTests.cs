using System.Net;
using Sjukersattning.Data.Demo;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Startup;

/// <summary>Instances that start together, and end when told.</summary>
[Trait("Speed", "Slow")]
public sealed class InstanceTests : IDisposable
{
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

    public void Dispose() => _folder.Dispose();
}
