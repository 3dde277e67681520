using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data.Keys;

namespace Sjukersattning.Data.Startup;

/// <summary>
/// Gives EF's tools the very context the program runs with: Identity reads its
/// options from the services, and a context without them has another model.
/// </summary>
internal sealed class SqliteContextFactory : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) =>
        (SqliteContext)DesignTime.Context(new(DatabaseProvider.Sqlite, "Data Source=:memory:"));
}

internal sealed class SqlServerContextFactory : IDesignTimeDbContextFactory<SqlServerContext>
{
    public SqlServerContext CreateDbContext(string[] args) =>
        (SqlServerContext)DesignTime.Context(new(DatabaseProvider.SqlServer, "Server=.;Database=design"));
}

internal static class DesignTime
{
    /// <summary>A context as the program registers it; it lives as long as the tool or test that asked.</summary>
    public static SjukersattningDbContext Context(DatabaseSettings settings) =>
        new ServiceCollection()
            .AddLogging()
            .AddSjukersattningData(settings, new(MailIsOn: false), OperatorKeys.Of(OperatorKeys.NewLine()), new(DemoMaySignIn: false))
            .BuildServiceProvider()
            .CreateScope().ServiceProvider.GetRequiredService<SjukersattningDbContext>();
}
