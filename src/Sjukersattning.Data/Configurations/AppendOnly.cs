using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Sjukersattning.Data.Configurations;

/// <summary>
/// Tables whose rows are never changed or deleted. The database refuses it by triggers (see the migrations), and the model says so to EF,
/// which must not use OUTPUT clauses on such tables.
/// </summary>
internal static class AppendOnly
{
    /// <summary>The tables that have the triggers.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["Answers", "SignedVersions", "CaseEvents", "AccessLog", "Registrations",
        "Kompletteringar", "KompletteringQuestions", "Consents", "Contacts", "SetAsides", "SignedConcerns", "EarlierIdentities",
        "VersionSeals", "LogSeals", "LogVerifications", "LogReviews", "LogFindings", "LogJudgements", "LogThinnings", "SecurityLog",
        "ThinnedCases"];

    public static void Map<T>(EntityTypeBuilder<T> builder, string table)
        where T : class => builder.ToTable(table, t => t.HasTrigger(TriggerName(table, "Update")));

    /// <summary>Has the database itself refuse changes of a new table's rows.</summary>
    public static void Guard(MigrationBuilder migration, string table)
    {
        foreach (var verb in (string[])["Update", "Delete"])
        {
            // EXEC, because CREATE TRIGGER must stand alone in its batch.
            migration.Sql(migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true
                ? $"CREATE TRIGGER \"{TriggerName(table, verb)}\" BEFORE {verb} ON \"{table}\" "
                    + "BEGIN SELECT RAISE(ABORT, 'append-only'); END;"
                : $"EXEC(N'CREATE TRIGGER [{TriggerName(table, verb)}] ON [{table}] INSTEAD OF {verb} "
                    + "AS BEGIN THROW 50001, ''append-only'', 1; END')");
        }
    }

    /// <summary>From now on the access log lets rows go that a thinning covers, and no others.</summary>
    public static void LetThinnedGo(MigrationBuilder migration)
    {
        var trigger = TriggerName("AccessLog", "Delete");
        if (migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true)
        {
            migration.Sql($"DROP TRIGGER \"{trigger}\";");
            migration.Sql($"CREATE TRIGGER \"{trigger}\" BEFORE Delete ON \"AccessLog\" "
                + "WHEN NOT EXISTS (SELECT 1 FROM \"LogThinnings\" WHERE \"UpToRow\" >= OLD.\"Id\") "
                + "BEGIN SELECT RAISE(ABORT, 'append-only'); END;");
            return;
        }

        migration.Sql($"DROP TRIGGER [{trigger}]");
        migration.Sql($"EXEC(N'CREATE TRIGGER [{trigger}] ON [AccessLog] INSTEAD OF Delete AS BEGIN "
            + "IF EXISTS (SELECT 1 FROM deleted d WHERE NOT EXISTS (SELECT 1 FROM [LogThinnings] t WHERE t.[UpToRow] >= d.[Id])) "
            + "THROW 50001, ''append-only'', 1; DELETE a FROM [AccessLog] a INNER JOIN deleted d ON d.[Id] = a.[Id]; END')");
    }

    /// <summary>
    /// From now on rows of a case go when it is noted as thinned: on SQL Server, which is asked for some, all of that case's at once. The
    /// earlier names of a patient go when no case of hers is left.
    /// </summary>
    public static void LetThinnedCasesGo(MigrationBuilder migration)
    {
        string[] ofCase = ["Answers", "SignedVersions", "VersionSeals", "CaseEvents", "Registrations", "Kompletteringar",
            "KompletteringQuestions", "Consents", "Contacts", "SetAsides", "SignedConcerns"];
        foreach (var table in ofCase)
        {
            Replace(migration, table, "NOT EXISTS (SELECT 1 FROM \"ThinnedCases\" t WHERE t.\"CaseId\" = {0}.\"CaseId\")", "CaseId");
        }

        Replace(migration, "EarlierIdentities",
            "EXISTS (SELECT 1 FROM \"Patients\" p INNER JOIN \"Cases\" c ON c.\"PatientId\" = p.\"Id\" "
                + "OR c.\"PatientId\" = p.\"JoinedToId\" WHERE p.\"Id\" = {0}.\"PatientId\")", "Id");
    }

    /// <param name="refused">When a row stays; {0} stands for the row.</param>
    /// <param name="key">The column by which rows that may go are known on SQL Server.</param>
    private static void Replace(MigrationBuilder migration, string table, string refused, string key)
    {
        var trigger = TriggerName(table, "Delete");
        migration.Sql($"DROP TRIGGER \"{trigger}\"");
        migration.Sql(migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true
            ? $"CREATE TRIGGER \"{trigger}\" BEFORE Delete ON \"{table}\" "
                + $"WHEN {refused.Replace("{0}", "OLD", StringComparison.Ordinal)} BEGIN SELECT RAISE(ABORT, 'append-only'); END;"
            : $"EXEC(N'CREATE TRIGGER [{trigger}] ON [{table}] INSTEAD OF Delete AS BEGIN "
                + $"IF EXISTS (SELECT 1 FROM deleted d WHERE {refused.Replace("{0}", "d", StringComparison.Ordinal)}) "
                + $"THROW 50001, ''append-only'', 1; DELETE r FROM [{table}] r INNER JOIN deleted d ON d.[{key}] = r.[{key}]; END')");
    }

    /// <summary>Name of the trigger that refuses "Update" or "Delete" on a table.</summary>
    public static string TriggerName(string table, string verb) => $"TR_{table}_No{verb}";
}
