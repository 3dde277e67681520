using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Sjukersattning.Tests.Data;

/// <summary>
/// Stands where the server would be: nothing is opened or sent, every statement is kept, and each result set has the columns its statement
/// asks for, with one row (or none) of likely values. All ids are the same one, so that everything belongs together.
/// </summary>
internal sealed class SilentSqlServer : IDbCommandInterceptor, IDbTransactionInterceptor, IDisposable
{
    public SilentSqlServer() => Connection.Open();

    /// <summary>Something that can be open and begin transactions; no command of it is run.</summary>
    public SqliteConnection Connection { get; } = new("Data Source=:memory:");

    public static Guid Id { get; } = Guid.Parse("00000000-0000-0000-0000-000000000001");

    /// <summary>What each column holds, by "Table.Column" or "Column"; the name without a number at its end will do.</summary>
    public Dictionary<string, object> Values { get; } = new(StringComparer.Ordinal);

    public bool FindsRows { get; set; } = true;

    public bool Exists { get; set; }

    /// <summary>What a statement fails with; null for nothing.</summary>
    public Func<string, Exception?> Fails { get; set; } = _ => null;

    /// <summary>What a commit fails with; null for nothing.</summary>
    public Func<Exception>? CommitFails { get; set; }

    /// <summary>How many transactions were ended well, those that EF puts round a save among them.</summary>
    public int Commits { get; private set; }

    /// <summary>Every text so far, in order.</summary>
    public List<string> Statements { get; } = [];

    public InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
        InterceptionResult<DbCommand>.SuppressWithResult(new SilentCommand());

