using System.Data;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Accounts;

/// <summary>Who is away, and who takes new work instead. No patient data passes here, so no access log either.</summary>
public sealed class Absences
{
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;
    private readonly NoticeWriter _notices;

    internal Absences(SjukersattningDbContext db, ClinicClock clock, NoticeWriter notices)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
        _notices = notices;
    }

    /// <summary>Absences of people at a unit that are not past, by first day.</summary>
    public async Task<IReadOnlyList<Absence>> AtAsync(StaffPass pass, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.NoteAbsence).UnitId;
        return await OfAsync(_db, unitId, _clock.Today, cancel);
    }

    /// <summary>
    /// Notes an absence, or says why not. The rehabkoordinator of each unit is told of the times for signing that are booked meanwhile.
    /// </summary>
    public async Task<Verdict> AddAsync(StaffPass pass, Guid accountId, DateOnly from, DateOnly until, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.NoteAbsence);
        var unitId = actor.UnitId;
        var colleague = await _db.Memberships.Where(m => m.AccountId == accountId && m.UnitId == unitId)
            .Select(m => (Guid?)m.AccountId).FirstOrDefaultAsync(cancel);
        if (colleague is null || !pass.Reaches(accountId))
        {
            return Verdict.RefusedAt(nameof(Absence.AccountId), "Välj en kollega på enheten.");
        }

        if (until < from || until < _clock.Today)
        {
            return Verdict.RefusedAt(nameof(Absence.Until), until < from
                ? "Sista dagen kan inte ligga före den första."
                : "Dagarna har redan varit.");
        }

        var turns = await TurnsAsync(_db, accountId, cancel);
        return await _db.WriteAsync(
            async () =>
            {
                if (await _db.Absences.AnyAsync(a => a.AccountId == accountId && a.From <= until && a.Until >= from, cancel))
                {
                    return Verdict.RefusedAt(nameof(Absence.From), "Det finns redan en frånvaro som täcker någon av dagarna.");
                }

                await TellOfBookedAsync(_db.Absences.Add(new Absence(accountId, from, until)).Entity, actor.Id, cancel);
                return Verdict.Allowed;
            },
            turns, cancel, isolation: IsolationLevel.Serializable);
    }

    /// <summary>The numbers of a unit's cases that have a time for signing booked with a läkare on some days.</summary>
    public async Task<IReadOnlyList<string>> BookedAsync(StaffPass pass, Guid lakareId, DateOnly from, DateOnly until,
        CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.NoteAbsence);
        return await Booked(lakareId, from, until).Where(c => c.UnitId == actor.UnitId).Where(Relations.Shown(actor))
            .OrderBy(c => c.Number).Select(c => c.Number)
            .ToListAsync(cancel);
    }

    /// <summary>Takes an absence of somebody at a unit away.</summary>
    public async Task RemoveAsync(StaffPass pass, Guid absenceId, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.NoteAbsence).UnitId;
        var found = await _db.Absences
            .Where(a => a.Id == absenceId && _db.Memberships.Any(m => m.AccountId == a.AccountId && m.UnitId == unitId))
            .ToListAsync(cancel);
        _db.Absences.RemoveRange(found.Where(absence => pass.Reaches(absence.AccountId)));
        await _db.SaveChangesAsync(cancel);
    }

    /// <summary>Who takes new work at a unit today.</summary>
    public Task<DutyRoster> RosterAsync(Guid unitId, CancellationToken cancel) => RosterAsync(_db, unitId, _clock.Today, cancel);

    private IQueryable<UtlatandeCase> Booked(Guid lakareId, DateOnly from, DateOnly until) => _records.Cases.AsNoTracking()
        .Where(c => c.Booking!.LakareId == lakareId && c.Booking.Date >= from && c.Booking.Date <= until && c.Booking.Date >= _clock.Today);

    private async Task TellOfBookedAsync(Absence absence, Guid actorId, CancellationToken cancel)
    {
        foreach (var found in await Booked(absence.AccountId, absence.From, absence.Until)
            .Select(c => new { c.Id, c.UnitId, c.Number, c.Booking!.Date, c.Booking.Time }).ToListAsync(cancel))
        {
            await _notices.AddAsync(found.UnitId, (found.Id, found.Number),
                [NoticeRules.BookedWhileAway(absence, found.Id, found.Date, found.Time)], actorId, cancel);
        }
    }

    /// <summary>When people of a unit are away, from a day on.</summary>
    internal static async Task<IReadOnlyList<Absence>> OfAsync(SjukersattningDbContext db, Guid unitId, DateOnly from,
        CancellationToken cancel) =>
        await db.Absences.AsNoTracking()
            .Where(a => a.Until >= from && db.Memberships.Any(m => m.AccountId == a.AccountId && m.UnitId == unitId))
            .OrderBy(a => a.From).ThenBy(a => a.Id).ToListAsync(cancel);

    /// <summary>The calendars that somebody stands in, each in turn.</summary>
    internal static async Task<IReadOnlyList<Turn>> TurnsAsync(SjukersattningDbContext db, Guid accountId, CancellationToken cancel) =>
        [.. (await db.Memberships.Where(m => m.AccountId == accountId).Select(m => m.UnitId).Distinct().ToListAsync(cancel)).Order()
            .Select(Turn.OfCalendar)];

    internal static async Task<DutyRoster> RosterAsync(SjukersattningDbContext db, Guid unitId, DateOnly day, CancellationToken cancel)
    {
        var working = await db.Memberships.AsNoTracking()
            .Where(m => m.UnitId == unitId)
            .Join(db.Users.Where(a => a.IsActive), m => m.AccountId, a => a.Id, (m, a) => new { a.Id, m.Role }).ToListAsync(cancel);
        var away = await db.Absences.AsNoTracking()
            .Where(a => a.From <= day && a.Until >= day)
            .Select(a => a.AccountId)
            .ToListAsync(cancel);
        return new DutyRoster(
            await db.Appointed.AsNoTracking().Where(a => a.UnitId == unitId).ToListAsync(cancel),
            working.GroupBy(row => row.Id)
                .ToDictionary(person => person.Key, person => (IReadOnlySet<Role>)person.Select(row => row.Role).ToHashSet()),
            away.ToHashSet());
    }
}
