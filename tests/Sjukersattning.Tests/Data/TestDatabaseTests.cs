using Sjukersattning.Tests.Access;

namespace Sjukersattning.Tests.Data;

/// <summary>What the tests themselves would send a SQL Server, read without one.</summary>
public sealed class TestDatabaseTests
{
    [Fact]
    public void Drops_AreReadable_AndTheLastNeedsNoMoreThanARightToDrop()
    {
        var drops = TestDatabase.DropsOf("sjukersattning_test_1");
        Assert.All(drops, drop => Assert.Empty(TSql.Parse(drop).Faults));
        Assert.DoesNotContain("ALTER", drops[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Sabotage_IsReadable() => Assert.Empty(TSql.Parse(Sabotage.TextOf("AccessLog", "det gick inte", sqlServer: true)).Faults);

    [Fact]
    public void Row_ThatIsGivenItsNumber_IsLetIn_AndOthersAreLeftAsTheyAre()
    {
        using var context = DesignModels.SqlServerContext();
        var numbered = TestSql.ForSqlServer(
            "INSERT INTO \"AccessLog\" (\"Id\", \"Hash\") SELECT 7, \"Hash\" FROM \"AccessLog\"", context.Model);
        Assert.StartsWith("SET IDENTITY_INSERT [AccessLog] ON; INSERT", numbered, StringComparison.Ordinal);
        Assert.Empty(TSql.Parse(numbered).Faults);
        const string Plain = "INSERT INTO \"LogThinnings\" (\"At\", \"UpToRow\", \"UpToSeal\") VALUES ('2020-01-01 00:00:00', 0, 0)";
        Assert.Equal(Plain, TestSql.ForSqlServer(Plain, context.Model));
    }

    [Theory]
    [InlineData("CREATE TEMP TABLE copied AS SELECT * FROM AccessLog")]
    [InlineData("SELECT substr(Name, 1, 2) FROM Patients")]
    [InlineData("INSERT OR REPLACE INTO Units (Id) VALUES (1)")]
    [InlineData("SELECT * FROM Units LIMIT 1")]
    public void Text_ThatOnlySqliteUnderstands_IsFound(string sql) => Assert.NotEmpty(TestSql.FaultsOf(sql));
}
