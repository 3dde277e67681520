using Microsoft.EntityFrameworkCore.Migrations;

namespace Sjukersattning.Data.Configurations;

/// <summary>What migrations do with the rows of earlier versions.</summary>
internal static class MovedRows
{
    /// <summary>The forerunner's rows become rows of the security log; before its table goes.</summary>
    public static void AccountChangesToSecurityLog(MigrationBuilder migration) => migration.Sql(
        """
        INSERT INTO "SecurityLog"
            ("At", "Event", "ActorId", "ActorName", "ActorTitle", "AccountId", "AccountName", "UnitId", "Address", "What", "RequestId")
        SELECT c."At",
            CASE c."What" WHEN 'Kontot skapat' THEN 'AccountCreated' WHEN 'Nytt tillfälligt lösenord' THEN 'PasswordRenewed'
                WHEN 'Påslaget' THEN 'AccountOpened' WHEN 'Avstängt' THEN 'AccountClosed' WHEN 'Upplåst' THEN 'Unlocked'
                ELSE 'AccountEdited' END,
            c."ActorId", c."ActorName", c."ActorTitle", c."AccountId", COALESCE(a."Name", ''), NULL, '',
            CASE WHEN c."What" IN ('Kontot skapat', 'Nytt tillfälligt lösenord', 'Påslaget', 'Avstängt', 'Upplåst') THEN ''
                ELSE c."What" END,
            ''
        FROM "AccountChanges" c LEFT JOIN "AspNetUsers" a ON a."Id" = c."AccountId"
        ORDER BY c."Id"
        """);

    /// <summary>Accounts that the demo made before it marked them.</summary>
    public static void MarkDemoAccounts(MigrationBuilder migration) =>
        migration.Sql("""UPDATE "AspNetUsers" SET "IsDemo" = 1 WHERE "NormalizedEmail" LIKE '%@DEMO.EXAMPLE'""");

    /// <summary>Whoever opened a case leads it, as far as she is a rehabkoordinator: that is asked whenever it matters.</summary>
    public static void OpenersLeadCases(MigrationBuilder migration) => migration.Sql(
        """
        UPDATE "Cases" SET "RehabkoordinatorId" =
            (SELECT MIN(e."ActorId") FROM "CaseEvents" e WHERE e."CaseId" = "Cases"."Id" AND e."Action" = 'Open')
        """);

    /// <summary>
    /// Every administrator kept every unit before: a unit that has none of its own who can sign in is kept by all who can. The rows of the
    /// security log come first, as long as it can be seen which units those are.
    /// </summary>
    public static void AdministratorsKeepUnitsWithoutOne(MigrationBuilder migration)
    {
        const string Given = """
            FROM "Memberships" m JOIN "AspNetUsers" a ON a."Id" = m."AccountId" AND a."IsActive" = 1 CROSS JOIN "Units" u
            WHERE m."Role" = 'Administrator'
                AND NOT EXISTS (SELECT 1 FROM "Memberships" x JOIN "AspNetUsers" y ON y."Id" = x."AccountId" AND y."IsActive" = 1
                    WHERE x."UnitId" = u."Id" AND x."Role" = 'Administrator')
            """;
        var now = migration.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true ? "CURRENT_TIMESTAMP" : "SYSUTCDATETIME()";
        migration.Sql($"""
            INSERT INTO "SecurityLog"
                ("At", "Event", "ActorId", "ActorName", "ActorTitle", "AccountId", "AccountName", "UnitId", "Address", "What", "RequestId")
            SELECT DISTINCT {now}, 'RolesChanged', NULL, '', '', a."Id", a."Name", u."Id", '',
                'administratör vid byte av version: enheten hade ingen som kunde logga in', ''
            {Given}
            """);
        migration.Sql($"""
            INSERT INTO "Memberships" ("AccountId", "UnitId", "Role")
            SELECT DISTINCT m."AccountId", u."Id", 'Administrator'
            {Given}
            """);
    }
}
