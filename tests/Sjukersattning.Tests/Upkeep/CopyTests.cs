using System.Globalization;
using Sjukersattning.Data;
using Sjukersattning.Data.Configurations;
using Sjukersattning.Data.Startup;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Startup;

namespace Sjukersattning.Tests.Upkeep;

/// <summary>Everything comes over to another database, however often it is broken off, and nothing that is there is touched.</summary>
public sealed class CopyTests : IDisposable
{
    private readonly SqliteFile _file = new(DatabaseMould.Demo);
    private readonly SqliteFile _other = new();

    private IEnumerable<string> Tables =>
        _file.Run("SELECT group_concat(name) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
            + "AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'")!.Split(',');

    /// <summary>The databases' own lists of tables and not the model's: one that nobody copies would be empty over there.</summary>
    [Fact]
    public async Task Copy_BringsEveryRowOfEveryTable()
    {
        await FilledTables.FillAsync(_file);
        Assert.All(Tables, table => Assert.NotEqual("0", _file.Run($"SELECT count(*) FROM \"{table}\"")));

        var (copied, _) = await CopyAsync();

        AssertSame();
        Assert.Equal(Tables.Order(StringComparer.Ordinal), copied.Select(one => one.Table).Order(StringComparer.Ordinal));
        Assert.All(copied, one => Assert.Equal(_file.Run($"SELECT count(*) FROM \"{one.Table}\""), $"{one.Rows}"));
    }

    [Fact]
    public async Task Copy_IsWhole_AndKeepsWhatIsAppendOnly()
    {
        var (_, found) = await CopyAsync();
        Assert.Empty(found.Faults);
        Assert.Equal(_file.Run("SELECT count(*) FROM SignedVersions"), $"{found.Versions}");
        Assert.All(AppendOnly.Tables.Where(table => _other.Run($"SELECT count(*) FROM \"{table}\"") != "0"), table =>
            Assert.Contains("append-only",
                Assert.ThrowsAny<Microsoft.Data.Sqlite.SqliteException>(() => _other.Run($"DELETE FROM \"{table}\"")).Message,
                StringComparison.Ordinal));

        // And again: everything is there.
        Assert.Empty((await CopyAsync()).Found.Faults);
        AssertSame();
    }

    [Fact]
    public async Task Copy_ThatIsBrokenOffBetweenBatches_GoesOn()
    {
        for (var batches = 1; ; batches *= 3)
        {
            if (await Record.ExceptionAsync(() => CopyAsync(new StopAfter(batches))) is not { } broken)
            {
                Assert.True(batches > 10);
                break;
            }

            Assert.IsType<OperationCanceledException>(broken);
        }

        AssertSame();
    }

    [Fact]
    public async Task Copy_ThatIsBrokenOffInABatch_LeavesNoneOfIt_AndGoesOn()
    {
        await CopyAsync();
        var half = int.Parse(_file.Run("SELECT count(*) FROM Figures")!, CultureInfo.InvariantCulture) / 2;
        _other.Run("DELETE FROM Figures");
        _other.Run($"CREATE TRIGGER broken BEFORE INSERT ON Figures WHEN (SELECT count(*) FROM Figures) >= {half} "
            + "BEGIN SELECT RAISE(ABORT, 'full disk'); END");
        await Assert.ThrowsAnyAsync<Microsoft.Data.Sqlite.SqliteException>(() => CopyAsync());
        Assert.Equal("0", $"{int.Parse(_other.Run("SELECT count(*) FROM Figures")!, CultureInfo.InvariantCulture) % 7}");
        Assert.Equal($"{half / 7 * 7}", _other.Run("SELECT count(*) FROM Figures"));

        _other.Run("DROP TRIGGER broken");
        await CopyAsync();
        AssertSame();
    }

    [Theory]
    [InlineData("a clinic of its own", "DELETE FROM Units WHERE 0", "Units", false)]
    [InlineData("a row that is another", "UPDATE Units SET Name = 'En annan enhet'", "Units", true)]
    [InlineData("a row more", "INSERT INTO UsedMarks (Id, Content, RequestId, At) "
        + "SELECT '00000000-0000-0000-0000-00000000000A', Content, RequestId, At FROM UsedMarks",
        "UsedMarks", true)]
    public async Task Copy_OverRowsThatAreNotFromHere_IsRefused_AndTouchesNothing(string what, string change, string table, bool isCopy)
    {
        await FilledTables.FillAsync(_file);
        if (isCopy)
        {
            await CopyAsync();
            _other.Run(change);
        }
        else
        {
            DatabaseMould.Demo.CopyTo(_other.Path);
            _other.Run("UPDATE Units SET Name = Name || ' 2'");
        }

        var before = Tables.Select(one => _other.Run($"SELECT count(*) FROM \"{one}\"")).ToList();
        var refused = await Assert.ThrowsAsync<StartupException>(() => CopyAsync());
        Assert.Contains("rader som inte är härifrån", refused.Message, StringComparison.Ordinal);
        Assert.True(refused.Message.Contains($"Tabellen {table} ", StringComparison.Ordinal) || !isCopy, $"{what}: {refused.Message}");
        Assert.Equal(before, Tables.Select(one => _other.Run($"SELECT count(*) FROM \"{one}\"")));
    }

