using System.Data.Common;
using Sjukersattning.Data;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>Old rows can be deleted, nothing younger, and the chain still tells what is wrong with the rest.</summary>
public sealed class LogRetentionTests : IDisposable
{
    private readonly TimedClinic _clinic = new();

    [Fact]
    public async Task Thinning_AfterFiveYears_DeletesWholeSealsAndKeepsTheChain()
    {
        await _clinic.AddLogRowsAsync(1_200);
        await _clinic.SealLogAsync();
        var old = await _clinic.LogIdsAsync();
        _clinic.Time.Advance(TimeSpan.FromDays(366 * 6));
        await _clinic.AddLogRowsAsync(700);
        await _clinic.SealLogAsync();
        await _clinic.AddLogRowsAsync(5);
        var day = await _clinic.AskAsync<LogRetention, DateOnly>(retention => Task.FromResult(retention.KeptFrom));

        Assert.Equal(old.Count, await ThinAsync(day));
        Assert.Equal(0, await ThinAsync(day));

        Assert.Equal(705, (await _clinic.LogIdsAsync()).Count);
        var (found, faults) = await _clinic.ExamineLogAsync();
        Assert.Empty(faults);
        Assert.Equal((705, old.Count), ((int)found.Rows, (int)found.Thinned));
        await Assert.ThrowsAnyAsync<DbException>(() => _clinic.ExecuteAsync("DELETE FROM \"AccessLog\""));

        await _clinic.OpenTableAsync("AccessLog");
        var kept = (await _clinic.LogIdsAsync())[10];
        await _clinic.ExecuteAsync($"DELETE FROM \"AccessLog\" WHERE \"Id\" = {kept}");
        Assert.Equal([new LogFault(LogFaultKind.Missing, kept)], (await _clinic.ExamineLogAsync()).Faults);
    }

    [Fact]
    public async Task Rows_ThatAreYounger_CannotBeThinned_NeitherByTheProgramNorUnseenByATool()
    {
        await _clinic.AddLogRowsAsync(10);
        await _clinic.SealLogAsync();
        var rows = await _clinic.LogIdsAsync();
        var today = await _clinic.AskAsync<LogRetention, DateOnly>(retention => Task.FromResult(retention.KeptFrom.AddDays(1)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ThinAsync(today));
        Assert.Equal(0, await ThinAsync(today.AddDays(-1)));
        Assert.Equal(rows, await _clinic.LogIdsAsync());

        await _clinic.ExecuteAsync(
            $"INSERT INTO \"LogThinnings\" (\"At\", \"UpToRow\", \"UpToSeal\") VALUES ('2026-01-01 00:00:00', {rows[^1]}, 1)");
        await _clinic.ExecuteAsync("DELETE FROM \"AccessLog\"");
        Assert.Equal([new LogFault(LogFaultKind.ThinnedEarly, 1)], (await _clinic.ExamineLogAsync()).Faults);
    }

    public void Dispose() => _clinic.Dispose();

    private Task<int> ThinAsync(DateOnly before) =>
        _clinic.AskAsync<LogRetention, int>(retention => retention.ThinAsync(before, CancellationToken.None));
}
