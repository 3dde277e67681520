using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Sjukersattning.Tests.Data;

/// <summary>
/// Whether a statement that is cut (TOP, OFFSET) says which rows it means: by an order that ends in what only one row has, or by asking for
/// one row by its key. Else another database, or another day, gives others.
/// </summary>
internal sealed class CompleteOrder : TSqlFragmentVisitor
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<IReadOnlySet<string>>> _keys;
    private readonly List<string> _faults = [];

    private CompleteOrder(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlySet<string>>> keys) => _keys = keys;

    /// <summary>The cut queries of a statement that any database may answer otherwise.</summary>
    /// <param name="keys">For each table the sets of columns that only one row has.</param>
    public static IReadOnlyList<string> FaultsOf(string text, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlySet<string>>> keys)
    {
        var visitor = new CompleteOrder(keys);
        foreach (var batch in TSql.Parse(text).Batches)
        {
            batch.Accept(visitor);
        }

        return visitor._faults.Count == 0 ? [] : [$"{string.Join("; ", visitor._faults)} in: {text}"];
    }

    /// <summary>For each table of a model the sets of columns that only one row has.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<IReadOnlySet<string>>> KeysOf(IModel model) => model.GetEntityTypes()
        .Where(type => type.GetTableName() is not null)
        .GroupBy(type => type.GetTableName()!, StringComparer.Ordinal)
        .ToDictionary(table => table.Key, table => (IReadOnlyList<IReadOnlySet<string>>)[.. table
            .SelectMany(type => type.GetKeys().Select(key => key.Properties)
                .Concat(type.GetIndexes().Where(index => index.IsUnique).Select(index => index.Properties)))
            .Select(properties => properties.Select(property => property.GetColumnName()).ToHashSet(StringComparer.Ordinal))],
            StringComparer.Ordinal);

    public override void Visit(QuerySpecification node)
    {
        if ((node.TopRowFilter is null && node.OffsetClause is null) || node.FromClause is null || IsOneValue(node)
            || FindsOneOrFails(node))
        {
            return;
        }

        var sources = new Sources();
        node.FromClause.Accept(sources);
        var ordered = (node.OrderByClause?.OrderByElements ?? []).Select(one => ColumnOf(one.Expression)).OfType<(string, string)>();
        var equal = new Equalities(node.WhereClause).Columns;
        var fixedColumns = ordered.Concat(equal).ToLookup(one => one.Item1, one => one.Item2, StringComparer.Ordinal);
        var shown = node.SelectElements.Select(one => one is SelectScalarExpression { Expression: var shownBy } ? ColumnOf(shownBy) : null);
        if (shown.All(one => one is { } column && fixedColumns[column.Source].Contains(column.Column)))
        {
            // Rows that are alike in all that is shown are alike.
            return;
        }

        if (!sources.All.Any(source => _keys.TryGetValue(source.Value, out var keys)
            && keys.Any(key => key.All(fixedColumns[source.Key].Contains))))
        {
            _faults.Add(
                $"{string.Join(", ", sources.All.Values)} is told apart by {string.Join(", ", fixedColumns.SelectMany(one => one))}");
        }
    }

    /// <summary>A row that is asked whether it is there, or summed up.</summary>
    private static bool IsOneValue(QuerySpecification node) =>
        node.SelectElements is [SelectScalarExpression { Expression: IntegerLiteral or FunctionCall }];

    /// <summary>Asked for two, so that a second one is noticed; or for none at all, as EF asks where the key is null.</summary>
    private static bool FindsOneOrFails(QuerySpecification node) =>
        node.TopRowFilter?.Expression is ParenthesisExpression { Expression: IntegerLiteral { Value: "2" } }
        || node.WhereClause?.SearchCondition is BooleanComparisonExpression
        {
            FirstExpression: IntegerLiteral, SecondExpression: IntegerLiteral,
        };

    private static (string Source, string Column)? ColumnOf(ScalarExpression expression) =>
        expression is ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [var source, var column] }
            ? (source.Value, column.Value) : null;

    /// <summary>Which table each alias stands for; a derived one stands for its first.</summary>
    private sealed class Sources : TSqlFragmentVisitor
    {
        public Dictionary<string, string> All { get; } = new(StringComparer.Ordinal);

        public override void ExplicitVisit(QueryDerivedTable node)
        {
            var inner = new Sources();
            node.QueryExpression.Accept(inner);
            All.TryAdd(node.Alias.Value, inner.All.Values.FirstOrDefault() ?? "");
        }

        public override void Visit(NamedTableReference node) =>
            All.TryAdd((node.Alias ?? node.SchemaObject.BaseIdentifier).Value, node.SchemaObject.BaseIdentifier.Value);
    }

    /// <summary>Columns that a condition holds to one value: those it compares with a value, joined by AND.</summary>
    private sealed class Equalities
    {
        public Equalities(WhereClause? where) => Read(where?.SearchCondition);

        public List<(string, string)> Columns { get; } = [];

        private void Read(BooleanExpression? condition)
        {
            switch (condition)
            {
                case BooleanBinaryExpression { BinaryExpressionType: BooleanBinaryExpressionType.And } both:
                    Read(both.FirstExpression);
                    Read(both.SecondExpression);
                    break;
                case BooleanParenthesisExpression inner:
                    Read(inner.Expression);
                    break;
                case BooleanComparisonExpression { ComparisonType: BooleanComparisonType.Equals } equal:
                    Columns.AddRange(
                        new[] { ColumnOf(equal.FirstExpression), ColumnOf(equal.SecondExpression) }.OfType<(string, string)>());
                    break;
            }
        }
    }
}
