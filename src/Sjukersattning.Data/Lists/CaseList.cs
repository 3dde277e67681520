using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Work;

namespace Sjukersattning.Data;

/// <summary>
/// The one way to every list of cases, open ones first and the most urgent of them first. What is due and for whom is read from the rows
/// of <see cref="OpenWork"/>.
/// </summary>
internal static class CaseList
{
    /// <summary>One query whatever the number of cases.</summary>
    public static async Task<IReadOnlyList<CaseRow>> ReadAsync(PatientRecords records, CaseActor actor, CaseFilter filter,
        DateOnly today, CancellationToken cancel) =>
        await Rows(records, Page(records, Filtered(records, actor, filter, today), filter)).ToListAsync(cancel);

    /// <summary>
    /// How many open cases are in each step, in order, and in how many a new version is written beside the one that holds, with how many
    /// are late or soon due; names no patient.
    /// </summary>
    public static async Task<IReadOnlyList<StepCount>> StepsAsync(PatientRecords records, CaseActor actor, DateOnly today,
        CancellationToken cancel)
    {
        var soon = today.AddDays(OpenWork.SoonDays);
        var counts = await records.Cases.AsNoTracking().Where(Relations.Reachable(CaseAction.ListCases, actor))
            .Where(c => c.OpenPatientId != null)
            .Select(c => new
            {
                c.Status, c.VersionInForce, c.DraftRelation,
                DueOn = records.OpenWork.Where(w => w.CaseId == c.Id).Min(w => (DateOnly?)w.By),
            })
            .GroupBy(c => new { c.Status, c.VersionInForce, c.DraftRelation })
            .Select(alike => new
            {
                alike.Key.Status, alike.Key.VersionInForce, alike.Key.DraftRelation, Cases = alike.Count(),
                Late = alike.Count(c => c.DueOn < today), Soon = alike.Count(c => c.DueOn >= today && c.DueOn <= soon),
            })
            .ToListAsync(cancel);
        return [.. counts.GroupBy(one => (CaseStatus?)one.Status).OrderBy(step => step.Key)
            .Concat(counts.Where(one => BegunVersion.Of(one.VersionInForce, one.DraftRelation, false, null) is not null)
                .GroupBy(_ => (CaseStatus?)null))
            .Select(step => new StepCount(step.Key, step.Sum(one => one.Cases), step.Sum(one => one.Late), step.Sum(one => one.Soon)))];
    }

    private static IQueryable<UtlatandeCase> Filtered(PatientRecords records, CaseActor actor, CaseFilter filter, DateOnly today)
    {
        var cases = records.Cases.AsNoTracking().Where(Relations.Reachable(CaseAction.ListCases, actor));
        cases = filter.OnlyBegun ? cases.Where(c => c.OpenPatientId != null).Where(BegunVersion.IsIn)
            : filter.Status is { } status ? cases.Where(c => c.Status == status)
            : filter.ClosedToo ? cases
            : cases.Where(c => c.OpenPatientId != null);
        cases = filter.Ids is { } ids ? cases.Where(c => EF.Parameter(ids).Contains(c.Id)) : cases;
        cases = filter.Due is Due.Overdue ? cases.Where(c => records.OpenWork.Any(w => w.CaseId == c.Id && w.By < today)) : cases;
        cases = filter.Due is Due.Soon
            ? cases.Where(c => records.OpenWork.Any(w => w.CaseId == c.Id && w.By <= today.AddDays(OpenWork.SoonDays))
                && !records.OpenWork.Any(w => w.CaseId == c.Id && w.By < today))
            : cases;
        cases = filter.Responsible is { } person
            ? cases.Where(c => c.LakareId == person || records.OpenWork.Any(w => w.CaseId == c.Id && w.PersonId == person))
            : cases;
        return Named(records, cases, filter.Text);
    }

    /// <summary>Those where every word is found, each in the person's key or in the number of the case.</summary>
    private static IQueryable<UtlatandeCase> Named(PatientRecords records, IQueryable<UtlatandeCase> cases, string typed) =>
        PersonSearch.WordsOf(typed) switch
        {
            null => cases,
            { Count: 0 } => cases.Where(_ => false),
            var words => words.Aggregate(cases, (found, word) => word switch
            {
                { InPerson: { } name, InCaseNumber: null } =>
                    found.Where(c => records.Patients.Any(p => p.Id == c.PatientId && p.SearchKey.Contains(name))),
                { InPerson: null, InCaseNumber: { } number } => found.Where(c => c.Number.Contains(number)),
                { InPerson: { } digits, InCaseNumber: { } number } => found.Where(c => c.Number.Contains(number)
                    || records.Patients.Any(p => p.Id == c.PatientId && p.SearchKey.Contains(digits))),
                _ => found,
            }),
        };

    /// <summary>Cut out before patients are joined, so that only those of the page are looked up.</summary>
    private static IQueryable<UtlatandeCase> Page(PatientRecords records, IQueryable<UtlatandeCase> cases, CaseFilter filter) =>
        cases.OrderBy(c => c.OpenPatientId == null)
            .ThenBy(c => records.OpenWork.Where(w => w.CaseId == c.Id).Min(w => (DateOnly?)w.By) ?? c.NextStep.By)
            .ThenBy(c => c.Number).ThenBy(c => c.Id)
            .Skip(filter.Skip).Take(filter.Take);

    private static IQueryable<CaseRow> Rows(PatientRecords records, IQueryable<UtlatandeCase> page) =>
        page.Join(records.Patients.AsNoTracking(), c => c.PatientId, p => p.Id, (c, p) => new { c, p })
            .OrderBy(row => row.c.OpenPatientId == null)
            .ThenBy(row => records.OpenWork.Where(w => w.CaseId == row.c.Id).Min(w => (DateOnly?)w.By) ?? row.c.NextStep.By)
            .ThenBy(row => row.c.Number).ThenBy(row => row.c.Id).Select(row => new CaseRow
            {
                CaseId = row.c.Id,
                PatientId = row.c.PatientId,
                Number = row.c.Number,
                PatientName = row.p.Name,
                Personnummer = row.p.Personnummer,
                IsSkyddad = row.c.IsSkyddad,
                Status = row.c.Status,
                StatusSince = row.c.StatusSince,
                VersionInForce = row.c.VersionInForce,
                DraftRelation = row.c.DraftRelation,
                DraftSince = row.c.DraftSince,
                OpenedOn = row.c.OpenedOn,
                NextWhat = row.c.NextStep.What,
                NextWho = row.c.NextStep.Who,
                NextBy = row.c.NextStep.By,
                LakareId = row.c.LakareId,
                DueOn = records.OpenWork.Where(w => w.CaseId == row.c.Id).Min(w => (DateOnly?)w.By),
                AnswerBy = records.OpenWork.Where(w => w.CaseId == row.c.Id && w.Kind == WorkKind.AnswerDay).Min(w => (DateOnly?)w.By),
                Sections = row.c.Sections.Count,
                SectionsDone = row.c.Sections.Count(s => s.DoneAt != null),
            });
}
