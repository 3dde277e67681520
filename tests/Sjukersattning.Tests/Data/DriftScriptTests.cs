using Microsoft.SqlServer.TransactSql.ScriptDom;
using Sjukersattning.Data.Configurations;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Data;

/// <summary>The scripts for operators are read by SQL Server's parser, and give the running program no more than it needs.</summary>
public sealed class DriftScriptTests
{
    private const string Running = "sjukersattning_drift";

    [Fact]
    public void Scripts_AreReadWithoutFault()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "docs", "drift"), "*.sql"))
        {
            Assert.Empty(TSql.Parse(File.ReadAllText(file)).Faults);
        }
    }

    [Fact]
    public void Running_MayReadAndWriteRows_AndNothingElse()
    {
        var granted = Assert.Single(Of<GrantStatement>("sqlserver-rattigheter.sql"));
        Assert.Equal(Running, Assert.Single(granted.Principals).Identifier.Value);
        Assert.Equal(["DELETE", "INSERT", "SELECT", "UPDATE"], Words(granted.Permissions));
        Assert.Empty(Of<GrantStatement>("sqlserver-inloggningar.sql"));
        Assert.Equal(["db_owner", Running], Of<AlterRoleStatement>("sqlserver-inloggningar.sql").Select(one => one.Name.Value));
    }

    [Fact]
    public void Running_MayChangeNoRowOfAnAppendOnlyTable()
    {
        var denied = Of<DenyStatement>("sqlserver-rattigheter.sql")
            .Select(one => (Table: one.SecurityTargetObject.ObjectName.MultiPartIdentifier.Identifiers[^1].Value,
                Words: Words(one.Permissions)))
            .Where(one => one.Table != "__EFMigrationsHistory").ToList();
        Assert.Equal(AppendOnly.Tables.Order(StringComparer.Ordinal), denied.Select(one => one.Table).Order(StringComparer.Ordinal));
        Assert.All(denied, one => Assert.Equal(["DELETE", "UPDATE"], one.Words));
    }

    private static IEnumerable<string> Words(IList<Permission> permissions) => permissions
        .Select(one => string.Join(' ', one.Identifiers.Select(word => word.Value))).Order(StringComparer.Ordinal);

    private static List<T> Of<T>(string script) => [.. TSql.Parse(File.ReadAllText(
        Path.Combine(RepositoryRoot.Path, "docs", "drift", script))).Batches.SelectMany(batch => batch.Statements).OfType<T>()];
}
