using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data;

/// <summary>
/// Seals rows of the access log that are not sealed yet. Whoever writes a row waits for nobody: the chain goes over batches, and is made
/// behind the writers.
/// </summary>
public sealed class LogSealing
{
    /// <summary>Most rows of a seal; what is read while others wait to write.</summary>
    public const int MostRows = 500;

    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;

    internal LogSealing(SjukersattningDbContext db, ClinicClock clock)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
    }

    /// <summary>Seals all rows there are.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (await IsThereMoreAsync(cancel) && await SealAsync(cancel) == MostRows)
        {
        }
    }

    /// <summary>The newest seal; null when there is none.</summary>
    public async Task<(long Number, string Hash)?> HeadAsync(CancellationToken cancel) =>
        await LastAsync(cancel) is { } last ? (last.Number, last.Hash) : null;

    private async Task<bool> IsThereMoreAsync(CancellationToken cancel)
    {
        var sealedTo = (await LastAsync(cancel))?.LastRow ?? 0;
        return await _records.AccessLog.AnyAsync(row => row.Id > sealedTo, cancel);
    }

    /// <summary>
    /// Seals a batch; gives how many rows. Serializable: a row that is being written is waited for, and none comes in before those sealed.
    /// </summary>
    private Task<int> SealAsync(CancellationToken cancel) => _db.WriteAsync(
        async () =>
        {
            var last = await LastAsync(cancel);
            var sealedTo = last?.LastRow ?? 0;
            var rows = await _records.AccessLog.AsNoTracking().Where(row => row.Id > sealedTo).OrderBy(row => row.Id).Take(MostRows)
                .ToListAsync(cancel);
            var isBefore = last is null or { IsBefore: true } && rows is [{ Hash: null }, ..];
            if (isBefore)
            {
                rows = [.. rows.TakeWhile(row => row.Hash is null)];
            }

            if (rows.Count > 0)
            {
                _db.LogSeals.Add(Seal(rows, isBefore, last));
            }

            return isBefore ? MostRows : rows.Count;
        },
        cancel, raced: () => MostRows, isolation: IsolationLevel.Serializable);

    private LogSeal Seal(List<AccessLogRow> rows, bool isBefore, LogSeal? last)
    {
        var seal = new LogSeal
        {
            Number = (last?.Number ?? 0) + 1, At = _clock.Now, LastAt = rows.Max(row => row.At), FirstRow = rows[0].Id,
            LastRow = rows[^1].Id, IsBefore = isBefore, Entries = LogHash.EntriesOf(rows),
        };
        seal.Hash = LogHash.Of(seal, last?.Hash ?? "");
        return seal;
    }

    private Task<LogSeal?> LastAsync(CancellationToken cancel) =>
        _db.LogSeals.AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(cancel);
}
