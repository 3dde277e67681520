using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Work;

namespace Sjukersattning.Data;

/// <summary>Beside the case itself: open work, the phone, the contact log, handover.</summary>
public sealed partial class CaseGate
{
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
                   select new { c.PatientId, c.Id, c.Number, c.FormVersion, c.Status, w };
        var rows = await mine.OrderBy(row => row.w.By).ThenBy(row => row.Number).ThenBy(row => row.w.Id).Take(most).ToListAsync(cancel);
        var items = rows.Select(row => new WorkItemRow(row.PatientId, row.Id, row.Number, row.FormVersion, row.Status, row.w.Line))
            .ToList();
        await LoggedAsync(actor, CaseAction.ListCases, [.. items.DistinctBy(item => item.CaseId)], cancel);
        return (items, await mine.CountAsync(cancel));
    }

    /// <summary>
    /// Looks a patient's next step up, after writing that it was looked up. Null when the patient has no open case, or is not known.
    /// </summary>
    public async Task<NextStepCard?> LookUpAsync(CaseActor actor, Personnummer personnummer, CancellationToken cancel)
    {
        var found = await (from p in _records.Patients.AsNoTracking()
                           where p.UnitId == actor.UnitId && p.Personnummer == personnummer
                           join c in _records.Cases.AsNoTracking()
                               .Where(Relations.Reachable(CaseAction.ReadNextStep, actor)) on p.Id equals c.OpenPatientId into open
                           from c in open.DefaultIfEmpty()
                           select new
                           {
                               PatientId = p.Id, p.Name, CaseId = (Guid?)c.Id, c.Number, Status = (CaseStatus?)c.Status,
                               Since = (DateTimeOffset?)c.StatusSince,
                               c.NextStep.What, c.NextStep.Who, By = (DateOnly?)c.NextStep.By, c.NextStep.TellPatient,
                           }).FirstOrDefaultAsync(cancel);
        if (found is not null)
        {
            await _log.WriteAsync(actor, CaseAction.ReadNextStep, LogKind.Lasa, found.PatientId, found.CaseId, cancel);
        }

        return found is { CaseId: { } caseId, Status: { } status, Since: { } since, By: { } by }
            ? new NextStepCard(found.PatientId, caseId, found.Number, found.Name, personnummer, status, since,
                new NextStep(found.What, found.Who, by, found.TellPatient)) : null;
    }

    /// <summary>Hands out the contact log, newest first. The case must have been read by the same pass.</summary>
    public async Task<IReadOnlyList<Contact>> ContactsAsync(CasePass pass, CancellationToken cancel)
    {
        return [.. (await _records.Contacts.AsNoTracking().Where(c => EF.Property<Guid>(c, "CaseId") == pass.CaseId).ToListAsync(cancel))
            .OrderByDescending(c => c.Day).ThenByDescending(c => c.At)];
    }

    /// <summary>Shows what a handover would move, after writing one row per patient shown.</summary>
    public async Task<IReadOnlyList<CaseRow>> HeldByAsync(CaseActor actor, Guid from, Role profession, CancellationToken cancel)
    {
        var held = (await HeldAsync(actor, from, profession, _records.Cases.AsNoTracking(), cancel)).Select(c => c.Id).ToList();
        return await LoggedAsync(actor, CaseAction.HandOver,
            await CaseList.ReadAsync(_records, actor, new CaseFilter { Ids = held, Take = int.MaxValue }, _clock.Today, Swedish, cancel),
            cancel);
    }

    /// <summary>Moves everything open from one colleague to another, in one transaction.</summary>
    /// <returns>How it ended, and the number of cases.</returns>
    public async Task<(ChangeResult Result, int Cases)> HandOverAsync(CaseActor actor, Guid from, CaseActor to, Role profession,
        CancellationToken cancel)
    {
        var moved = 0;
        var result = await InTransactionAsync(actor, async () =>
        {
            var held = await HeldAsync(actor, from, profession, _records.Cases, cancel);
            var verdicts = held.Select(subject => (Subject: subject, Verdict: subject.HandOver(from, to, profession, actor, Facts)))
                .ToList();
            moved = held.Count;
            foreach (var (subject, _) in verdicts)
            {
                _log.Add(actor, CaseAction.HandOver, CaseRules.For(CaseAction.HandOver).Log, subject.PatientId, subject.Id);
            }

            return ChangeResult.From(verdicts.Select(one => one.Verdict).FirstOrDefault(verdict => !verdict.IsAllowed)
                ?? (held.Count == 0 ? Verdict.Refused("Kollegan har inget öppet arbete att lämna över.") : Verdict.Allowed));
        }, saveRefusal: false, cancel);
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
