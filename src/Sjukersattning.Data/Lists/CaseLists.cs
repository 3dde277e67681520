using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Work;

namespace Sjukersattning.Data;

/// <summary>The door to many cases: lists, what waits for whom, the phone. Every patient shown leaves a row in the log first.</summary>
public sealed class CaseLists
{
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;
    private readonly AccessLog _log;

    internal CaseLists(SjukersattningDbContext db, ClinicClock clock, AccessLog log)
    {
        _records = db.EnterGate();
        _clock = clock;
        _log = log;
    }

    /// <summary>Hands out a list, after writing one row per patient shown, or one that somebody was looked for and not found.</summary>
    public async Task<IReadOnlyList<CaseRow>> ListAsync(CaseActor actor, CaseFilter filter, CancellationToken cancel)
    {
        var rows = await CaseList.ReadAsync(_records, actor, filter, _clock.Today, cancel);
        if (rows.Count == 0 && filter is { Text.Length: > 0, Skip: 0 })
        {
            await _log.WriteAsync(actor, CaseAction.ListCases, LogKind.Missed, null, null, cancel);
        }

        return await _log.ShownAsync(actor, CaseAction.ListCases, rows, cancel);
    }

    /// <summary>
    /// How many open cases are in each step, in order, in how many a new version is written beside the one that holds, and how many of them
    /// are late or soon due; names no patient.
    /// </summary>
    public Task<IReadOnlyList<StepCount>> StepsAsync(CaseActor actor, CancellationToken cancel) =>
        CaseList.StepsAsync(_records, actor, _clock.Today, cancel);

    /// <summary>
    /// Hands out what waits for a person, most urgent first, after writing one row per patient shown; and how much it is in all.
    /// </summary>
    public async Task<(IReadOnlyList<WorkItemRow> Items, int Total)> WorkAsync(CaseActor actor, int most, CancellationToken cancel)
    {
        var me = actor.Id;
        var today = _clock.Today;
        var roles = actor.Roles.Select(role => (Role?)role).ToList();
        var mine = from w in _records.OpenWork.AsNoTracking()
                   join c in _records.Cases.AsNoTracking().Where(Relations.Reachable(CaseAction.ListCases, actor)) on w.CaseId equals c.Id
                   where w.UnitId == actor.UnitId
                       && EF.Parameter(OpenWork.Tasks).Contains(w.Kind)
                       && w.From <= today
                       && (w.PersonId == me || EF.Parameter(roles).Contains(w.Role))
                   select new { c.PatientId, c.Id, c.Number, c.Form, c.VersionInForce, c.DraftRelation, w };
        var rows = await mine.OrderBy(row => row.w.By).ThenBy(row => row.Number).ThenBy(row => row.w.Id).Take(most).ToListAsync(cancel);
        var items = rows.Select(row => new WorkItemRow(row.PatientId, row.Id, row.Number, row.Form,
            BegunVersion.Of(row.VersionInForce, row.DraftRelation, false, null)?.Relation, row.w.Line)).ToList();
        await _log.ShownAsync(actor, CaseAction.ListCases, [.. items.DistinctBy(item => item.CaseId)], cancel);
        return (items, await mine.CountAsync(cancel));
    }

    /// <summary>
    /// Looks a patient's next step up, by the number she has or had, after writing that it was looked up. Null when the patient has no open
    /// case, or is not known.
    /// </summary>
    public async Task<NextStepCard?> LookUpAsync(CaseActor actor, Personnummer personnummer, CancellationToken cancel)
    {
        if (await PersonFinder.FindAsync(_records, actor, personnummer, cancel) is not { } person)
        {
            await _log.WriteAsync(actor, CaseAction.ReadNextStep, LogKind.Missed, null, null, cancel);
            return null;
        }

        if (person.IsHidden)
        {
            await _log.WriteAsync(actor, CaseAction.ReadNextStep, LogKind.Denied, person.PatientId, null, cancel);
            return null;
        }

        var found = await (from p in _records.Patients.AsNoTracking()
                           where p.Id == person.PatientId
                           join c in _records.Cases.AsNoTracking()
                               .Where(Relations.Reachable(CaseAction.ReadNextStep, actor)) on p.Id equals c.OpenPatientId into open
                           from c in open.DefaultIfEmpty()
                           select new { PatientId = p.Id, p.Name, p.Personnummer, CaseId = (Guid?)c.Id }).FirstAsync(cancel);
        await _log.WriteAsync(actor, CaseAction.ReadNextStep, LogKind.Read, found.PatientId, found.CaseId, cancel);
        return found.CaseId is { } caseId
            && await _records.Cases.AsNoTracking().WithOutcomes().FirstOrDefaultAsync(c => c.Id == caseId, cancel) is { } subject
            ? new NextStepCard(found.PatientId, caseId, subject.Number, found.Name, found.Personnummer, subject.Status,
                subject.StatusSince, subject.NextStep, CaseStanding.Of(subject))
            {
                AskedBy = person.Had, IsSkyddad = subject.IsSkyddad, DeceasedOn = subject.DeceasedOn,
            }
            : null;
    }
}
