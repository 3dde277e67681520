using Sjukersattning.Data;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>The chain of the access log names the row that somebody with the database's own tools has changed, removed or put in.</summary>
public sealed class LogChainTests : IDisposable
{
    private const int Rows = 1_200;
    private readonly TestClinic _clinic = new();

    public static TheoryData<string> Columns => [.. ColumnNames];

    private static List<string> ColumnNames
    {
        get
        {
            using var context = DesignModels.SqliteContext();
            return [.. context.Model.FindEntityType(typeof(AccessLogRow))!.GetProperties().Select(property => property.Name)];
        }
    }

    [Fact]
    public async Task Log_AsTheProgramWritesIt_IsWhole()
    {
        await _clinic.SignInAsync("koordinator");
        await _clinic.AddLogRowsAsync(Rows);
        await _clinic.SealLogAsync();
        await _clinic.AddLogRowsAsync(3);

        var (found, faults) = await _clinic.ExamineLogAsync();

        Assert.Empty(faults);
        var ids = await _clinic.LogIdsAsync();
        Assert.Equal((ids.Count, 3, 0, 0), ((int)found.Rows, (int)found.Unsealed, (int)found.Before, (int)found.Faults));
        Assert.True(found.Seals >= Rows / LogSealing.MostRows);
    }

