using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Configurations;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>The one way to every list of cases, most urgent first.</summary>
internal static class CaseList
{
    /// <summary>Three queries whatever the number of cases: the rows, and the sections and open questions of those rows. Joined in one they would repeat every row per section.</summary>
    public static async Task<IReadOnlyList<CaseRow>> ReadAsync(SjukersattningDbContext db, CaseActor actor, CaseFilter filter, DateOnly today, CultureInfo culture, CancellationToken cancel)
    {
        var rows = await Rows(db, Page(Filtered(db, actor, filter, today, culture), filter)).ToListAsync(cancel);
        var ids = rows.Select(row => row.CaseId).ToList();
        var sections = await db.Cases.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.Id))
            .SelectMany(c => c.Sections, (c, s) => new { CaseId = c.Id, Line = new SectionLine(s.Key, s.OwnerId, s.Deadline, s.DoneAt != null, s.ReturnComment != null) }).ToListAsync(cancel);
        var byCase = sections.ToLookup(one => one.CaseId, one => one.Line);
        var asked = (await Asked(db.Cases.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.Id))).OrderBy(one => one.LastDay).ThenBy(one => one.Komplettering).ToListAsync(cancel)).ToLookup(one => one.CaseId);
        return [.. rows.Select(row => row with { Sections = [.. byCase[row.CaseId]], Asked = [.. asked[row.CaseId]] })];
    }

    private static IQueryable<UtlatandeCase> Filtered(SjukersattningDbContext db, CaseActor actor, CaseFilter filter, DateOnly today, CultureInfo culture)
    {
        var cases = db.Cases.AsNoTracking().Where(Relations.Reachable(CaseAction.ListCases, actor));
        cases = filter.Status is { } status ? cases.Where(c => c.Status == status) : filter.ClosedToo ? cases : cases.Where(c => c.OpenPatientId != null);
        cases = filter.LateOnly ? cases.Where(c => c.NextStep.By < today) : cases;
        cases = filter.WaitingFor is { } person ? WaitingFor(db, cases, person, actor, today) : cases;
        if (filter.Text.Trim() is not { Length: > 0 } text)
        {
            return cases;
        }

        var words = text.ToLower(culture);
        return Personnummer.Parse(text, today, out var number) is null
            ? cases.Where(c => db.Patients.Any(p => p.Id == c.PatientId && p.Personnummer == number))
            : cases.Where(c => c.Number.Contains(words) || db.Patients.Any(p => p.Id == c.PatientId && EF.Property<string>(p, PatientConfiguration.SearchName).Contains(words)));
    }

    /// <summary>Cut out before patients are joined, so that only those of the page are looked up.</summary>
    private static IQueryable<UtlatandeCase> Page(IQueryable<UtlatandeCase> cases, CaseFilter filter) =>
        cases.OrderBy(c => c.NextStep.By).ThenBy(c => c.Number).Skip(filter.Skip).Take(filter.Take);

    private static IQueryable<CaseRow> Rows(SjukersattningDbContext db, IQueryable<UtlatandeCase> page) =>
        page.Join(db.Patients.AsNoTracking(), c => c.PatientId, p => p.Id, (c, p) => new { c, p }).OrderBy(row => row.c.NextStep.By).ThenBy(row => row.c.Number).Select(row => new CaseRow
        {
            CaseId = row.c.Id,
            PatientId = row.c.PatientId,
            Number = row.c.Number,
            PatientName = row.p.Name,
            Personnummer = row.p.Personnummer,
            Status = row.c.Status,
            StatusSince = row.c.StatusSince,
            NextWhat = row.c.NextStep.What,
            NextWho = row.c.NextStep.Who,
            NextBy = row.c.NextStep.By,
            LakareId = row.c.LakareId,
            SignDeadline = row.c.SignDeadline,
            SigningDate = row.c.Booking == null ? null : row.c.Booking.Date,
            SigningTime = row.c.Booking == null ? null : row.c.Booking.Time,
            IsComplementing = row.c.DraftRelation == VersionRelation.Kompletterar,
            Sections = Array.Empty<SectionLine>(),
        });

    /// <summary>The questions of kompletteringar that wait for an answer: <see cref="UtlatandeCase.OpenKompletteringar"/> in SQL.</summary>
    private static IQueryable<AskedLine> Asked(IQueryable<UtlatandeCase> cases) =>
        from c in cases
        from k in c.Kompletteringar
        where !k.IsRetracted && !c.Kompletteringar.Any(later => later.Number == k.Number && later.Revision > k.Revision)
            && !c.Registrations.Any(answer => answer.Kind == RegistrationKind.Svar && answer.Number == k.Number
                && (answer.Version == null || !c.Registrations.Any(revoked => revoked.Kind == RegistrationKind.Makulering && revoked.Number == answer.Version)))
        from question in k.Questions
        select new AskedLine { CaseId = c.Id, Komplettering = k.Number, LastDay = k.LastDay, QuestionId = question.QuestionId, AssigneeId = question.AssigneeId };

    /// <summary>The same cases as the ones that Mitt arbete finds something in; a test compares them.</summary>
    private static IQueryable<UtlatandeCase> WaitingFor(SjukersattningDbContext db, IQueryable<UtlatandeCase> cases, Guid person, CaseActor actor, DateOnly today)
    {
        var soon = today.AddDays(CaseFilter.SoonDays);
        var (leads, signs) = (actor.Roles.Contains(Role.Rehabkoordinator), actor.Roles.Contains(Role.Lakare));
        var asked = Asked(db.Cases).Where(one => one.AssigneeId == person);
        return cases.Where(c => (c.Sections.Any(s => s.OwnerId == person && s.DoneAt == null) && (c.Status == CaseStatus.Planerat || c.Status == CaseStatus.Skrivs))
            || (signs && c.LakareId == person && c.Status == CaseStatus.Granskas)
            || (c.DraftRelation != VersionRelation.Kompletterar && asked.Any(one => one.CaseId == c.Id))
            || (leads && (c.Status == CaseStatus.Oppnat || (c.Status == CaseStatus.Granskas && c.Booking == null) || (c.Status != CaseStatus.Granskas && c.NextStep.By <= soon))));
    }
}
