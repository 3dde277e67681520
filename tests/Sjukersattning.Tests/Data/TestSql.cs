using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Sjukersattning.Tests.Data;

/// <summary>
/// What tests send their database past the program is said so that both databases understand it: SQL Server's parser reads all of it,
/// whichever is at hand, and functions are those that both have.
/// </summary>
internal static class TestSql
{
    private static readonly HashSet<string> InBoth = new(StringComparer.OrdinalIgnoreCase)
    {
        "count", "max", "min", "sum", "replace", "upper", "lower", "coalesce", "nullif", "abs", "round",
    };

    public static IReadOnlyList<string> FaultsOf(string sql)
    {
        var script = TSql.Parse(sql);
        var functions = new Functions();
        foreach (var batch in script.Batches)
        {
            batch.Accept(functions);
        }

        return [.. script.Faults, .. functions.All.Where(name => !InBoth.Contains(name)).Select(name => $"{name} is not in both databases.")];
    }

    /// <summary>The same for the database that is at hand: a number that SQL Server gives by itself is to be given by hand.</summary>
    public static string ForTheOneAtHand(string sql, IModel model)
    {
        Assert.Empty(FaultsOf(sql));
        return TestDatabase.IsSqlServer ? ForSqlServer(sql, model) : sql;
    }

    internal static string ForSqlServer(string sql, IModel model)
    {
        var numbered = TSql.Parse(sql).Batches.SelectMany(batch => batch.Statements).OfType<InsertStatement>()
            .Where(insert => insert.InsertSpecification.Columns.Any(column =>
                column.MultiPartIdentifier.Identifiers[^1].Value == KeyGivenBy(model, TableOf(insert)))).Select(TableOf).Distinct().ToList();
        return numbered is [var table] ? $"SET IDENTITY_INSERT [{table}] ON; {sql}; SET IDENTITY_INSERT [{table}] OFF" : sql;
    }

    private static string TableOf(InsertStatement insert) =>
        ((NamedTableReference)insert.InsertSpecification.Target).SchemaObject.BaseIdentifier.Value;

    private static string? KeyGivenBy(IModel model, string table) => model.GetEntityTypes().Where(type => type.GetTableName() == table)
        .SelectMany(type => type.FindPrimaryKey()?.Properties ?? [])
        .FirstOrDefault(key => key.ValueGenerated == ValueGenerated.OnAdd && (key.ClrType == typeof(long) || key.ClrType == typeof(int)))
        ?.GetColumnName();

    private sealed class Functions : TSqlFragmentVisitor
    {
        public List<string> All { get; } = [];

        public override void Visit(FunctionCall node) => All.Add(node.FunctionName.Value);
    }
}
