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
    private readonly LogHash _hash;

    internal LogSealing(SjukersattningDbContext db, ClinicClock clock, LogHash hash)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
        _hash = hash;
    }

    /// <summary>Versions of the program by what they wrote; in this order they come in a chain.</summary>
    private enum Writer
    {
        /// <summary>Rows without a hash.</summary>
        WithoutChain,

        /// <summary>A hash that anybody can make.</summary>
        WithoutKey,

        WithKey,
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
            if (rows.Count == 0)
            {
                return 0;
            }

            // What versions before have left is sealed as it is found, until something newer is.
            var writer = (Writer)Math.Max((int)WriterOf(last), (int)WriterOf(rows[0]));
            var keys = writer == Writer.WithKey ? rows.ConvertAll(_hash.KeyOf) : [];
            var keyId = writer == Writer.WithKey ? keys.Find(key => key is not null) ?? _hash.KeyId : "";

            // Rows of one key to a seal of that key: when it is gone, the seal tells so, and accuses none of its rows.
            var batch = rows.TakeWhile((row, at) =>
                writer == Writer.WithKey ? keys[at] is not { } key || key == keyId : WriterOf(row) <= writer).ToList();
            _db.LogSeals.Add(Seal(batch, writer, keyId, last));
            return batch.Count < rows.Count ? MostRows : rows.Count;
        },
        [Turn.OfLog], cancel, raced: () => MostRows, isolation: IsolationLevel.Serializable);

    private LogSeal Seal(List<AccessLogRow> rows, Writer writer, string keyId, LogSeal? last)
    {
        var seal = new LogSeal
        {
            Number = (last?.Number ?? 0) + 1, At = _clock.Now, LastAt = rows.Max(row => row.At), FirstRow = rows[0].Id,
            LastRow = rows[^1].Id, IsBefore = writer == Writer.WithoutChain, Entries = LogHash.EntriesOf(rows),
            KeyId = keyId,
        };
        seal.Hash = _hash.Of(seal, last?.Hash ?? "")!;
        return seal;
    }

    private static Writer WriterOf(AccessLogRow row) =>
        row.Hash is null ? Writer.WithoutChain : row.Hash == LogHash.Plain(row) ? Writer.WithoutKey : Writer.WithKey;

    private static Writer WriterOf(LogSeal? seal) =>
        seal is null or { IsBefore: true } ? Writer.WithoutChain : seal.KeyId.Length == 0 ? Writer.WithoutKey : Writer.WithKey;

    private Task<LogSeal?> LastAsync(CancellationToken cancel) =>
        _db.LogSeals.AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(cancel);
}
