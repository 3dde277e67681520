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
        Assert.Equal(2 * AppendOnly.Tables.Count,
            script.Executed.Select(text => TSql.Parse(text).Batches.Single().Statements.Single()).OfType<CreateTriggerStatement>()
                .Select(made => made.Name.BaseIdentifier.Value).Distinct().Count());
    }

    /// <summary>SQL Server takes no INSTEAD OF trigger on a table that another one's deletions reach (error 2113).</summary>
    [Fact]
    public void Script_OfEveryAppendOnlyTable_HasNoCascade()
    {
        using var context = DesignModels.SqlServerContext();
        var tables = TSql.Parse(DesignModels.ScriptOf(context)).Batches.SelectMany(batch => batch.Statements).OfType<CreateTableStatement>()
            .Where(table => AppendOnly.Tables.Contains(table.SchemaObjectName.BaseIdentifier.Value)).ToList();
        Assert.Equal(AppendOnly.Tables.Order(StringComparer.Ordinal),
            tables.Select(table => table.SchemaObjectName.BaseIdentifier.Value).Order(StringComparer.Ordinal));
        Assert.All(tables.SelectMany(table => table.Definition.TableConstraints).OfType<ForeignKeyConstraintDefinition>(), key =>
            Assert.True(key.DeleteAction is DeleteUpdateAction.NotSpecified or DeleteUpdateAction.NoAction
                && key.UpdateAction is DeleteUpdateAction.NotSpecified or DeleteUpdateAction.NoAction, key.ConstraintIdentifier.Value));
    }

    [Theory]
    [InlineData("SELECT FROM [Cases]")]
    [InlineData("SELECT [Id] FROM [Cases] WHERE")]
    [InlineData("EXEC(N'CREATE TRIGGER t ON')")]
    [InlineData("SELECT 1; CREATE TRIGGER [T] ON [Cases] INSTEAD OF UPDATE AS BEGIN THROW 50001, 'no', 1; END")]
    public void Script_WithAFault_IsNoticed(string text) => Assert.NotEmpty(TSql.Parse(text).Faults);
}
