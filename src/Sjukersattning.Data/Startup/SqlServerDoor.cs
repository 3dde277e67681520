using System.Security.Authentication;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data.Startup;

/// <summary>Whether SQL Server lets the program in, and whether the database there is as the program needs it; else why not.</summary>
internal static class SqlServerDoor
{
    internal const string Facts =
        """
        SELECT d.[name] AS [Name], d.[is_read_committed_snapshot_on] AS [IsSnapshot], d.[collation_name] AS [Collation],
            (SELECT COUNT(*) FROM sys.columns AS c INNER JOIN sys.tables AS t ON t.[object_id] = c.[object_id]
                WHERE c.[collation_name] <> d.[collation_name]) AS [Strays]
        FROM sys.databases AS d WHERE d.[database_id] = DB_ID()
        """;

    private const int NoSuchDatabase = 4060;
    private const int LoginRefused = 18456;
    private const int NotAllowed = 229;

    /// <summary>CREATE and ALTER that the login has no right to.</summary>
    private static readonly int[] MayNotMake = [262, 1088, 3701, 3704, 4902, 5011, 15247];

    /// <summary>Sees that the server answers, and refuses a database that is not as it must be before it is touched.</summary>
    /// <exception cref="StartupException">The server cannot be reached, or the database is not as it must be.</exception>
    public static async Task OpenAsync(SqlServerContext db, Setting source, CancellationToken cancel)
    {
        try
        {
            await db.Database.OpenConnectionAsync(cancel);
        }
        catch (SqlException exception) when (exception.Number == NoSuchDatabase)
        {
            // It is made by the first migration, when the login may.
            return;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new StartupException(WhyNot(exception, source), exception);
        }

        await CheckAsync(db, cancel);
        await db.Database.CloseConnectionAsync();
    }

    /// <exception cref="StartupException">Who reads would wait for who writes, or words are compared otherwise than here.</exception>
    public static async Task CheckAsync(SqlServerContext db, CancellationToken cancel)
    {
#pragma warning disable RS0030 // Nothing of a patient: the server's own list of databases.
        var found = (await db.Database.SqlQueryRaw<ServerFacts>(Facts).ToListAsync(cancel)).FirstOrDefault();
#pragma warning restore RS0030
        if (found is not null && WhyNot(found) is { } why)
        {
            throw new StartupException(why);
        }
    }

    /// <summary>What is wrong with a database, and what mends it; null for nothing.</summary>
    internal static string? WhyNot(ServerFacts found) =>
        found.Collation != SqlServerContext.Collation || found.Strays > 0
            ? $"Databasen {found.Name} har sorteringsordningen {found.Collation}{(found.Strays > 0 ? " och kolumner med en annan" : "")}" +
                $", och ska ha {SqlServerContext.Collation} överallt. Skapa en tom databas med COLLATE {SqlServerContext.Collation}; se " +
                "docs/drift/sqlserver.md."
        : !found.IsSnapshot
            ? $"I databasen {found.Name} väntar den som läser på den som skriver. Kör en gång, när ingen annan är inne: ALTER DATABASE " +
                $"[{found.Name}] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE."
        : null;

    /// <summary>
    /// Why the server was not reached, by the setting that leads there. Never what was thrown: the driver repeats what stands in it.
    /// </summary>
    internal static string WhyNot(Exception exception, Setting source) => exception.GetBaseException() switch
    {
        AuthenticationException => "SQL Server svarar inte med ett certifikat som går att lita på. Ge servern ett, eller skriv " +
            $"TrustServerCertificate=True i {source} om nätet dit är skyddat på annat sätt.",
        ArgumentException or InvalidOperationException or PlatformNotSupportedException or NotSupportedException =>
            $"{source} går inte att läsa. SQL Server nås inte så från den här datorn: skriv \"Server=namn;Database=namn;…\".",
        SqlException { Number: LoginRefused } =>
            $"SQL Server släpper inte in programmet: kontrollera användare och lösenord i {source}.",
        SqlException sql when MayNotMake.Contains(sql.Number) =>
            "Databasen saknas eller ska uppgraderas, och det får inte den här användaren: kör migrate med inloggningen som uppgraderar " +
            "(docs/drift/sqlserver.md).",
        SqlException { Number: NoSuchDatabase or NotAllowed } =>
            $"Databasen finns inte, eller så har användaren inte rätt till den: kontrollera Database i {source}, " +
            "och behörigheterna i docs/drift/sqlserver.md.",
        _ => "SQL Server svarar inte: kontrollera att servern är igång och att den nås härifrån, och Server i " +
            $"{source}.",
    };
}
