using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>The door for moving everything open from one colleague to another.</summary>
public sealed class Handover
{
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;
    private readonly AccessLog _log;
    private readonly CaseTransaction _transaction;

    internal Handover(SjukersattningDbContext db, ClinicClock clock, AccessLog log, CaseTransaction transaction)
    {
        _records = db.EnterGate();
        _clock = clock;
        _log = log;
        _transaction = transaction;
    }

    /// <summary>Shows what a handover would move, after writing one row per patient shown.</summary>
    public async Task<IReadOnlyList<CaseRow>> HeldByAsync(CaseActor actor, Guid from, Role profession, CancellationToken cancel)
    {
        var held = (await HeldAsync(actor, from, profession, _records.Cases.AsNoTracking(), cancel)).Select(c => c.Id).ToList();
        return await _log.ShownAsync(
            actor, CaseAction.HandOver,
            await CaseList.ReadAsync(_records, actor, new CaseFilter { Ids = held, Take = int.MaxValue }, _clock.Today, cancel), cancel);
    }

    /// <summary>Moves everything open from one colleague to another, in one transaction.</summary>
    /// <returns>How it ended, and the number of cases.</returns>
    public async Task<(ChangeResult Result, int Cases)> HandOverAsync(CaseActor actor, Guid from, CaseActor to, Role profession,
        CancellationToken cancel)
    {
        var moved = 0;
        var result = await _transaction.DoAsync(actor, [Turn.OfUnit(actor.UnitId)], async () =>
        {
            var held = await HeldAsync(actor, from, profession, _records.Cases, cancel);
            var verdicts = held.Select(subject => (Subject: subject, Verdict: subject.HandOver(from, to, profession, actor, _clock.Facts)))
                .ToList();
            moved = held.Count;
            foreach (var (subject, _) in verdicts)
            {
                _log.Add(actor, CaseAction.HandOver, CaseRules.For(CaseAction.HandOver).Log, subject.PatientId, subject.Id);
            }

            return ChangeResult.From(verdicts.Select(one => one.Verdict).FirstOrDefault(verdict => !verdict.IsAllowed)
                ?? (held.Count == 0 ? Verdict.Refused("Kollegan har inget öppet arbete att lämna över.") : Verdict.Allowed));
        }, cancel);
        return (result, moved);
    }

    private async Task<IReadOnlyList<UtlatandeCase>> HeldAsync(CaseActor actor, Guid from, Role profession, IQueryable<UtlatandeCase> cases,
        CancellationToken cancel)
    {
        var touched = await cases.Where(Relations.Reachable(CaseAction.HandOver, actor))
            .Where(c => c.LakareId == from
                || _records.OpenWork.Any(w => w.CaseId == c.Id && w.PersonId == from)
                || c.Sections.Any(s => s.OwnerId == from))
            .Where(c => c.OpenPatientId != null).Include(c => c.Consents).WithOutcomes().OrderBy(c => c.Number).ToListAsync(cancel);
        return [.. touched.Where(subject => subject.IsHeldBy(from, profession))];
    }
}
