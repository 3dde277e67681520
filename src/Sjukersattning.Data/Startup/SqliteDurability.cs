using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Sjukersattning.Data.Keys;

namespace Sjukersattning.Data.Startup;

/// <summary>
/// Makes every SQLite connection safe for patient data: encrypted where the operator has said how, nothing acknowledged is lost at a power
/// cut, writers wait instead of failing.
/// The settings stay with SQLite's own handle, which the pool opens once and hands out many times.
/// </summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    // One instance: EF builds its services anew for every interceptor object it has not seen.
    private static readonly SqliteDurability Plain = new(null);

    private const string Waiting = "PRAGMA busy_timeout=15000;";
    // recursive_triggers: without it INSERT OR REPLACE would delete a row past the triggers that keep tables append-only.
    private const string Pragmas =
        $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; {Waiting} PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;";
    private static readonly ConditionalWeakTable<object, object> Prepared = [];
    private readonly SqliteCipher? _cipher;

    private SqliteDurability(SqliteCipher? cipher) => _cipher = cipher;

    public static SqliteDurability For(SqliteCipher? cipher) => cipher is null ? Plain : new(cipher);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsPrepared(connection))
        {
            return;
        }

        _cipher?.Unlock((SqliteConnection)connection);
        using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        command.ExecuteNonQuery();
        Remember(connection);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        if (IsPrepared(connection))
        {
            return;
        }

        _cipher?.Unlock((SqliteConnection)connection);
        await using var command = connection.CreateCommand();
        command.CommandText = PragmasFor(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        Remember(connection);
    }

    /// <summary>
    /// EF asks by a read-only connection whether the database is there; it cannot turn a restored backup (VACUUM INTO), which is not in WAL
    /// mode, into one that is.
    /// </summary>
    private static string PragmasFor(DbConnection connection) =>
        connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase) ? Waiting : Pragmas;

    private static bool IsPrepared(DbConnection connection) => Prepared.TryGetValue(((SqliteConnection)connection).Handle!, out _);

    private static void Remember(DbConnection connection) => Prepared.TryAdd(((SqliteConnection)connection).Handle!, Pragmas);
}
