using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data;

/// <summary>The door to reviews of a unit's access log: what was chosen, what was found of it, by whom and when.</summary>
public sealed class LogReviews
{
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;
    private readonly AccessLog _log;
    private readonly LogVisits _visits;

    internal LogReviews(SjukersattningDbContext db, ClinicClock clock, AccessLog log, LogVisits visits)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
        _log = log;
        _visits = visits;
    }

    /// <summary>Every review of the unit, the newest first.</summary>
    public async Task<IReadOnlyList<LogReviewLine>> AllAsync(StaffPass pass, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.ReviewLog).UnitId;
        var found = await _db.LogReviews.AsNoTracking().Where(one => one.UnitId == unitId).OrderByDescending(one => one.Until)
            .Select(one => new
            {
                Review = one, Findings = _records.LogFindings.Count(finding => finding.ReviewId == one.Id),
                Judged = _db.LogJudgements.Where(judged => judged.ReviewId == one.Id).Select(judged => judged.Place).Distinct().Count(),
            }).ToListAsync(cancel);
        return [.. found.Select(one => new LogReviewLine(one.Review, one.Findings, one.Judged))];
    }

    /// <summary>The day on which the next review should be begun; the day of the log's first row counts as a review.</summary>
    public async Task<DateOnly> DueAsync(StaffPass pass, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.ReviewLog).UnitId;
        var days = await _db.Units.Where(unit => unit.Id == unitId).Select(unit => unit.LogReviewDays).FirstAsync(cancel);
        return DateOnly.FromDateTime(ClinicClock.Local(await StartOfNextAsync(unitId, cancel)).DateTime).AddDays(days);
    }

    /// <summary>
    /// Begins a review of everything since the last one: chooses its visits and keeps them; gives its id. Two who begin at
    /// once get the same.
    /// </summary>
    public async Task<Guid> BeginAsync(StaffPass pass, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.ReviewLog);
        var until = _clock.Now;
        var from = await StartOfNextAsync(actor.UnitId, cancel);
        var (visits, rows) = await _visits.ReadAsync(actor.UnitId, from, until, cancel);
        var chosen = Choose(visits);
        var review = new LogReview
        {
            Id = Guid.NewGuid(), UnitId = actor.UnitId, From = from, Until = until, ByName = actor.Name, ByTitle = actor.Title, Rows = rows,
            LeftOut = Math.Max(0, chosen.Count - LogReviewRules.Most),
        };
        var begun = await _db.WriteAsync<Guid?>(
            () =>
            {
                _db.LogReviews.Add(review);
                _records.LogFindings.AddRange(chosen.Take(LogReviewRules.Most).Select((one, place) => Finding(review.Id, place + 1, one)));
                return Task.FromResult<Guid?>(review.Id);
            },
            [], cancel, raced: () => null);
        return begun ?? await _db.LogReviews.Where(one => one.UnitId == actor.UnitId && one.From == from).Select(one => one.Id)
            .FirstAsync(cancel);
    }

    /// <summary>Hands out a review, after writing a row for each patient it is about; null when the unit has none such.</summary>
    public async Task<(LogReview Review, IReadOnlyList<LogFindingLine> Findings)?> ReadAsync(StaffPass pass, Guid reviewId,
        CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.ReviewLog);
        if (await FindAsync(actor, reviewId, cancel) is not { } review)
        {
            return null;
        }

        var findings = await _records.LogFindings.AsNoTracking().Where(one => one.ReviewId == reviewId).OrderBy(one => one.Place)
            .ToListAsync(cancel);
        await _log.WriteAsync(actor, pass.Action, LogKind.Read,
            findings.Where(one => one.PatientId is not null).Select(one => (one.PatientId, one.CaseId)).Distinct(), cancel);
        var ids = findings.Select(one => one.CaseId).OfType<Guid>().ToHashSet();
        var numbers = await _records.Cases.AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.Number, cancel);
        var judged = (await _db.LogJudgements.AsNoTracking().Where(one => one.ReviewId == reviewId).OrderBy(one => one.Id)
            .ToListAsync(cancel)).ToLookup(one => one.Place);
        return (review, [.. findings.Select(one => new LogFindingLine(
            one, one.CaseId is { } id ? numbers.GetValueOrDefault(id, "") : "", [.. judged[one.Place]]))]);
    }

    /// <summary>Keeps what was found of a visit, beside what was found before.</summary>
    /// <returns>False when there is no such visit.</returns>
    public async Task<bool> JudgeAsync(StaffPass pass, Guid reviewId, int place, LogVerdict verdict, string reason,
        CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.ReviewLog);
        if (await FindAsync(actor, reviewId, cancel) is null
            || !await _records.LogFindings.AnyAsync(one => one.ReviewId == reviewId && one.Place == place, cancel))
        {
            return false;
        }

        _db.LogJudgements.Add(new LogJudgement
        {
            ReviewId = reviewId, Place = place, Verdict = verdict, Reason = reason, At = _clock.Now, ById = actor.Id, ByName = actor.Name,
            ByTitle = actor.Title,
        });
        await _db.SaveChangesAsync(cancel);
        return true;
    }

    private static List<(LogVisit Visit, LogReviewReason Reasons)> Choose(IReadOnlyList<LogVisit> visits)
    {
        var opened = visits.Where(visit => visit.IsOpened).ToArray();
        RandomNumberGenerator.Shuffle(opened.AsSpan());
        var drawn = opened.Take(LogReviewRules.Sampled).ToHashSet();
        return
        [
            .. visits.Select(visit => (Visit: visit, Reasons: LogReviewRules.ReasonsFor(visit)
                    | (drawn.Contains(visit) ? LogReviewReason.Stickprov : default)))
                .Where(one => one.Reasons != default)
                .OrderByDescending(one => one.Reasons.HasFlag(LogReviewReason.Stickprov)).ThenBy(one => one.Visit.FirstRow),
        ];
    }

    private static LogFinding Finding(Guid reviewId, int place, (LogVisit Visit, LogReviewReason Reasons) chosen) => new()
    {
        ReviewId = reviewId, Place = place, Reasons = chosen.Reasons, FirstRow = chosen.Visit.FirstRow, Rows = chosen.Visit.Rows,
        ActorName = chosen.Visit.ActorName, ActorTitle = chosen.Visit.ActorTitle,
        At = ClinicClock.Moment(DateOnly.FromDateTime(chosen.Visit.First), TimeOnly.FromDateTime(chosen.Visit.First)),
        PatientId = chosen.Visit.PatientId, CaseId = chosen.Visit.CaseId,
    };

    private Task<LogReview?> FindAsync(CaseActor actor, Guid reviewId, CancellationToken cancel) =>
        _db.LogReviews.AsNoTracking().FirstOrDefaultAsync(one => one.Id == reviewId && one.UnitId == actor.UnitId, cancel);

    private async Task<DateTimeOffset> StartOfNextAsync(Guid unitId, CancellationToken cancel) =>
        await _db.LogReviews.Where(one => one.UnitId == unitId).OrderByDescending(one => one.Until)
            .Select(one => (DateTimeOffset?)one.Until).FirstOrDefaultAsync(cancel)
        ?? await _records.AccessLog.Where(row => row.UnitId == unitId).OrderBy(row => row.At).Select(row => (DateTimeOffset?)row.At)
            .FirstOrDefaultAsync(cancel)
        ?? _clock.Now;
}
