using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Tests.Data;

/// <summary>
/// The database of one clinic of the tests, its own: a SQLite file, or a database on SQL Server where there is one. The one place that
/// knows which.
/// </summary>
/// <param name="folder">Where a file is put.</param>
internal sealed class TestDatabase(string folder) : IDisposable
{
    /// <summary>Of one program: many run at the same time, and a server has room for so many.</summary>
    private const int MostConnections = 30;

    private readonly string _name = $"sjukersattning_test_{Guid.NewGuid():N}";

    public static bool IsSqlServer => SqlServerSource.ConnectionString is not null;

    public string File => Path.Combine(folder, "clinic.db");

    /// <summary>What a program is told of it, by the names of settings.</summary>
    /// <param name="isNeighbour">Another text for the same place: writers of one process queue by it, and pools are kept by it.</param>
    public IReadOnlyDictionary<string, string> Settings(bool isNeighbour)
    {
        if (SqlServerSource.ConnectionString is not { } server)
        {
            return Of(nameof(DatabaseProvider.Sqlite), $"Data Source={File}{(isNeighbour ? ";Default Timeout=31" : "")}");
        }

        var connection = new SqlConnectionStringBuilder(server)
        {
            InitialCatalog = _name, MaxPoolSize = MostConnections, ApplicationName = isNeighbour ? "granne" : "prov",
        };
        return Of(nameof(DatabaseProvider.SqlServer), connection.ConnectionString);
    }

    /// <summary>
    /// Has a database there. The file is a copy of one that is made once; on a server the program makes it by itself, as at a first start.
    /// </summary>
    public void Make()
    {
        // A special clinic may have put another there, and a neighbour finds its neighbour's.
        if (!IsSqlServer && !System.IO.File.Exists(File))
        {
            DatabaseMould.Demo.CopyTo(File);
        }
    }

    public void Dispose()
    {
        if (SqlServerSource.ConnectionString is { } server)
        {
            Drop(server);
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }
    }

    /// <summary>What takes the database away, the surest first: a server may refuse to let one login throw others out.</summary>
    internal static IReadOnlyList<string> DropsOf(string name) =>
    [
        $"IF DB_ID(N'{name}') IS NOT NULL BEGIN ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]; END",
        $"DROP DATABASE IF EXISTS [{name}]",
    ];

    private void Drop(string server)
    {
        SqlConnection.ClearAllPools();
        using var connection = new SqlConnection(
            new SqlConnectionStringBuilder(server) { InitialCatalog = "master", Pooling = false }.ConnectionString);
        connection.Open();
        foreach (var drop in DropsOf(_name))
        {
            try
            {
                using var command = connection.CreateCommand();
                command.CommandText = drop;
                command.ExecuteNonQuery();
                return;
            }
            catch (SqlException refused)
            {
                Console.Error.WriteLine($"{_name} is still there ({refused.Number}).");
            }
        }
    }

    private static Dictionary<string, string> Of(string provider, string connection) => new(StringComparer.Ordinal)
    {
        [Sjukersattning.Data.Startup.Settings.Provider.Name] = provider,
        [Sjukersattning.Data.Startup.Settings.Connection.Name] = connection,
    };
}
