using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data;

/// <summary>The one place where error numbers of SQLite and SQL Server become <see cref="DatabaseFault"/>.</summary>
public static class DatabaseFaults
{
    private const int SqliteConstraintTrigger = 1811;
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintRowId = 2579;

    /// <summary>Tells what an exception from the database means; null when it is not one.</summary>
    public static DatabaseFault? Of(Exception? exception) => exception switch
    {
        null => null,
        DbUpdateConcurrencyException => DatabaseFault.Conflict,
        LogUnavailableException => OfLog(exception.InnerException),
        DbUpdateException update when update.Entries.Any(entry => entry.Entity is AccessLogRow) => OfLog(update.InnerException),
        SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode, sqlite.SqliteExtendedErrorCode),
        SqlException sql => OfSqlServer(sql.Number),
        _ => Of(exception.InnerException),
    };

    /// <summary>A value that its column cannot have: a name that is no member, a text that is no time.</summary>
    internal static bool IsUnreadable(Exception exception) => exception is not OperationCanceledException && Of(exception) is null;

    /// <summary>Whatever keeps a row out of the access log, the log cannot be written; trying again helps only where it was busy.</summary>
    private static DatabaseFault OfLog(Exception? exception) =>
        Of(exception) is DatabaseFault.Busy ? DatabaseFault.Busy : DatabaseFault.Unavailable;

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

    internal static DatabaseFault OfSqlServer(int number) => number switch
    {
        2601 or 2627 => DatabaseFault.Conflict,
        515 or 547 => DatabaseFault.Broken,
        2628 or 8152 => DatabaseFault.TooLong,
        1205 or 1222 or -2 => DatabaseFault.Busy,
        50001 => DatabaseFault.AppendOnly,
        1105 or 3906 or 9002 or 4060 or 18456 or 2 or 40 or 53 or 64 or 121 or 233 or 10053 or 10054 or 10060 or 10061 or 11001 =>
            DatabaseFault.Unavailable,
        _ => DatabaseFault.Unknown,
    };
}
