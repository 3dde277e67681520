using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data;

/// <summary>Deletes rows of the access log that have been kept long enough, whole seals at a time.</summary>
public sealed class LogRetention
{
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;
    private readonly RetentionYears _years;

    internal LogRetention(SjukersattningDbContext db, ClinicClock clock, RetentionYears years)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
        _years = years;
    }

    /// <summary>The first day whose rows must be kept.</summary>
    public DateOnly KeptFrom => _clock.Today.AddYears(-_years.For(Kept.AccessLog));

    /// <summary>Deletes what was written before a day, as far as whole seals are that old.</summary>
    /// <returns>How many rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is after <see cref="KeptFrom"/>.</exception>
    public Task<int> ThinAsync(DateOnly before, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(before, KeptFrom);
        return _db.WriteAsync(
            async () =>
            {
                if (await LastAsync(before, cancel) is not var (number, lastRow))
                {
                    return 0;
                }

                var rows = await _records.AccessLog.CountAsync(row => row.Id <= lastRow, cancel);
                _db.LogThinnings.Add(new LogThinning { At = _clock.Now, UpToRow = lastRow, UpToSeal = number });
                await _db.SaveChangesAsync(cancel);
#pragma warning disable RS0030 // Rows of the log itself; the trigger looks at the thinning that was saved just before.
                await _db.Database.ExecuteSqlAsync($"DELETE FROM \"AccessLog\" WHERE \"Id\" <= {lastRow}", cancel);
#pragma warning restore RS0030
                return rows;
            },
            [Turn.OfLog], cancel);
    }

    /// <summary>When the rows were written that <see cref="ThinAsync"/> would delete.</summary>
    internal async Task<IReadOnlyList<DateTimeOffset>> OldAsync(DateOnly before, CancellationToken cancel) =>
        await LastAsync(before, cancel) is not var (_, lastRow) ? []
            : await _records.AccessLog.Where(row => row.Id <= lastRow).Select(row => row.At).ToListAsync(cancel);

    /// <summary>The last seal that is old enough whole, and its last row; null when none is.</summary>
    private async Task<(long Number, long LastRow)?> LastAsync(DateOnly before, CancellationToken cancel)
    {
        var limit = ClinicClock.Moment(before, TimeOnly.MinValue);
        var thinned = await _db.LogThinnings.MaxAsync(one => (long?)one.UpToSeal, cancel) ?? 0;
        var firstKept = await _db.LogSeals.Where(seal => seal.Number > thinned && seal.LastAt >= limit)
            .MinAsync(seal => (long?)seal.Number, cancel) ?? long.MaxValue;
        return await _db.LogSeals.AsNoTracking().Where(seal => seal.Number > thinned && seal.Number < firstKept)
            .OrderByDescending(seal => seal.Number).Select(seal => new { seal.Number, seal.LastRow }).FirstOrDefaultAsync(cancel)
            is { } last ? (last.Number, last.LastRow) : null;
    }
}
