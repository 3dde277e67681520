using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Configurations;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>The one query behind every list of cases, most urgent first.</summary>
internal static class CaseList
{
    public static IQueryable<CaseRow> Of(SjukersattningDbContext db, CaseActor actor, CaseFilter filter, DateOnly today, CultureInfo culture)
    {
        var cases = db.Cases.AsNoTracking().Where(Relations.Reachable(CaseAction.ListCases, actor));
        cases = filter.Status is { } status ? cases.Where(c => c.Status == status) : filter.ClosedToo ? cases : cases.Where(c => c.OpenPatientId != null);
        cases = filter.LateOnly ? cases.Where(c => c.NextStep.By < today) : cases;
        cases = filter.WaitingFor is { } person ? WaitingFor(cases, person, actor.Roles.Contains(Role.Rehabkoordinator), today) : cases;
        var joined = cases.Join(db.Patients.AsNoTracking(), c => c.PatientId, p => p.Id, (c, p) => new { c, p });
        if (filter.Text.Trim() is { Length: > 0 } text)
        {
            var words = text.ToLower(culture);
            joined = Personnummer.Parse(text, today, out var number) is null
                ? joined.Where(row => row.p.Personnummer == number)
                : joined.Where(row => row.c.Number.Contains(words) || EF.Property<string>(row.p, PatientConfiguration.SearchName).Contains(words));
        }

        return joined.OrderBy(row => row.c.NextStep.By).ThenBy(row => row.c.Number).Skip(filter.Skip).Take(filter.Take).Select(row => new CaseRow
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
            Sections = row.c.Sections.Select(s => new SectionLine(s.Key, s.OwnerId, s.Deadline, s.DoneAt != null, s.ReturnComment != null)).ToList(),
        });
    }

    private static IQueryable<UtlatandeCase> WaitingFor(IQueryable<UtlatandeCase> cases, Guid person, bool leads, DateOnly today)
    {
        var soon = today.AddDays(7);
        return cases.Where(c => c.Sections.Any(s => s.OwnerId == person && s.DoneAt == null)
            || (c.LakareId == person && c.Status == CaseStatus.Granskas)
            || (leads && (c.Status == CaseStatus.Oppnat || c.Status == CaseStatus.Granskas || c.NextStep.By <= soon)));
    }
}