    [Fact]
    public async Task Copy_WhenARowIsChangedOnTheWay_IsNotCalledWhole()
    {
        await CopyAsync();
        _other.Run("DELETE FROM Figures");
        _other.Run("CREATE TRIGGER changed AFTER INSERT ON Figures WHEN NEW.Id = (SELECT min(Id) FROM Figures) "
            + "BEGIN UPDATE Figures SET Chapter = 'XX' WHERE Id = NEW.Id; END");
        Assert.Contains("Tabellen Figures är inte lika", (await Assert.ThrowsAsync<StartupException>(() => CopyAsync())).Message,
            StringComparison.Ordinal);
    }

    /// <summary>What cannot be tried without a server: that both databases keep every column in the same kind of value.</summary>
    [Fact]
    public void Columns_OfBothDatabases_AreOfKindsThatAreCopied()
    {
        Assert.Equal(KindsOf(DesignModels.SqliteContext()), KindsOf(DesignModels.SqlServerContext()));

        static List<string> KindsOf(SjukersattningDbContext context)
        {
            using (context)
            {
                return [.. ModelReferences.TablesOf(context).SelectMany(table => new CopiedTable(table).Columns)
                    .Select(column => $"{column.Table.Name}.{column.Name} {CopiedTable.KindOf(column).Name}")
                    .Order(StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>And that what is asked of a server can be read by one.</summary>
    [Fact]
    public void Statements_ForSqlServer_AreReadable()
    {
        using var context = DesignModels.SqlServerContext();
        var sql = Microsoft.EntityFrameworkCore.Infrastructure.AccessorExtensions
            .GetService<Microsoft.EntityFrameworkCore.Storage.ISqlGenerationHelper>(context);
        var tables = ModelReferences.TablesOf(context);
        Assert.All(tables.SelectMany(table => table.ForeignKeyConstraints).Select(key => ModelReferences.QueryOf(key, sql))
            .Concat(tables.Select(table => new CopiedTable(table).QueryOf(sql))), query => Assert.Empty(TSql.Parse(query).Faults));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Command_CopiesAndExamines_OrSaysInOneSentenceWhyNot()
    {
        var settings = new Dictionary<string, string>(RestoreTests.SettingsOf(_file))
        {
            ["ConnectionStrings__CopyTo"] = $"Data Source={_other.Path}",
        };
        var (code, output, errors) = await RunAsync(settings, "Sqlite");
        Assert.True(code == 0, errors);
        Assert.Contains("Allt är kopierat", output, StringComparison.Ordinal);
        Assert.Contains("Uppgifterna är hela", output, StringComparison.Ordinal);
        AssertSame();

        foreach (var (provider, connection, says) in new[]
        {
            ("Sqlite", "", "ConnectionStrings:CopyTo saknas"),
            ("Sqlite", settings["ConnectionStrings__Sjukersattning"], "är den som programmet använder"),
            ("Sqlite", "Data Source=/finns/inte/alls/clinic.db", "Mappen /finns/inte/alls"),
            ("SqlServer", "Server=db;Password=hemligt;Nonsens=1", "ConnectionStrings:CopyTo går inte att läsa"),
            ("SqlServer", "Server=127.0.0.1,1;Database=other;Password=hemligt", "och Server i ConnectionStrings:CopyTo"),
            ("Oracle", "Data Source=x", "\"Oracle\""),
        })
        {
            settings["ConnectionStrings__CopyTo"] = connection;
            (code, _, errors) = await RunAsync(settings, provider);
            Assert.Equal(1, code);
            Assert.Contains(says, errors, StringComparison.Ordinal);
            Assert.DoesNotContain("hemligt", errors, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', errors);
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        _other.Dispose();
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(Dictionary<string, string> settings, string provider)
    {
        await using var run = ProgramRun.Start(settings, "copy-to", provider);
        return await run.EndAsync();
    }

    private async Task<(IReadOnlyList<(string Table, long Rows)> Copied, DataFound Found)> CopyAsync(IProgress<int>? progress = null)
    {
        await using var scope = _file.Scope();
        return await new DataCopy(SqliteFile.Context(scope), scope.ServiceProvider) { AtATime = 7 }.RunAsync(
            new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={_other.Path};Pooling=False"), null, _ => progress,
            CancellationToken.None);
    }

    private void AssertSame()
    {
        using var both = _file.Open();
        SqliteFile.Run(both, $"ATTACH '{_other.Path}' AS other");
        foreach (var table in Tables)
        {
            Assert.Equal((table, "0"), (table, SqliteFile.Run(both,
                $"SELECT count(*) FROM (SELECT * FROM main.\"{table}\" EXCEPT SELECT * FROM other.\"{table}\")")));
            Assert.Equal((table, SqliteFile.Run(both, $"SELECT count(*) FROM main.\"{table}\"")),
                (table, SqliteFile.Run(both, $"SELECT count(*) FROM other.\"{table}\"")));
        }
    }

    private sealed class StopAfter(int batches) : IProgress<int>
    {
        private int _left = batches;

        public void Report(int value)
        {
            if (--_left < 0)
            {
                throw new OperationCanceledException();
            }
        }
    }
}
