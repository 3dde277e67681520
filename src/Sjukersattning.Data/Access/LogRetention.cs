using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data;

/// <summary>Deletes rows of the access log that have been kept long enough, whole seals at a time.</summary>
public sealed class LogRetention
{
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;

    internal LogRetention(SjukersattningDbContext db, ClinicClock clock)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
    }

    /// <summary>The first day whose rows must be kept.</summary>
    public DateOnly KeptFrom => _clock.Today.AddYears(-LogThinning.YearsKept);

    /// <summary>Deletes what was written before a day, as far as whole seals are that old.</summary>
    /// <returns>How many rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is after <see cref="KeptFrom"/>.</exception>
    public Task<int> ThinAsync(DateOnly before, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(before, KeptFrom);
        var limit = ClinicClock.Moment(before, TimeOnly.MinValue);
        return _db.WriteAsync(
            async () =>
            {
                var thinned = await _db.LogThinnings.MaxAsync(one => (long?)one.UpToSeal, cancel) ?? 0;
                var firstKept = await _db.LogSeals.Where(seal => seal.Number > thinned && seal.LastAt >= limit)
                    .MinAsync(seal => (long?)seal.Number, cancel) ?? long.MaxValue;
                if (await _db.LogSeals.AsNoTracking().Where(seal => seal.Number > thinned && seal.Number < firstKept)
                    .OrderByDescending(seal => seal.Number).Select(seal => new { seal.Number, seal.LastRow }).FirstOrDefaultAsync(cancel)
                    is not { } last)
                {
                    return 0;
                }

                var rows = await _records.AccessLog.CountAsync(row => row.Id <= last.LastRow, cancel);
                _db.LogThinnings.Add(new LogThinning { At = _clock.Now, UpToRow = last.LastRow, UpToSeal = last.Number });
                await _db.SaveChangesAsync(cancel);
#pragma warning disable RS0030 // Rows of the log itself; the trigger looks at the thinning that was saved just before.
                await _db.Database.ExecuteSqlAsync($"DELETE FROM \"AccessLog\" WHERE \"Id\" <= {last.LastRow}", cancel);
#pragma warning restore RS0030
                return rows;
            },
            [Turn.OfLog], cancel);
    }
}
