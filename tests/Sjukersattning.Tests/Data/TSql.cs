using System.Collections.Concurrent;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Sjukersattning.Tests.Data;

/// <summary>T-SQL as the parser of SQL Server 2022 reads it, including the statements inside EXEC(N'…').</summary>
internal sealed class TSql
{
    private static readonly ConcurrentDictionary<string, TSql> Known = new(StringComparer.Ordinal);

    private TSql(TSqlScript? script, IReadOnlyList<string> faults)
    {
        Script = script;
        Faults = faults;
    }

    /// <summary>What stops SQL Server from reading it; empty for nothing.</summary>
    public IReadOnlyList<string> Faults { get; }

    public IEnumerable<TSqlBatch> Batches => Script?.Batches ?? [];

    public IReadOnlyList<string> Executed => Strings.In(Script);

    private TSqlScript? Script { get; }

    public static TSql Parse(string text) => Known.GetOrAdd(text, Read);

    private static TSql Read(string text)
    {
        var script = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var errors) as TSqlScript;
        var lonely = (script?.Batches ?? [])
            .Where(batch => batch.Statements.Count > 1 && batch.Statements.Any(MustBeAlone))
            .Select(_ => "A statement that must stand alone in its batch does not.");
        var inner = Strings.In(script).SelectMany(executed => Parse(executed).Faults);
        return new(script,
            [.. errors.Select(error => $"{error.Line}:{error.Column} {error.Message} in: {Excerpt(text, error.Offset)}"), .. lonely,
                .. inner]);
    }

    private static bool MustBeAlone(TSqlStatement statement) =>
        statement is TriggerStatementBody or ProcedureStatementBody or ViewStatementBody or CreateSchemaStatement;

    private static string Excerpt(string text, int offset) =>
        text[Math.Clamp(offset - 80, 0, text.Length)..Math.Clamp(offset + 80, 0, text.Length)];

    private sealed class Strings : TSqlFragmentVisitor
    {
        /// <summary>Stands for a name that is put together when the statement runs.</summary>
        private const string AName = "[name]";
        private readonly List<string> _found = [];

        public static IReadOnlyList<string> In(TSqlScript? script)
        {
            var visitor = new Strings();
            script?.Accept(visitor);
            return visitor._found;
        }

        public override void Visit(ExecutableStringList node) =>
            _found.Add(string.Concat(node.Strings.Select(part => part is StringLiteral literal ? literal.Value : AName)));
    }
}