    public InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData,
        InterceptionResult<DbDataReader> result) => InterceptionResult<DbDataReader>.SuppressWithResult(Read(command));

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(Read(command)));

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        InterceptionResult<int>.SuppressWithResult(Keep(command));

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(Keep(command)));

    public InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) =>
        InterceptionResult<object>.SuppressWithResult(Keep(command));

    public ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData,
        InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult<object>.SuppressWithResult(Keep(command)));

    public InterceptionResult CreatingSavepoint(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> CreatingSavepointAsync(DbTransaction transaction, TransactionEventData eventData,
        InterceptionResult result, CancellationToken cancellationToken = default) => new(InterceptionResult.Suppress());

    public InterceptionResult RollingBackToSavepoint(DbTransaction transaction, TransactionEventData eventData,
        InterceptionResult result) => InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> RollingBackToSavepointAsync(DbTransaction transaction, TransactionEventData eventData,
        InterceptionResult result, CancellationToken cancellationToken = default) => new(InterceptionResult.Suppress());

    public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData,
        InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (CommitFails is { } fault)
        {
            throw fault();
        }

        Commits++;
        return new(result);
    }

    public void Dispose() => Connection.Dispose();

    private int Keep(DbCommand command)
    {
        Statements.Add(command.CommandText);
        if (Fails(command.CommandText) is { } fault)
        {
            throw fault;
        }

        return 1;
    }

    private DataTableReader Read(DbCommand command)
    {
        Keep(command);
        var results = TSql.Parse(command.CommandText).Batches
            .SelectMany(batch => batch.Statements)
            .Select(ResultOf)
            .OfType<DataTable>()
            .ToArray();
        return new DataTableReader(results.Length > 0
            ? results
            : [new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture }]);
    }

    private DataTable? ResultOf(TSqlStatement statement) => statement switch
    {
        SelectStatement { QueryExpression: QuerySpecification query } =>
            Table(statement, query.SelectElements, query.FromClause is null || AsksForGeneratedKey(query) || FindsRows ? 1 : 0),
        SelectStatement => throw new InvalidOperationException("A query of a kind that this stand-in does not know."),
        DataModificationStatement change when OutputOf(change) is { } output => Table(statement, output.SelectColumns, RowsOf(change)),
        _ => null,
    };

    private static OutputClause? OutputOf(DataModificationStatement statement) => statement switch
    {
        InsertStatement insert => insert.InsertSpecification.OutputClause,
        UpdateStatement update => update.UpdateSpecification.OutputClause,
        DeleteStatement delete => delete.DeleteSpecification.OutputClause,
        MergeStatement merge => merge.MergeSpecification.OutputClause,
        _ => null,
    };

    /// <summary>Several rows are inserted at once by a MERGE over their values.</summary>
    private static int RowsOf(DataModificationStatement statement) =>
        statement is MergeStatement { MergeSpecification.TableReference: InlineDerivedTable source } ? source.RowValues.Count : 1;

    private DataTable Table(TSqlStatement statement, IList<SelectElement> elements, int rows)
    {
        var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        var names = TableNames.Of(statement);
        for (var row = 0; row < Math.Max(rows, 1); row++)
        {
            var values = elements.Cast<SelectScalarExpression>().Select(element => ValueOf(names, element, row)).ToArray();
            for (var i = table.Columns.Count; i < values.Length; i++)
            {
                var alias = ((SelectScalarExpression)elements[i]).ColumnName?.Value;
                table.Columns.Add(alias is null || table.Columns.Contains(alias) ? $"c{i}" : alias,
                    values[i] == DBNull.Value ? typeof(object) : values[i].GetType());
            }

            if (row < rows)
            {
                table.Rows.Add(values);
            }
        }

        return table;
    }

    private object ValueOf(TableNames tables, SelectScalarExpression element, int row)
    {
        var identifiers = (element.Expression as ColumnReferenceExpression)?.MultiPartIdentifier.Identifiers;
        var own = identifiers?[^1].Value;
        var table = tables[identifiers is { Count: > 1 } ? identifiers[^2].Value : null];
        if (own == "_Position")
        {
            return row;
        }

        var names = new[] { element.ColumnName?.Value, own }
            .OfType<string>()
            .SelectMany(name => new[] { name, name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') });
        var known = names.SelectMany(name => new[] { $"{table}.{name}", name }).FirstOrDefault(Values.ContainsKey);
        return known is not null ? Values[known] is Func<object> next ? next() : Values[known] : IsNumber(element.Expression) ? 1 : Exists;
    }

    private static bool IsNumber(ScalarExpression expression) => expression switch
    {
        GlobalVariableExpression or IntegerLiteral or FunctionCall => true,
        ScalarSubquery { QueryExpression: QuerySpecification { SelectElements: [SelectScalarExpression inner] } } =>
            IsNumber(inner.Expression),
        _ => false,
    };

    private static bool AsksForGeneratedKey(QuerySpecification query) =>
        query.WhereClause?.SearchCondition is BooleanBinaryExpression
        {
            FirstExpression: BooleanComparisonExpression { FirstExpression: GlobalVariableExpression },
        };

    /// <summary>Which table each alias of a statement stands for; a subquery stands for its first one.</summary>
    private sealed class TableNames : TSqlFragmentVisitor
    {
        private readonly Dictionary<string, string> _ofAlias = new(StringComparer.Ordinal);
        private string? _first;

        /// <summary>The table of an alias; the statement's first one for none.</summary>
        public string this[string? alias] => alias is not null && _ofAlias.TryGetValue(alias, out var table) ? table : _first ?? "";

        public static TableNames Of(TSqlFragment statement)
        {
            var visitor = new TableNames();
            statement.Accept(visitor);
            return visitor;
        }

        public override void Visit(NamedTableReference node)
        {
            _first ??= node.SchemaObject.BaseIdentifier.Value;
            Add(node.Alias, node.SchemaObject.BaseIdentifier.Value);
        }

        public override void Visit(QueryDerivedTable node) => Add(node.Alias, Of(node.QueryExpression)[null]);

        private void Add(Identifier? alias, string table)
        {
            if (alias is not null)
            {
                _ofAlias.TryAdd(alias.Value, table);
            }
        }
    }
}
