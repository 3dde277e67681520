using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Configurations;

namespace Sjukersattning.Data.Upkeep;

/// <summary>What the database says of itself: whether its pages hold, and whether the triggers of append-only tables are there.</summary>
internal static class EngineExamination
{
    internal const string SqlitePages = "PRAGMA integrity_check";
    internal const string SqliteTriggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'";

    /// <summary>Whether a login of SQL Server may do the rest: owner of the database, or of the server.</summary>
    internal const string ServerRights =
        "SELECT CASE WHEN IS_ROLEMEMBER('db_owner') = 1 OR IS_SRVROLEMEMBER('sysadmin') = 1 THEN 'yes' ELSE 'no' END AS may";

    internal const string ServerPages = "DBCC CHECKDB WITH NO_INFOMSGS, TABLERESULTS";
    internal const string ServerTriggers = "SELECT name FROM sys.triggers WHERE is_disabled = 0";

    public static async Task ExamineAsync(SjukersattningDbContext db, DataFound found, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var connection = db.Database.GetDbConnection();
            if (db is SqliteContext)
            {
                found.Faults.AddRange((await AskAsync(connection, SqlitePages, "integrity_check", cancel)).Where(line => line != "ok")
                    .Select(line => $"Databasfilen: {line}"));
                found.Faults.AddRange(Lacking(await AskAsync(connection, SqliteTriggers, "name", cancel)));
            }
            else if (await AskAsync(connection, ServerRights, "may", cancel) is ["yes"])
            {
                found.Faults.AddRange((await AskAsync(connection, ServerPages, "MessageText", cancel))
                    .Select(line => $"Databasen: {line}"));
                found.Faults.AddRange(Lacking(await AskAsync(connection, ServerTriggers, "name", cancel)));
            }
            else
            {
                // A plain login sees neither pages nor triggers, and would call triggers missing that are there.
                found.Remarks.Add("SQL Servers sidor och tabellernas skydd mot ändring är inte prövade, för det kräver db_owner. Låt den " +
                    "som sköter servern köra DBCC CHECKDB, eller kör check-data med en sådan inloggning.");
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static IEnumerable<string> Lacking(IReadOnlyList<string> there) =>
        from table in AppendOnly.Tables
        from verb in (string[])["Update", "Delete"]
        where !there.Contains(AppendOnly.TriggerName(table, verb))
        select $"Tabellen {table}: skyddet mot att rader {(verb == "Update" ? "ändras" : "raderas")} saknas.";

    private static async Task<IReadOnlyList<string>> AskAsync(DbConnection connection, string sql, string column, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            lines.Add($"{reader[column]}");
        }

        return lines;
    }
}
