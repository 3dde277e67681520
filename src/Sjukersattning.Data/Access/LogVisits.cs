using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data;

/// <summary>A unit's access log as visits: one per person, patient and day, and one per person and day.</summary>
internal sealed class LogVisits(SjukersattningDbContext db)
{
    /// <summary>What shows a patient without opening her case.</summary>
    private static readonly HashSet<LoggedAction> SeenOnly =
    [
        CaseAction.ListCases, CaseAction.ReadNextStep, StaffAction.ReadLogExtract, StaffAction.ReadLogExport, StaffAction.ReviewLog,
    ];

    private readonly PatientRecords _records = db.EnterGate();

    /// <summary>The visits from one moment to another, and how many rows they are.</summary>
    public async Task<(IReadOnlyList<LogVisit> Visits, int Rows)> ReadAsync(Guid unitId, DateTimeOffset from, DateTimeOffset until,
        CancellationToken cancel)
    {
        var rows = await _records.AccessLog.AsNoTracking()
            .Where(row => row.UnitId == unitId && row.At >= from && row.At < until).OrderBy(row => row.Id)
            .Select(row =>
                new Row(row.Id, row.At, row.Kind, row.Action, row.ActorId, row.ActorName, row.ActorTitle, row.PatientId, row.CaseId))
            .ToListAsync(cancel);
        var days = WorkingDays.Of(await db.Units.Where(unit => unit.Id == unitId).Select(unit => unit.ClosedDayLines).FirstAsync(cancel));
        var names = await NamesAsync(rows, cancel);
        var hidden = (await _records.Patients.Where(one => one.UnitId == unitId && one.IsSkyddad).Select(one => one.Id).ToListAsync(cancel))
            .ToHashSet();
        var parts = await PartsAsync(rows, cancel);
        var staff = (await db.Memberships.Where(one => one.UnitId == unitId).Join(db.Users, one => one.AccountId, one => one.Id,
            (_, account) => account.Name).Distinct().ToListAsync(cancel)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ofPatients = rows.Where(row => row.PatientId is not null).GroupBy(row => (row.ActorId, row.PatientId, Day(row)))
            .Select(group => Visit([.. group], days) with
            {
                PatientId = group.Key.PatientId,
                PatientName = names.GetValueOrDefault(group.Key.PatientId!.Value),
                CaseId = group.Select(row => row.CaseId).FirstOrDefault(id => id is not null),
                IsColleague = names.GetValueOrDefault(group.Key.PatientId.Value) is { } name && staff.Contains(name),
                IsSkyddad = hidden.Contains(group.Key.PatientId.Value),
                IsOpened = group.Any(IsOpening),
                HasPart = group.Any(row => parts.Contains((row.CaseId, row.ActorId))),
                IsDenied = group.Any(row => row.Kind == LogKind.Denied),
                Insyn = group.Select(row => row.Kind).Where(kind => InsynRules.All.Any(rule => rule.Kind == kind)).ToHashSet(),
            });
        var ofDays = rows.GroupBy(row => (row.ActorId, Day(row)))
            .Select(group => Visit([.. group], days) with
            {
                Patients = group.Where(IsOpening).Select(row => row.PatientId).Distinct().Count(),
                Misses = group.Count(row => row.Kind == LogKind.Missed),
                IsDenied = group.Any(row => row is { Kind: LogKind.Denied, PatientId: null }),
            });
        return ([.. ofPatients, .. ofDays], rows.Count);
    }

    private static DateOnly Day(Row row) => DateOnly.FromDateTime(ClinicClock.Local(row.At).DateTime);

    private static bool IsOpening(Row row) =>
        row.PatientId is not null && row.Kind is not (LogKind.Denied or LogKind.Missed) && !SeenOnly.Contains(row.Action);

    private static LogVisit Visit(IReadOnlyList<Row> rows, WorkingDays days) => new()
    {
        FirstRow = rows[0].Id, Rows = rows.Count, ActorId = rows[0].ActorId, ActorName = rows[0].ActorName, ActorTitle = rows[0].ActorTitle,
        First = ClinicClock.Local(rows.Min(row => row.At)).DateTime, Last = ClinicClock.Local(rows.Max(row => row.At)).DateTime,
        IsWorkingDay = days.Includes(Day(rows[0])),
    };

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Row> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.PatientId).OfType<Guid>().ToHashSet();
        return await _records.Patients.AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
    }

    /// <summary>Who has something to do in a case, or has done something in it.</summary>
    private async Task<HashSet<(Guid?, Guid)>> PartsAsync(IEnumerable<Row> rows, CancellationToken cancel)
    {
        var ids = rows.Select(row => row.CaseId).OfType<Guid>().ToHashSet();
        var cases = await _records.Cases.AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.Id))
            .Select(one => new
            {
                one.Id, one.LakareId, one.RehabkoordinatorId, Owners = one.Sections.Select(section => section.OwnerId).ToList(),
                Asked = one.Kompletteringar.SelectMany(asked => asked.Questions).Select(question => question.AssigneeId).ToList(),
            }).ToListAsync(cancel);
        var done = await _records.Events.AsNoTracking().Where(one => EF.Parameter(ids).Contains(EF.Property<Guid>(one, "CaseId")))
            .Select(one => new { CaseId = EF.Property<Guid>(one, "CaseId"), one.ActorId }).Distinct().ToListAsync(cancel);
        return
        [
            .. cases.SelectMany(one => one.Owners.Select(owner => (Guid?)owner).Concat(one.Asked)
                .Concat([one.LakareId, one.RehabkoordinatorId]).OfType<Guid>().Select(person => ((Guid?)one.Id, person))),
            .. done.Select(one => ((Guid?)one.CaseId, one.ActorId)),
        ];
    }

    private sealed record Row(long Id, DateTimeOffset At, LogKind Kind, LoggedAction Action, Guid ActorId, string ActorName,
        string ActorTitle, Guid? PatientId, Guid? CaseId);
}
