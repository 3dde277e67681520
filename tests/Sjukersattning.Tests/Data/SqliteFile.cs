using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Tests.Data;

/// <summary>An SQLite file of its own, whatever database the other tests run on, with the program's data services over it.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("database-").FullName;
    private readonly ServiceProvider _services;

    /// <summary>Not there yet, or a copy.</summary>
    public SqliteFile(DatabaseMould? mould = null)
    {
        mould?.CopyTo(Path);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSjukersattningData(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Path}"), new(MailIsOn: true),
                TestKeys.Keys, new(DemoMaySignIn: true))
            .BuildServiceProvider();
    }

    public string Path => System.IO.Path.Combine(_folder, "sjukersattning.db");

    /// <summary>For connections that bypass EF; pooling off, so that nothing keeps the file open.</summary>
    public string ConnectionString => $"Data Source={Path};Pooling=False";

    public static SjukersattningDbContext Context(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<SjukersattningDbContext>();

    /// <summary>Runs statements and gives the first value of the last one, as text.</summary>
    public static string? Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    public string? Run(string sql)
    {
        using var connection = Open();
        return Run(connection, sql);
    }

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
