using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data;

/// <summary>Examines the access log row by row against its chain, and keeps what was found.</summary>
public sealed class LogExamination
{
    private const int SealsAtATime = 40;
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;
    private readonly LogHash _hash;
    private readonly LogSettings _settings;

    internal LogExamination(SjukersattningDbContext db, ClinicClock clock, LogHash hash, LogSettings settings)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
        _hash = hash;
        _settings = settings;
    }

    /// <summary>Examines everything. Rows that are written meanwhile are examined by themselves.</summary>
    /// <param name="knownHead">The newest seal that is known outside the database; null when none is.</param>
    /// <returns>What was found, and every fault: rows first, each in order.</returns>
    public async Task<(LogVerification Found, IReadOnlyList<LogFault> Faults)> ExamineAsync((long Number, string Hash)? knownHead,
        CancellationToken cancel)
    {
        _hash.ReadKeysAgain();
        var found = new LogVerification { At = _clock.Now };
        var faults = new List<LogFault>();
        var noted = await LastAsync(cancel);
        var heads = new[] { knownHead, noted is { Seals: > 0 } ? (noted.Seals, noted.Head) : null }.OfType<(long, string)>().ToHashSet();
        var previous = new LogSeal();
        var keyedFrom = _settings.KeyedFrom;
        var twice = await TwiceAsync(cancel);
        var thinnings = await _db.LogThinnings.AsNoTracking().OrderBy(one => one.Id).ToListAsync(cancel);
        while (await SealsAfterAsync(previous.Number, cancel) is { Count: > 0 } seals)
        {
            var rows = await RowsAsync(previous.LastRow, seals[^1].LastRow, cancel);
            foreach (var seal in seals)
            {
                keyedFrom = seal.KeyId.Length > 0 ? Math.Min(keyedFrom, seal.Number) : keyedFrom;
                found.Unkeyed += seal.KeyId.Length == 0 ? 1 : 0;
                CompareSeal(seal, previous, keyedFrom, rows, faults);
                if (thinnings.Find(one => one.UpToSeal >= seal.Number) is { } thinning)
                {
                    CompareThinned(seal, thinning, found, faults);
                }
                else
                {
                    CompareRows(seal, keyedFrom, rows, twice, found, faults);
                }

                heads.Remove((seal.Number, seal.Hash));
                previous = seal;
            }

            faults.AddRange(rows.Keys.Select(id => new LogFault(LogFaultKind.Inserted, id)));
        }

        faults.AddRange(heads.Select(head => head.Item1).Distinct().Select(number => new LogFault(LogFaultKind.HeadDiffers, number)));
        (found.Seals, found.Head) = (previous.Number, previous.Hash);
        await ExamineUnsealedAsync(previous.LastRow, keyedFrom, twice, found, faults, cancel);
        faults = [.. faults.OrderBy(fault => fault.Kind >= LogFaultKind.SealChanged).ThenBy(fault => fault.Number)];
        (found.Faults, found.FirstFault) = (faults.Count, faults.FirstOrDefault()?.Sentence ?? "");
        return (found, faults);
    }

    /// <summary>The newest examination that was kept; null when there is none.</summary>
    public Task<LogVerification?> LastAsync(CancellationToken cancel) =>
        _db.LogVerifications.AsNoTracking().OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancel);

    /// <summary>Keeps what was found, for the page that shows the newest.</summary>
    public Task NoteAsync(LogVerification found, CancellationToken cancel) => _db.WriteAsync(
        () =>
        {
            _db.LogVerifications.Add(found);
            return Task.CompletedTask;
        },
        [], cancel);

    private void CompareSeal(LogSeal seal, LogSeal previous, long keyedFrom, SortedDictionary<long, AccessLogRow?> rows,
        List<LogFault> faults)
    {
        var hash = _hash.Of(seal, previous.Hash);
        if (seal.KeyId.Length == 0 && seal.Number >= keyedFrom)
        {
            faults.Add(new(LogFaultKind.SealUnkeyed, seal.Number));
        }
        else if (hash is null)
        {
            faults.Add(new(LogFaultKind.KeyMissing, seal.Number));
        }
        else if (seal.Number == previous.Number + 1 && seal.Hash != hash)
        {
            faults.Add(new(LogFaultKind.SealChanged, seal.Number));
        }

        if (seal.Number == previous.Number + 1)
        {
            return;
        }

        for (var missing = previous.Number + 1; missing < seal.Number; missing++)
        {
            faults.Add(new(LogFaultKind.SealMissing, missing));
        }

        // What the missing seals held cannot be told from what was put there since.
        foreach (var id in rows.Keys.Where(id => id < seal.FirstRow).ToList())
        {
            rows.Remove(id);
        }
    }

    /// <summary>The rows of a thinned seal should be gone, and those that are not are left over as put in.</summary>
    private static void CompareThinned(LogSeal seal, LogThinning thinning, LogVerification found, List<LogFault> faults)
    {
        found.Thinned += LogHash.Read(seal.Entries).Count();
        if (seal.LastAt.AddYears(LogThinning.YearsKept) > thinning.At)
        {
            faults.Add(new(LogFaultKind.ThinnedEarly, seal.Number));
        }
    }

    /// <summary>Takes the rows of a seal out of those that are there.</summary>
    private void CompareRows(LogSeal seal, long keyedFrom, SortedDictionary<long, AccessLogRow?> rows, Dictionary<string, bool> twice,
        LogVerification found, List<LogFault> faults)
    {
        foreach (var (id, hash) in LogHash.Read(seal.Entries))
        {
            if (!rows.Remove(id, out var row))
            {
                faults.Add(new(LogFaultKind.Missing, id));
            }
            else if (row is null || LogHash.Plain(row) != hash)
            {
                faults.Add(new(LogFaultKind.Changed, id));
            }
            else if (!MayStandIn(seal, keyedFrom, row, hash) || IsCopy(row, twice))
            {
                // It was sealed as it was found, and has not the hash that the program gives, or another row's.
                faults.Add(new(LogFaultKind.Inserted, id));
            }
            else
            {
                found.Rows++;
                found.Before += seal.IsBefore ? 1 : 0;
            }
        }
    }

    /// <summary>Whether a row could have been written by a version of the program that was there when the seal was made.</summary>
    private bool MayStandIn(LogSeal seal, long keyedFrom, AccessLogRow row, string plain) =>
        (seal.Number < keyedFrom && (row.Hash is null ? seal.IsBefore : row.Hash == plain))
        || (seal.KeyId.Length > 0 && !_hash.Has(seal.KeyId)) || _hash.IsOurs(row);

    /// <summary>
    /// The hashes that stand in several rows, none of them met yet. The program writes none twice: the moment and the request are in it.
    /// </summary>
    private Task<Dictionary<string, bool>> TwiceAsync(CancellationToken cancel) =>
        _records.AccessLog.Where(row => row.Hash != null).GroupBy(row => row.Hash!).Where(rows => rows.Count() > 1)
            .Select(rows => rows.Key).ToDictionaryAsync(hash => hash, _ => false, cancel);

    /// <summary>Whether a row that could be the program's has the hash of one before it: who has no key can still copy a row.</summary>
    private static bool IsCopy(AccessLogRow row, Dictionary<string, bool> twice)
    {
        if (row.Hash is null || !twice.TryGetValue(row.Hash, out var isMet))
        {
            return false;
        }

        twice[row.Hash] = true;
        return isMet;
    }

    private Task<List<LogSeal>> SealsAfterAsync(long number, CancellationToken cancel) =>
        _db.LogSeals.AsNoTracking().Where(seal => seal.Number > number).OrderBy(seal => seal.Number).Take(SealsAtATime)
            .ToListAsync(cancel);

    private async Task ExamineUnsealedAsync(long after, long keyedFrom, Dictionary<string, bool> twice, LogVerification found,
        List<LogFault> faults, CancellationToken cancel)
    {
        while (true)
        {
            var upTo = await _records.AccessLog.Where(row => row.Id > after).OrderBy(row => row.Id).Take(LogSealing.MostRows)
                .Select(row => (long?)row.Id).MaxAsync(cancel);
            if (upTo is not { } last)
            {
                return;
            }

            foreach (var (id, row) in await RowsAsync(after, last, cancel))
            {
                if (row is null || !MayWait(row, keyedFrom, found) || IsCopy(row, twice))
                {
                    faults.Add(new(LogFaultKind.Inserted, id));
                    continue;
                }

                found.Rows++;
                found.Unsealed++;
                found.Before += row.Hash is null ? 1 : 0;
            }

            after = last;
        }
    }

    /// <summary>Whether a row that is not sealed yet could be the program's: after a keyed seal, by its key alone.</summary>
    private bool MayWait(AccessLogRow row, long keyedFrom, LogVerification found) =>
        _hash.IsOurs(row)
        || (found.Seals + 1 < keyedFrom && (row.Hash is null ? found.Seals == 0 : row.Hash == LogHash.Plain(row)));

    /// <summary>Rows by id, after one id and up to another; null for a row that holds what no row of the program can.</summary>
    private async Task<SortedDictionary<long, AccessLogRow?>> RowsAsync(long after, long upTo,
        CancellationToken cancel)
    {
        var wanted = _records.AccessLog.AsNoTracking().Where(row => row.Id > after && row.Id <= upTo);
        try
        {
            return new(await wanted.ToDictionaryAsync(row => row.Id, AccessLogRow? (row) => row, cancel));
        }
        catch (Exception exception) when (DatabaseFaults.IsUnreadable(exception))
        {
            var rows = new SortedDictionary<long, AccessLogRow?>();
            foreach (var id in await wanted.Select(row => row.Id).ToListAsync(cancel))
            {
                rows[id] = await ReadableAsync(id, cancel);
            }

            return rows;
        }
    }

    private async Task<AccessLogRow?> ReadableAsync(long id, CancellationToken cancel)
    {
        try
        {
            return await _records.AccessLog.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);
        }
        catch (Exception exception) when (DatabaseFaults.IsUnreadable(exception))
        {
            return null;
        }
    }
}
