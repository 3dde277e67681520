using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Keys;

namespace Sjukersattning.Data.Startup;

/// <summary>Brings the database to this program's version at start, or says in one sentence why not.</summary>
public sealed class DatabaseStartup
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private readonly SjukersattningDbContext _db;
    private readonly Remaking _remaking;
    private readonly SqliteCipher? _cipher;
    private readonly TimeProvider _time;
    private readonly DatabaseSettings _settings;

    internal DatabaseStartup(
        SjukersattningDbContext db, DatabaseSettings settings, Remaking remaking, SqliteCipher? cipher, TimeProvider time)
    {
        _db = db;
        _settings = settings;
        _remaking = remaking;
        _cipher = cipher;
        _time = time;
    }

    /// <summary>
    /// Migrates, and makes anew what other rules than this program's have made of the cases. Several instances may do it at once, and any
    /// of them may be killed: one migrates at a time, and the next finds what there is.
    /// </summary>
    /// <exception cref="StartupException">The database is newer than the program, or cannot be reached, opened or written.</exception>
    public Task MigrateAsync(CancellationToken cancel) => ReachingAsync(async () =>
    {
        await UpdateTablesAsync(cancel);
        await SessionStore.HashEarlierAsync(_db, _time.GetUtcNow(), cancel);
        await _remaking.RunAsync(cancel);
    });

    /// <summary>Makes anew what follows from patients and cases and has been changed past the program.</summary>
    /// <returns>How many patients and cases had such rows.</returns>
    public Task<(int Patients, int Cases)> MendDerivedAsync(CancellationToken cancel) => _remaking.MendAsync(cancel);

    /// <summary>The file that whoever migrates an SQLite database holds.</summary>
    internal static string TurnOf(string databaseFile) => $"{databaseFile}-migrating";

    /// <summary>The tables alone; rows stay as they are, or are brought by somebody else.</summary>
    internal Task UpdateTablesAsync(CancellationToken cancel) => ReachingAsync(async () =>
    {
        if (await IsUpToDateAsync(cancel))
        {
            return;
        }

        await using var turn = _db is SqliteContext ? await TakeTurnAsync(cancel) : null;
        if (turn is not null)
        {
            await ForgetKilledAsync(cancel);
        }

        await _db.Database.MigrateAsync(cancel);
        if (_db is SqlServerContext made)
        {
            await SqlServerDoor.CheckAsync(made, cancel);
        }
    });

    /// <summary>For what looks at a database and leaves it as it is.</summary>
    /// <exception cref="StartupException">There is none, or it is of another version than the program.</exception>
    public Task RequireUpToDateAsync(CancellationToken cancel) => ReachingAsync(async () =>
    {
        if (!await IsUpToDateAsync(cancel))
        {
            throw new StartupException("Databasen finns inte, eller är från en äldre version av programmet. Kör migrate först.");
        }
    });

    private async Task ReachingAsync(Func<Task> work)
    {
        try
        {
            // First of all: EF takes a file that it cannot open for one that is not there.
            _ = _cipher?.Key;
            await work();
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException or IOException
            or UnauthorizedAccessException || DatabaseFaults.Of(exception) is not null)
        {
            throw new StartupException(
                _db is SqliteContext
                    ? "Databasen går inte att öppna eller skriva i. Kontrollera " +
                        $"{_settings.Source} och filens rättigheter."
                    : SqlServerDoor.WhyNot(exception, _settings.Source),
                exception);
        }
    }

    private async Task<bool> IsUpToDateAsync(CancellationToken cancel)
    {
        if (_db is SqlServerContext server)
        {
            await SqlServerDoor.OpenAsync(server, _settings.Source, cancel);
        }

        if (!await _db.Database.CanConnectAsync(cancel))
        {
            return false;
        }

        var known = _db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await _db.Database.GetAppliedMigrationsAsync(cancel);
        return applied.All(known.Contains)
            ? known.IsSubsetOf(applied)
            : throw new StartupException(
                "Databasen kommer från en nyare version av programmet. Starta den nyare versionen, eller återställ en " +
                    "säkerhetskopia från före uppgraderingen.");
    }

    /// <summary>
    /// On SQLite EF's migration lock is a row that outlives a killed process, and EF waits for it without end. This one is the operating
    /// system's, which lets go of it however the process ends. The file stays: whoever waits for it would wait for another one else.
    /// </summary>
    private async Task<FileStream> TakeTurnAsync(CancellationToken cancel)
    {
        var file = TurnOf(_db.Database.GetDbConnection().DataSource);
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(Patience, _time, cancel);
            }
        }
    }

    /// <summary>Whoever has the turn is the only one who migrates: a row that is there was left by somebody who was killed.</summary>
    private async Task ForgetKilledAsync(CancellationToken cancel)
    {
        if (!await _db.Database.CanConnectAsync(cancel))
        {
            return;
        }

        await _db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = _db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
            if (await command.ExecuteScalarAsync(cancel) is > 0L)
            {
                command.CommandText = "DELETE FROM \"__EFMigrationsLock\"";
                await command.ExecuteNonQueryAsync(cancel);
            }
        }
        finally
        {
            await _db.Database.CloseConnectionAsync();
        }
    }
}
