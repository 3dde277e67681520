using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Startup;
using Sjukersattning.Tests.Startup.EarlierVersion;
using Sjukersattning.Web.Infrastructure;
using Xunit.Abstractions;

namespace Sjukersattning.Tests.Startup;

/// <summary>Starts that come together to a database of the version before, or die while they migrate it.</summary>
[Trait("Speed", "Slow")]
public sealed class MigrationTurnTests(ITestOutputHelper output) : IDisposable
{
    private const string Lock =
        "CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY " +
            "KEY, Timestamp TEXT NOT NULL)";
    private const string IsLocked = "SELECT count(*) FROM __EFMigrationsLock";
    private readonly StartFolder _folder = new();

    /// <summary>However young the row of a killed process is, nobody waits for it.</summary>
    [Fact]
    public async Task Start_WhenAKilledOneLeftItsLock_Migrates()
    {
        _folder.File.Run(Lock);
        _folder.File.Run("INSERT INTO __EFMigrationsLock VALUES (1, '2999-01-01 00:00:00+00:00')");
        await using var run = ProgramRun.Start(_folder.Settings, "migrate");
        Assert.Equal(0, (await run.EndAsync()).Code);
        Assert.Equal("0", _folder.File.Run(IsLocked));
        Assert.Equal("0", _folder.File.Run("SELECT count(*) FROM Cases"));
    }

    [Fact]
    public async Task Start_WhileAnotherMigrates_Waits()
    {
        var clock = new WaitingClock();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock)
            .AddSjukersattningData(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={_folder.File.Path}"), new(MailIsOn: true),
                TestKeys.Keys, new(DemoMaySignIn: true))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        Task migrating;
        await using (new FileStream(DatabaseStartup.TurnOf(_folder.File.Path), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            migrating = scope.ServiceProvider.GetRequiredService<DatabaseStartup>().MigrateAsync(CancellationToken.None);
            await clock.Waited;
            Assert.False(File.Exists(_folder.File.Path));
        }

        await migrating;
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<SjukersattningDbContext>().Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Start_WhenThreeComeAtOnceToAnEarlierDatabase_AllBecomeReadyAndNothingIsLost()
    {
        EarlierDatabase.CopyTo(_folder.File.Path);
        var runs = Enumerable.Range(0, 3).Select(_ => ProgramRun.Serve(_folder.Settings)).ToList();
        try
        {
            foreach (var address in await Task.WhenAll(runs.Select(run => run.ListeningAsync())))
            {
                await AssertReadyAsync(address);
            }

            AssertAllIsThere();
        }
        finally
        {
            await Task.WhenAll(runs.Select(run => run.DisposeAsync().AsTask()));
        }
    }

    /// <summary>Killed while it migrates, and again while the next has migrated and makes derived rows anew.</summary>
    [Fact]
    public async Task Kill_InTheMiddleOfAMigration_LeavesADatabaseThatTheNextStartBringsUp()
    {
        EarlierDatabase.CopyTo(_folder.File.Path);
        var migrations = await CountMigrationsAsync();
        await using (var run = ProgramRun.Serve(_folder.Settings))
        {
            await UntilAsync(() => _folder.File.Run("SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'") == "1"
                && _folder.File.Run(IsLocked) == "1");
            run.Kill();
        }

        Assert.Equal("1", _folder.File.Run(IsLocked));
        await using (var run = ProgramRun.Serve(_folder.Settings))
        {
            await UntilAsync(() => _folder.File.Run("SELECT count(*) FROM __EFMigrationsHistory") == migrations);
            run.Kill();
        }

        var begun = TimeProvider.System.GetTimestamp();
        await using (var run = ProgramRun.Serve(_folder.Settings))
        {
            await AssertReadyAsync(await run.ListeningAsync());
            output.WriteLine($"Up again after {TimeProvider.System.GetElapsedTime(begun)}");
        }

        AssertAllIsThere();
        await using var check = ProgramRun.Start(_folder.Settings, CheckData.Name);
        var (code, _, errors) = await check.EndAsync();
        Assert.Equal((0, ""), (code, errors));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task AssertReadyAsync(Uri address)
    {
        using var client = CommandTests.Client(address);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!reached())
        {
            await Task.Delay(1, patience.Token);
        }
    }

    private async Task<string> CountMigrationsAsync()
    {
        await using var scope = _folder.File.Scope();
        return $"{scope.ServiceProvider.GetRequiredService<SjukersattningDbContext>().Database.GetMigrations().Count()}";
    }

    private void AssertAllIsThere()
    {
        string[] derived = ["Figures", "OpenWork"];
        Assert.All(EarlierDatabase.Read().RowsNow().Where(row => !derived.Contains(row.Key)),
            row => Assert.Equal((row.Key, $"{row.Value}"), (row.Key, _folder.File.Run($"SELECT count(*) FROM \"{row.Key}\""))));
        Assert.Equal("ok", _folder.File.Run("PRAGMA integrity_check"));
        Assert.Null(_folder.File.Run("PRAGMA foreign_key_check"));
    }

    /// <summary>Says when somebody begins to wait.</summary>
    private sealed class WaitingClock : TimeProvider
    {
        private readonly TaskCompletionSource _waited = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Waited => _waited.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _waited.TrySetResult();
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
