using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data.Startup;

/// <summary>Brings the database to this program's version at start, or says in one sentence why not.</summary>
public sealed class DatabaseStartup
{
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromMinutes(2);
    private readonly SjukersattningDbContext _db;
    private readonly ClinicClock _clock;

    internal DatabaseStartup(SjukersattningDbContext db, ClinicClock clock) => (_db, _clock) = (db, clock);

    /// <summary>Migrates. Several instances may do it at once; EF's lock lets one through at a time.</summary>
    /// <exception cref="StartupException">The database is newer than the program, or cannot be reached or written.</exception>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        try
        {
            await RefuseNewerAsync(cancel);
            await RemoveAbandonedLockAsync(cancel);
            await _db.Database.MigrateAsync(cancel);
        }
        catch (DbException exception)
        {
            throw new StartupException($"Databasen går inte att öppna eller skriva i ({_db.Database.ProviderName!.Split('.')[^1]}). Kontrollera ConnectionStrings:Sjukersattning och filens rättigheter.", exception);
        }
    }

    private async Task RefuseNewerAsync(CancellationToken cancel)
    {
        if (!await _db.Database.CanConnectAsync(cancel))
        {
            return;
        }

        var known = _db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if ((await _db.Database.GetAppliedMigrationsAsync(cancel)).Any(applied => !known.Contains(applied)))
        {
            throw new StartupException("Databasen kommer från en nyare version av programmet. Starta den nyare versionen, eller återställ en säkerhetskopia från före uppgraderingen.");
        }
    }

    /// <summary>On SQLite EF's migration lock is a row that outlives a killed process; one that is minutes old belongs to nobody.</summary>
    private async Task RemoveAbandonedLockAsync(CancellationToken cancel)
    {
        if (_db is not SqliteContext || !await _db.Database.CanConnectAsync(cancel))
        {
            return;
        }

        await using var connection = _db.Database.GetDbConnection();
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (Convert.ToInt64(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture) == 0)
        {
            return;
        }

        command.CommandText = "DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < $limit";
        var limit = command.CreateParameter();
        (limit.ParameterName, limit.Value) = ("$limit", (_clock.Now - AbandonedAfter).ToString("yyyy-MM-dd HH:mm:ss.fffffffzzz", System.Globalization.CultureInfo.InvariantCulture));
        command.Parameters.Add(limit);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
