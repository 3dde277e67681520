using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Upkeep;

/// <summary>Counts and deletes what has been kept long enough, by <see cref="RetentionRules"/>.</summary>
public sealed class Thinning
{
    private const int AtATime = 500;
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;
    private readonly RetentionYears _years;
    private readonly LogRetention _log;
    private readonly CaseThinning _cases;

    internal Thinning(SjukersattningDbContext db, ClinicClock clock, RetentionYears years, LogRetention log, CaseThinning cases)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
        _years = years;
        _log = log;
        _cases = cases;
    }

    /// <summary>Years that something is kept.</summary>
    public int YearsOf(Kept kept) => _years.For(kept);

    /// <summary>The first day that must be kept: what is from before it may go.</summary>
    public DateOnly KeptFrom(Kept kept) => _clock.Today.AddYears(-_years.For(kept));

    /// <summary>What would go if everything from before a day went.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is after <see cref="KeptFrom"/>, or nothing thins it.</exception>
    public async Task<ThinningCount> CountAsync(Kept kept, DateOnly before, CancellationToken cancel)
    {
        var limit = LimitOf(kept, before);
        return kept switch
        {
            Kept.Cases => await _cases.CountAsync(before, cancel),
            Kept.AccessLog => ThinningCount.Of(await _log.OldAsync(before, cancel)),
            Kept.Notices => ThinningCount.Of(await Notices(limit).Select(notice => notice.At).ToListAsync(cancel)),
            Kept.SignIns => ThinningCount.Of((await Sessions(limit).Select(session => session.LastSeenAt).ToListAsync(cancel))
                .Concat(await Invitations(limit).Select(one => one.EndsAt).ToListAsync(cancel))),
            _ => throw new ArgumentOutOfRangeException(nameof(kept), kept, "nothing thins it"),
        };
    }

    /// <summary>Deletes what is from before a day.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is after <see cref="KeptFrom"/>, or nothing thins it.</exception>
    public async Task<int> ThinAsync(Kept kept, DateOnly before, CancellationToken cancel)
    {
        var limit = LimitOf(kept, before);
        switch (kept)
        {
            case Kept.Cases:
                var cases = await _cases.ThinAsync(before, cancel);
                await RemoveAsync(Letters(limit), cancel);
                return cases;
            case Kept.AccessLog:
                return await _log.ThinAsync(before, cancel);
            case Kept.Notices:
                var notices = await RemoveAsync(Notices(limit), cancel);
                await RemoveAsync(Letters(limit), cancel);
                return notices;
            case Kept.SignIns:
                return await RemoveAsync(Sessions(limit), cancel) + await RemoveAsync(Invitations(limit), cancel);
            default:
                throw new ArgumentOutOfRangeException(nameof(kept), kept, "nothing thins it");
        }
    }

    private DateTimeOffset LimitOf(Kept kept, DateOnly before)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(before, KeptFrom(kept));
        return ClinicClock.Moment(before, TimeOnly.MinValue);
    }

    /// <summary>Of cases that are not open: a notice that is gone could be told anew.</summary>
    private IQueryable<NoticeRow> Notices(DateTimeOffset limit) => _records.Notices.Where(notice => notice.At < limit
        && !_records.Cases.Any(c => c.Id == notice.CaseId && c.OpenPatientId != null)).OrderBy(notice => notice.Id);

    /// <summary>Letters that went and of which no notice is left.</summary>
    private IQueryable<LetterRow> Letters(DateTimeOffset limit) => _db.Letters.Where(letter => letter.DoneAt != null
        && letter.MadeAt < limit && !_records.Notices.Any(notice => notice.LetterId == letter.Id)).OrderBy(letter => letter.Id);

    private IQueryable<SignInSession> Sessions(DateTimeOffset limit) =>
        _db.Sessions.Where(session => session.LastSeenAt < limit).OrderBy(session => session.Id);

    private IQueryable<Invitation> Invitations(DateTimeOffset limit) =>
        _db.Invitations.Where(one => one.EndsAt < limit).OrderBy(one => one.Id);

    private async Task<int> RemoveAsync<T>(IQueryable<T> rows, CancellationToken cancel)
        where T : class
    {
        for (var all = 0; ;)
        {
            var removed = await _db.WriteAsync(
                async () =>
                {
                    var batch = await rows.Take(AtATime).ToListAsync(cancel);
                    _db.RemoveRange(batch);
                    return batch.Count;
                },
                [], cancel);
            all += removed;
            if (removed < AtATime)
            {
                return all;
            }
        }
    }
}
