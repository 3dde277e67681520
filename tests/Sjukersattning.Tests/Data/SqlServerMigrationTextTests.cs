using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Sjukersattning.Data.Configurations;

namespace Sjukersattning.Tests.Data;

/// <summary>The migration script as SQL Server's parser reads it.</summary>
public sealed class SqlServerMigrationTextTests
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Script)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    [InlineData(MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent)]
    public void Script_OfAllMigrations_IsReadWithoutFault(MigrationsSqlGenerationOptions options)
    {
        using var context = DesignModels.SqlServerContext();
        var script = TSql.Parse(DesignModels.ScriptOf(context, options));
        Assert.Empty(script.Faults);
        Assert.NotEmpty(script.Batches);
        Assert.Equal(2 * AppendOnly.Tables.Count, script.Executed.Count(text => TSql.Parse(text).Batches.Single().Statements.Single() is CreateTriggerStatement));
    }

    [Theory]
    [InlineData("SELECT FROM [Cases]")]
    [InlineData("SELECT [Id] FROM [Cases] WHERE")]
    [InlineData("EXEC(N'CREATE TRIGGER t ON')")]
    [InlineData("SELECT 1; CREATE TRIGGER [T] ON [Cases] INSTEAD OF UPDATE AS BEGIN THROW 50001, 'no', 1; END")]
    public void Script_WithAFault_IsNoticed(string text) => Assert.NotEmpty(TSql.Parse(text).Faults);
}
