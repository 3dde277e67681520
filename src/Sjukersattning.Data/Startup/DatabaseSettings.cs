using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace Sjukersattning.Data.Startup;

/// <summary>Which database, and where. Read once at start; everything wrong is told in one sentence.</summary>
public sealed record DatabaseSettings
{
    /// <summary>Begins what is said about a connection string that is none.</summary>
    internal static string Unreadable => $"{Settings.Connection} går inte att läsa.";

    internal DatabaseSettings(DatabaseProvider provider, string connectionString)
    {
        Provider = provider;
        ConnectionString = connectionString;
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>Whether the SQLite file is encrypted by the operator's keys.</summary>
    public bool Encrypts { get; private init; }

    /// <summary>The database's file; null when it is none.</summary>
    public string? File => Provider == DatabaseProvider.Sqlite ? new SqliteConnectionStringBuilder(ConnectionString).DataSource : null;

    /// <summary>The folder of the database's file; null when it is none.</summary>
    public string? Folder => Path.GetDirectoryName(File);

    /// <summary>Reads Database:Provider and ConnectionStrings:Sjukersattning, and has SQLite go by Database:Engine.</summary>
    /// <param name="contentRoot">Folder that a relative SQLite path is taken from.</param>
    /// <param name="isProduction">Whether a SQLite file must be encrypted by the program, or its disk said to be.</param>
    /// <exception cref="StartupException">The provider is unknown, the connection string is missing or none, the folder does not exist,
    /// the library is none, or nothing protects the file.</exception>
    public static DatabaseSettings Read(IConfiguration configuration, string contentRoot, bool isProduction)
    {
        var name = Settings.Provider.Text(configuration);
        var provider = name switch
        {
            nameof(DatabaseProvider.Sqlite) => DatabaseProvider.Sqlite,
            nameof(DatabaseProvider.SqlServer) => DatabaseProvider.SqlServer,
            _ => throw new StartupException($"{Settings.Provider} är \"{name}\" men kan bara vara Sqlite eller SqlServer."),
        };
        var connection = Settings.Connection.Given(configuration);
        if (provider == DatabaseProvider.SqlServer)
        {
            return SqlServer(connection);
        }

        var engine = Settings.Engine.Given(configuration) is { Length: > 0 } path ? Path.GetFullPath(path, contentRoot) : null;
        if (isProduction && engine is null && !Settings.DiskIsEncrypted.YesOrNo(configuration))
        {
            throw new StartupException(
                $"Databasfilen är inte krypterad: sätt {Settings.Engine} till biblioteket som krypterar den, eller " +
                    $"{Settings.DiskIsEncrypted} till true om disken är det (docs/sakerhet/data-i-vila.md).");
        }

        var settings = Sqlite(connection, contentRoot) with { Encrypts = engine is not null };
        if (engine is not null)
        {
            SqliteEngine.Use(engine);
        }

        return settings;
    }

    /// <summary>Sets the provider up for EF; the one place that tells EF about either database.</summary>
    internal void Configure(DbContextOptionsBuilder options, SqliteDurability durability)
    {
        if (Provider == DatabaseProvider.Sqlite)
        {
            options.UseSqlite(ConnectionString).AddInterceptors(durability);
        }
        else
        {
            options.UseSqlServer(ConnectionString, sql => sql
                .UseCompatibilityLevel(160).ExecutionStrategy(dependencies => new SqlServerRetries(dependencies)));
        }

        options.ReplaceService<IModelCacheKeyFactory, ModelByEditions>();
    }

    private static DatabaseSettings Sqlite(string connection, string contentRoot)
    {
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(connection.Length > 0 ? connection : Settings.Connection.Usual);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            throw new StartupException(
                $"{Unreadable} För SQLite skrivs den \"Data Source=sökväg till filen\".", exception);
        }

        var file = Path.GetFullPath(builder.DataSource, contentRoot);
        var folder = Path.GetDirectoryName(file)!;
        if (connection.Length == 0)
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            throw new StartupException(
                $"Mappen {folder} för databasfilen finns inte. Skapa den eller ändra {Settings.Connection}.");
        }

        builder.DataSource = file;
        return new(DatabaseProvider.Sqlite, builder.ToString());
    }

    private static DatabaseSettings SqlServer(string connection)
    {
        if (connection.Length == 0)
        {
            throw new StartupException($"{Settings.Provider} är SqlServer men {Settings.Connection} saknas.");
        }

        SqlConnectionStringBuilder builder;
        try
        {
            builder = new SqlConnectionStringBuilder(connection);

            // Some words are known, but do not go together: the driver says so when it is given them.
            using var tried = new SqlConnection(builder.ToString());
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            throw new StartupException(
                $"{Unreadable} För SQL Server skrivs den \"Server=namn;Database=namn;…\".", exception);
        }

        if (builder.DataSource.Length == 0 || builder.InitialCatalog.Length == 0)
        {
            throw new StartupException(LooksLikeFile(builder.DataSource)
                ? $"{Settings.Provider} är SqlServer men {Settings.Connection} leder till en fil, som SQLites. För SQL Server skrivs den " +
                    "\"Server=namn;Database=namn;…\"."
                : $"{Settings.Connection} saknar server eller databas. För SQL Server skrivs den \"Server=namn;Database=namn;…\".");
        }

        if (!builder.ShouldSerialize(nameof(builder.Encrypt)))
        {
            builder.Encrypt = SqlConnectionEncryptOption.Mandatory;
        }

        return new(DatabaseProvider.SqlServer, builder.ToString());
    }

    private static bool LooksLikeFile(string source) =>
        source == ":memory:" || source.Contains('/', StringComparison.Ordinal)
        || Path.GetExtension(source).StartsWith(".db", StringComparison.Ordinal);

    /// <summary>
    /// What a builder throws at a word it does not know, at a value that is no number, none of a size or no yes or no, and at words that do
    /// not go together.
    /// </summary>
    private static bool IsUnreadable(Exception exception) =>
        exception is ArgumentException or FormatException or OverflowException or InvalidOperationException;
}
