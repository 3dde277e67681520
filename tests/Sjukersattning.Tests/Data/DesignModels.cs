using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Sjukersattning.Data;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Tests.Data;

/// <summary>Both databases as EF's tools see them; no server and no file is touched.</summary>
internal static class DesignModels
{
    public static SjukersattningDbContext SqlServerContext() => new SqlServerContextFactory().CreateDbContext([]);

    public static SjukersattningDbContext SqliteContext() => new SqliteContextFactory().CreateDbContext([]);

    /// <summary>Tables, columns, keys and indexes as a migration would make them.</summary>
    public static IRelationalModel Of(DbContext context) => context.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    public static string ScriptOf(DbContext context, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        context.GetService<IMigrator>().GenerateScript(options: options);
}
