using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace Sjukersattning.Data.Startup;

/// <summary>Which database, and where. Read once at start; everything wrong is told in one sentence.</summary>
public sealed record DatabaseSettings
{
    internal DatabaseSettings(DatabaseProvider provider, string connectionString, Setting? source = null)
    {
        Provider = provider;
        ConnectionString = connectionString;
        Source = source ?? Settings.Connection;
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>Where the connection string stands: what is said of it names that.</summary>
    internal Setting Source { get; }

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
    public static DatabaseSettings Read(IConfiguration configuration, string contentRoot, bool isProduction) =>
        Read(configuration, Settings.Provider.ToString(), Settings.Provider.Text(configuration), Settings.Connection, contentRoot,
            isProduction);

    /// <summary>Reads where another database of a provider is, which stands in a setting of its own and has nothing usual.</summary>
    /// <exception cref="StartupException">The setting is missing; and as for the program's own.</exception>
    public static DatabaseSettings ReadOther(
        IConfiguration configuration, string provider, Setting source, string contentRoot, bool isProduction) =>
        source.Given(configuration).Length > 0
            ? Read(configuration, "Databasen", provider, source, contentRoot, isProduction)
            : throw new StartupException($"{source} saknas.");

    private static DatabaseSettings Read(
        IConfiguration configuration, string what, string name, Setting source, string contentRoot, bool isProduction)
    {
        var provider = name switch
        {
            nameof(DatabaseProvider.Sqlite) => DatabaseProvider.Sqlite,
            nameof(DatabaseProvider.SqlServer) => DatabaseProvider.SqlServer,
            _ => throw new StartupException($"{what} är \"{name}\" men kan bara vara Sqlite eller SqlServer."),
        };
        var connection = source.Given(configuration);
        if (provider == DatabaseProvider.SqlServer)
        {
            return SqlServer(connection, source);
        }

        var engine = Settings.Engine.Given(configuration) is { Length: > 0 } path ? Path.GetFullPath(path, contentRoot) : null;
        if (isProduction && engine is null && !Settings.DiskIsEncrypted.YesOrNo(configuration))
        {
            throw new StartupException(
                $"Databasfilen är inte krypterad: sätt {Settings.Engine} till biblioteket som krypterar den, eller " +
                    $"{Settings.DiskIsEncrypted} till true om disken är det (docs/sakerhet/data-i-vila.md).");
        }

        var settings = Sqlite(connection, source, contentRoot) with { Encrypts = engine is not null };
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

    private static DatabaseSettings Sqlite(string connection, Setting source, string contentRoot)
    {
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(connection.Length > 0 ? connection : source.Usual);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            throw new StartupException(
                $"{source} går inte att läsa. För SQLite skrivs den \"Data Source=sökväg till filen\".", exception);
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
                $"Mappen {folder} för databasfilen finns inte. Skapa den eller ändra {source}.");
        }

        builder.DataSource = file;
        return new(DatabaseProvider.Sqlite, builder.ToString(), source);
    }

    private static DatabaseSettings SqlServer(string connection, Setting source)
    {
        if (connection.Length == 0)
        {
            throw new StartupException($"{Settings.Provider} är SqlServer men {source} saknas.");
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
                $"{source} går inte att läsa. För SQL Server skrivs den \"Server=namn;Database=namn;…\".", exception);
        }

        if (builder.DataSource.Length == 0 || builder.InitialCatalog.Length == 0)
        {
            throw new StartupException(LooksLikeFile(builder.DataSource)
                ? $"{Settings.Provider} är SqlServer men {source} leder till en fil, som SQLites. För SQL Server skrivs den " +
                    "\"Server=namn;Database=namn;…\"."
                : $"{source} saknar server eller databas. För SQL Server skrivs den \"Server=namn;Database=namn;…\".");
        }

        if (!builder.ShouldSerialize(nameof(builder.Encrypt)))
        {
            builder.Encrypt = SqlConnectionEncryptOption.Mandatory;
        }

        return new(DatabaseProvider.SqlServer, builder.ToString(), source);
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