    /// <summary>Derived: a column that the hash forgets fails here.</summary>
    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Row_WhateverOfItIsChanged_IsNamed(string column)
    {
        await _clinic.AddLogRowsAsync(3);
        await _clinic.SealLogAsync();
        await _clinic.OpenTableAsync("AccessLog");
        var ids = await _clinic.LogIdsAsync();
        var (row, other) = (ids[^2], ids[^2] + 1_000);
        var value = column switch
        {
            nameof(AccessLogRow.Id) => $"{other}",
            nameof(AccessLogRow.At) => "'2020-01-01 00:00:00'",
            nameof(AccessLogRow.Kind) => "'Nekad'",
            nameof(AccessLogRow.Purpose) => "'Statistik'",
            _ when column.EndsWith("Id", StringComparison.Ordinal) && column is not nameof(AccessLogRow.RequestId)
                && !column.EndsWith("HsaId", StringComparison.Ordinal) => $"'{Guid.NewGuid().ToString().ToUpperInvariant()}'",
            _ => "'annat'",
        };

        await _clinic.ExecuteAsync($"UPDATE \"AccessLog\" SET \"{column}\" = {value} WHERE \"Id\" = {row}");

        var (found, faults) = await _clinic.ExamineLogAsync();
        Assert.Equal(row, faults[0].Number);
        Assert.Contains($"Rad {row} ", found.FirstFault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kind", "'Påhittad'")]
    [InlineData("At", "'i går'")]
    public async Task Row_ThatCannotBeReadAnyMore_IsNamedAndTheRestIsExamined(string column, string value)
    {
        await _clinic.AddLogRowsAsync(20);
        await _clinic.SealLogAsync();
        await _clinic.OpenTableAsync("AccessLog");
        var ids = await _clinic.LogIdsAsync();
        await _clinic.ExecuteAsync($"UPDATE \"AccessLog\" SET \"{column}\" = {value} WHERE \"Id\" = {ids[5]}");

        var (found, faults) = await _clinic.ExamineLogAsync();

        Assert.Equal([new LogFault(LogFaultKind.Changed, ids[5])], faults);
        Assert.Equal(ids.Count - 1, found.Rows);
    }

    [Fact]
    public async Task Row_PutInBeforeOrAfterItsNeighboursWereSealed_IsNamed()
    {
        await _clinic.AddLogRowsAsync(10);
        await _clinic.SealLogAsync();
        await _clinic.OpenTableAsync("AccessLog");
        var ids = await _clinic.LogIdsAsync();
        await _clinic.ExecuteAsync($"DELETE FROM \"AccessLog\" WHERE \"Id\" = {ids[4]}");
        await _clinic.PutLogRowInAsync(ids[4], from: ids[5]);
        await _clinic.PutLogRowInAsync(ids[^1] + 5, from: ids[5], hash: "NULL");
        await _clinic.PutLogRowInAsync(ids[^1] + 6, from: ids[5], hash: "'0'");

        var (_, faults) = await _clinic.ExamineLogAsync();
        Assert.Equal(
            [
                new LogFault(LogFaultKind.Changed, ids[4]), new(LogFaultKind.Inserted, ids[^1] + 5),
                new(LogFaultKind.Inserted, ids[^1] + 6),
            ],
            faults);

        // Sealing them does not make them the program's own.
        await _clinic.SealLogAsync();
        Assert.Equal(faults, (await _clinic.ExamineLogAsync()).Faults);
    }

    [Fact]
    public async Task Row_ThatIsACopyOfOneOfTheProgramsOwn_IsNamed()
    {
        await _clinic.AddLogRowsAsync(10);
        await _clinic.SealLogAsync();
        var ids = await _clinic.LogIdsAsync();
        await _clinic.PutLogRowInAsync(ids[^1] + 5, from: ids[5]);
        await _clinic.PutLogRowInAsync(ids[^1] + 6, from: ids[5]);
        await _clinic.AddLogRowsAsync(2);

        var (found, faults) = await _clinic.ExamineLogAsync();
        Assert.Equal(
            [new LogFault(LogFaultKind.Inserted, ids[^1] + 5), new(LogFaultKind.Inserted, ids[^1] + 6)],
            faults);
        Assert.Equal(ids.Count + 2, found.Rows);

        await _clinic.SealLogAsync();
        Assert.Equal(faults, (await _clinic.ExamineLogAsync()).Faults);
    }

    [Fact]
    public async Task Rows_OfAVersionWithoutAChain_AreSealedAsTheyAreAndToldApart()
    {
        await _clinic.AddLogRowsAsync(600);
        await _clinic.OpenTableAsync("AccessLog");
        await _clinic.ExecuteAsync("UPDATE \"AccessLog\" SET \"Hash\" = NULL");
        var before = (await _clinic.LogIdsAsync()).Count;
        Assert.Equal(((long)before, (long)before), Of((await _clinic.ExamineLogAsync()).Found));
        await _clinic.AddLogRowsAsync(5);
        await _clinic.SealLogAsync();

        var (found, faults) = await _clinic.ExamineLogAsync();

        Assert.Empty(faults);
        Assert.Equal((before + 5, before), Of(found));
        var row = (await _clinic.LogIdsAsync())[7];
        await _clinic.ExecuteAsync($"UPDATE \"AccessLog\" SET \"ActorName\" = 'annan' WHERE \"Id\" = {row}");
        Assert.Equal([new LogFault(LogFaultKind.Changed, row)], (await _clinic.ExamineLogAsync()).Faults);

        static (long, long) Of(LogVerification found) => (found.Rows, found.Before);
    }

    [Fact]
    public async Task Seal_WhenChangedOrRemoved_IsNamed()
    {
        await _clinic.AddLogRowsAsync(Rows);
        await _clinic.SealLogAsync();
        await _clinic.OpenTableAsync("LogSeals");
        await _clinic.ExecuteAsync("UPDATE \"LogSeals\" SET \"LastAt\" = '2020-01-01 00:00:00' WHERE \"Number\" = 1");
        Assert.Equal([new LogFault(LogFaultKind.SealChanged, 1)], (await _clinic.ExamineLogAsync()).Faults);

        await _clinic.ExecuteAsync("DELETE FROM \"LogSeals\" WHERE \"Number\" = 1");
        Assert.Equal([new LogFault(LogFaultKind.SealMissing, 1)], (await _clinic.ExamineLogAsync()).Faults);
    }

    /// <summary>The last rows with their seals: only what is kept elsewhere knows of them.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Log_WhenItsEndIsCutOffWithTheSeals_IsFoundByTheHeadThatIsKeptElsewhere(bool inAFile)
    {
        await _clinic.AddLogRowsAsync(Rows);
        await _clinic.SealLogAsync();
        var head = await _clinic.AskAsync<LogSealing, (long Number, string)?>(sealing => sealing.HeadAsync(CancellationToken.None));
        if (!inAFile)
        {
            Assert.Empty((await _clinic.ExamineLogAsync()).Faults);
        }

        await _clinic.OpenTableAsync("LogSeals");
        await _clinic.OpenTableAsync("AccessLog");
        await _clinic.ExecuteAsync($"DELETE FROM \"LogSeals\" WHERE \"Number\" = {head!.Value.Number}");
        await _clinic.ExecuteAsync("DELETE FROM \"AccessLog\" WHERE \"Id\" > (SELECT max(\"LastRow\") FROM \"LogSeals\")");

        var (_, faults) = await _clinic.ExamineLogAsync(inAFile ? head : null);

        Assert.Equal([new LogFault(LogFaultKind.HeadDiffers, head.Value.Number)], faults);
    }

    [Fact]
    public async Task Sealing_ByTwoInstancesAtOnce_MakesOneChain()
    {
        await _clinic.AddLogRowsAsync(3_000);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _clinic.SealLogAsync()));

        var (found, faults) = await _clinic.ExamineLogAsync();

        Assert.Empty(faults);
        Assert.Equal(0, found.Unsealed);
    }

    public void Dispose() => _clinic.Dispose();
}
