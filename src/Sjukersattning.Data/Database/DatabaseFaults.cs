using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data;

/// <summary>The one place where error numbers of SQLite and SQL Server become <see cref="DatabaseFault"/>.</summary>
public static class DatabaseFaults
{
    /// <summary>Thrown by our own statement that asks SQL Server for a turn: it was not given in time.</summary>
    internal const int TurnNotGiven = 50002;

    /// <summary>The same, when waiting for the turn would never have ended.</summary>
    internal const int TurnDeadlocked = 50003;

    private const int SqliteConstraintTrigger = 1811;
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintRowId = 2579;

    /// <summary>SQL Server ends the connection at errors of this class and above. On Linux a cut one has no other sign.</summary>
    private const byte ConnectionIsLost = 20;

    private const int Timeout = -2;

    /// <summary>
    /// What passes by itself beside what EF knows: an availability group whose replicas change places (976–983, 988, 41131–41142), Azure
    /// that moves a database (40143–40642, 615, 926), a server that starts or stops (921, 6005, 18401), a session that was ended (596).
    /// </summary>
    internal static IReadOnlyList<int> Passing { get; } =
    [
        596, 615, 921, 926, 976, 978, 979, 981, 982, 983, 988, 3960, 6005, 18401, 40143, 40166, 40540, 40642, 41131, 41142, TurnDeadlocked,
    ];

    /// <summary>Tells what an exception from the database means; null when it is not one.</summary>
    public static DatabaseFault? Of(Exception? exception) => exception switch
    {
        null => null,
        DbUpdateConcurrencyException => DatabaseFault.Conflict,
        LogUnavailableException => OfLog(exception.InnerException),
        DbUpdateException update when update.Entries.Any(entry => entry.Entity is AccessLogRow) => OfLog(update.InnerException),
        SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode, sqlite.SqliteExtendedErrorCode),
        SqlException sql => OfSqlServer(sql.Number, sql.Class),

        // The driver itself: no connection is left in the pool, or the one at hand was cut between two statements.
        InvalidOperationException { Source: "Microsoft.Data.SqlClient" } => DatabaseFault.Unavailable,
        _ => Of(exception.InnerException),
    };

    /// <summary>A value that its column cannot have: a name that is no member, a text that is no time.</summary>
    internal static bool IsUnreadable(Exception exception) => exception is not OperationCanceledException && Of(exception) is null;

    /// <summary>Whether it was the access log that could not be written.</summary>
    internal static bool IsOfLog(Exception exception) => Of(exception) == DatabaseFault.Unavailable && exception switch
    {
        DbUpdateException update => update.Entries.Any(entry => entry.Entity is AccessLogRow),
        _ => exception is LogUnavailableException,
    };

    /// <summary>Whether the connection to SQL Server is gone, which a new one may mend.</summary>
    internal static bool IsCut(Exception exception) => exception is SqlException { Class: >= ConnectionIsLost, Number: not Timeout };

    /// <summary>
    /// Whatever keeps a row out of the access log, the log cannot be written; trying again helps only where it was busy. A conflict is of
    /// another row in the same batch, which SQL Server is sent in one: a row of the log has no key that another could hold.
    /// </summary>
    private static DatabaseFault OfLog(Exception? exception) =>
        Of(exception) is (DatabaseFault.Busy or DatabaseFault.Conflict) and var fault ? fault : DatabaseFault.Unavailable;

    internal static DatabaseFault OfSqlite(int code, int extended) => (code, extended) switch
    {
        (_, SqliteConstraintPrimaryKey or SqliteConstraintUnique or SqliteConstraintRowId) => DatabaseFault.Conflict,
        (_, SqliteConstraintTrigger) => DatabaseFault.AppendOnly,
        (19, _) => DatabaseFault.Broken,
        (18, _) => DatabaseFault.TooLong,
        (5 or 6, _) => DatabaseFault.Busy,
        (8 or 10 or 11 or 13 or 14 or 26, _) => DatabaseFault.Unavailable,
        _ => DatabaseFault.Unknown,
    };

    internal static DatabaseFault OfSqlServer(int number, byte severity) => number switch
    {
        2601 or 2627 => DatabaseFault.Conflict,
        515 or 547 => DatabaseFault.Broken,
        2628 or 8152 => DatabaseFault.TooLong,
        1204 or 1205 or 1222 or 3960 or Timeout or TurnNotGiven or TurnDeadlocked => DatabaseFault.Busy,

        // Azure, and servers with a governor: more is asked than was paid for, or than there is memory for.
        10928 or 10929 or 10936 or 40501 or 49918 or 49919 or 49920 or 8645 or 701 => DatabaseFault.Busy,
        50001 => DatabaseFault.AppendOnly,
        1105 or 3906 or 9002 or 4060 or 18456 or 2 or 20 or 40 or 53 or 64 or 121 or 233 or 258 or 10053 or 10054 or 10060 or 10061
            or 11001 or 4221 or 40197 or 40613 => DatabaseFault.Unavailable,
        _ when severity >= ConnectionIsLost || Passing.Contains(number) => DatabaseFault.Unavailable,
        _ => DatabaseFault.Unknown,
    };
}
