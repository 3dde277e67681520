using Microsoft.SqlServer.TransactSql.ScriptDom;
using Sjukersattning.Data;
using Sjukersattning.Data.Configurations;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Data;

/// <summary>The scripts for operators are read by SQL Server's parser, and give the running program no more than it needs.</summary>
public sealed class DriftScriptTests
{
    private const string Running = "sjukersattning_app";
    private static readonly string Logins = Path.Combine(RepositoryRoot.Path, "deploy", "logins.sql");
    private static readonly string Rights = Path.Combine(RepositoryRoot.Path, "docs", "drift", "sqlserver-rattigheter.sql");

    [Fact]
    public void Scripts_AreReadWithoutFault() =>
        Assert.All(new[] { Logins, Rights }, file => Assert.Empty(TSql.Parse(File.ReadAllText(file)).Faults));

    [Fact]
    public void Database_IsMadeAsTheProgramNeedsIt() =>
        Assert.Equal(SqlServerContext.Collation, Assert.Single(Of<CreateDatabaseStatement>(Logins)).Collation.Value);

    [Fact]
    public void Running_MayReadAndWriteRows_AndNothingElse()
    {
        Assert.Empty(Of<GrantStatement>(Logins).Concat(Of<GrantStatement>(Rights)));
        Assert.Equal(["db_datareader", "db_datawriter"], Of<AlterRoleStatement>(Logins)
            .Where(one => one.Action is AddMemberAlterRoleAction added && added.Member.Value == Running).Select(one => one.Name.Value));
    }

    [Fact]
    public void Running_MayChangeNoRowOfAnAppendOnlyTable()
    {
        var denied = Of<DenyStatement>(Rights)
            .Select(one => (Table: one.SecurityTargetObject.ObjectName.MultiPartIdentifier.Identifiers[^1].Value,
                Words: Words(one.Permissions), Whom: Assert.Single(one.Principals).Identifier.Value))
            .Where(one => one.Table != "__EFMigrationsHistory").ToList();
        Assert.Equal(AppendOnly.Tables.Order(StringComparer.Ordinal), denied.Select(one => one.Table).Order(StringComparer.Ordinal));
        Assert.All(denied, one => Assert.Equal(("DELETE UPDATE", Running), (one.Words, one.Whom)));
    }

    private static string Words(IList<Permission> permissions) => string.Join(' ', permissions
        .Select(one => string.Join(' ', one.Identifiers.Select(word => word.Value))).Order(StringComparer.Ordinal));

    private static List<T> Of<T>(string script)
        where T : TSqlStatement
    {
        var found = new Statements();
        foreach (var batch in TSql.Parse(File.ReadAllText(script)).Batches)
        {
            batch.Accept(found);
        }

        return [.. found.All.OfType<T>()];
    }

    private sealed class Statements : TSqlFragmentVisitor
    {
        public List<TSqlStatement> All { get; } = [];

        public override void Visit(TSqlStatement node) => All.Add(node);
    }
}
