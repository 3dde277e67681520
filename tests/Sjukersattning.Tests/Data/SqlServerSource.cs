using Testcontainers.MsSql;

namespace Sjukersattning.Tests.Data;

/// <summary>
/// Where tests find a SQL Server: the one that <see cref="TestClinic.SqlServer"/> names, else one in a container that lives as
/// long as the tests. Without either they run on SQLite.
/// </summary>
internal static class SqlServerSource
{
    private static readonly Lazy<(string? ConnectionString, string WhyNot)> Found = new(Find);

    /// <summary>A connection string without a database name; null where there is no server.</summary>
    public static string? ConnectionString => Found.Value.ConnectionString;

    public static string WhyNot => Found.Value.WhyNot;

    private static (string? ConnectionString, string WhyNot) Find()
    {
        if (Environment.GetEnvironmentVariable(TestClinic.SqlServer) is { Length: > 0 } given)
        {
            return (given, "");
        }

        try
        {
            var container = new MsSqlBuilder("mcr.microsoft.com/mssql/server:2022-latest").Build();
            container.StartAsync().GetAwaiter().GetResult();
            return (container.GetConnectionString(), "");
        }
        catch (Exception exception)
        {
            return (null, $"Needs SQL Server: {TestClinic.SqlServer} is not set and Docker gives none ({exception.Message}).");
        }
    }
}
