using System.Data;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Scheduling;

/// <summary>
/// When läkare sign: hours they keep, times that are free or booked, and calendar
/// addresses. It names cases by number and no patient, so no access log either.
/// </summary>
public sealed class SigningCalendar
{
    /// <summary>How many days ahead free times are looked for, where nothing else says until when.</summary>
    public const int DaysAhead = 56;

    /// <summary>How many days a time that has been stays in a läkare's own calendar.</summary>
    public const int DaysKept = 28;

    private const int SecretBytes = 32;
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;

    internal SigningCalendar(SjukersattningDbContext db, ClinicClock clock)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
    }

    /// <summary>The hours that läkare of a unit keep, those that are past left out, by day and time.</summary>
    public Task<IReadOnlyList<SigningHours>> HoursAsync(StaffPass pass, CancellationToken cancel) =>
        HoursAsync(pass.For(StaffAction.KeepSigningHours).UnitId, cancel);

    /// <summary>Keeps hours for a läkare, or says why not.</summary>
    public async Task<Verdict> AddAsync(StaffPass pass, ReportedHours told, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.KeepSigningHours).UnitId;
        var turns = await Absences.TurnsAsync(_db, told.LakareId, cancel);
        return !pass.Reaches(told.LakareId) ? Verdict.Hidden : await _db.WriteAsync(
            async () =>
            {
                // Hours of one läkare are read and added as one: overlapping ones that somebody adds meanwhile
                // are either seen or stop this.
                var known = await _db.SigningHours.AsNoTracking().Where(h => h.LakareId == told.LakareId).ToListAsync(cancel);
                if ((SigningHours.FaultOf(told, known, _clock.Facts) ?? await FaultOfClosedAsync(unitId, told, cancel)
                    ?? await FaultOfAbsenceAsync(told, cancel)) is { } fault)
                {
                    return fault;
                }

                _db.SigningHours.Add(new SigningHours(unitId, told));
                return Verdict.Allowed;
            },
            turns, cancel, raced: () => Verdict.Refused("En kollega ändrade tiderna samtidigt. Ingenting sparades. Försök igen."),
            isolation: IsolationLevel.Serializable);
    }

    /// <summary>Skips a day of weekly hours. What is booked stays booked.</summary>
    /// <returns>Whether there are such hours and they are held that day.</returns>
    public Task<bool> SkipAsync(StaffPass pass, Guid hoursId, DateOnly day, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.KeepSigningHours).UnitId;
        return _db.WriteAsync(
            async () => await FindAsync(unitId, hoursId, cancel) is { } hours && pass.Reaches(hours.LakareId) && hours.Skip(day),
            [], cancel);
    }

    /// <summary>Takes hours away. What is booked stays booked.</summary>
    public Task RemoveAsync(StaffPass pass, Guid hoursId, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.KeepSigningHours).UnitId;
        return _db.WriteAsync(
            async () =>
            {
                if (await FindAsync(unitId, hoursId, cancel) is { } hours && pass.Reaches(hours.LakareId))
                {
                    _db.SigningHours.Remove(hours);
                }
            },
            [], cancel);
    }

    /// <summary>The hours with an id; null when the unit has none such.</summary>
    public async Task<SigningHours?> ReadAsync(StaffPass pass, Guid hoursId, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.KeepSigningHours).UnitId;
        return await _db.SigningHours.AsNoTracking().FirstOrDefaultAsync(h => h.UnitId == unitId && h.Id == hoursId, cancel);
    }

    /// <summary>The free times of a unit's läkare who are there, on days when the unit works and that have not been.</summary>
    public async Task<FreeTimes> FreeAsync(Guid unitId, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var today = first > _clock.Today ? first : _clock.Today;
        var now = today == _clock.Today ? _clock.TimeOfDay : (TimeOnly?)null;
        var days = (await _db.Units.AsNoTracking().FirstAsync(u => u.Id == unitId, cancel)).WorkingDays;
        var hours = await HoursAsync(unitId, cancel);
        var lakare = hours.Select(h => h.LakareId).Distinct().ToList();
        var away = await _db.Absences.AsNoTracking()
            .Where(a => EF.Parameter(lakare).Contains(a.AccountId) && a.Until >= today)
            .ToListAsync(cancel);
        var working = await _db.Memberships.Where(m => m.UnitId == unitId && m.Role == Role.Lakare)
            .Join(_db.Users.Where(u => u.IsActive), m => m.AccountId, u => u.Id, (m, u) => u.Id).ToListAsync(cancel);
        var taken = (await _records.BookedTicks.AsNoTracking()
            .Where(t => EF.Parameter(lakare).Contains(t.LakareId) && t.Day >= today && t.Day <= last)
            .Select(t => new { t.LakareId, t.Day, t.Minute }).ToListAsync(cancel))
            .Select(t => (t.LakareId, t.Day, t.Minute)).ToHashSet();
        var held = hours.SelectMany(h => h.Times(today, last)).Distinct()
            .Where(time => working.Contains(time.LakareId) && days.Includes(time.Day) && !(time.Day == today && time.Start <= now))
            .OrderBy(time => time.Day).ThenBy(time => time.Start).ToList();
        return new FreeTimes(
            [.. held.Where(time => !away.Any(a => a.AccountId == time.LakareId && a.Includes(time.Day))
                && !new SigningBooking(time.Day, time.Start, time.End, time.LakareId).Ticks
                    .Any(minute => taken.Contains((time.LakareId, time.Day, minute))))],
            held, away);
    }

    /// <summary>The booked times of a unit from today, by day and time.</summary>
    public Task<IReadOnlyList<BookedTime>> BookedAsync(StaffPass pass, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.KeepSigningHours);
        return BookedAsync(_records.Cases.Where(c => c.UnitId == actor.UnitId), _records.Cases.Where(Relations.Shown(actor)), _clock.Today,
            cancel);
    }

    /// <summary>What a läkare has booked for another case at a time that is wanted; null when she is free.</summary>
    public async Task<SigningTime?> TakenAsync(Guid caseId, SigningBooking wanted, CancellationToken cancel)
    {
        var day = await _records.Cases.AsNoTracking()
            .Where(c => c.Id != caseId && c.Booking!.LakareId == wanted.LakareId && c.Booking.Date == wanted.Date)
            .Select(c => new { c.Booking!.Time, c.Booking.Until }).ToListAsync(cancel);
        return day.Select(one => new SigningTime(wanted.LakareId, wanted.Date, one.Time, one.Until))
            .Where(new SigningTime(wanted.LakareId, wanted.Date, wanted.Time, wanted.Until).Overlaps)
            .Select(one => (SigningTime?)one).FirstOrDefault();
    }

    /// <summary>Gives a läkare a new calendar address; an earlier one stops working.</summary>
    /// <returns>The secret; it is not kept.</returns>
    public Task<string> OpenFeedAsync(StaffPass pass, CancellationToken cancel)
    {
        var lakare = pass.For(StaffAction.KeepCalendarAddress);
        return _db.WriteAsync(
            async () =>
            {
                var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
                var feed = await FeedsOf(lakare).FirstOrDefaultAsync(cancel)
                    ?? _db.CalendarFeeds.Add(new CalendarFeed { LakareId = lakare.Id, UnitId = lakare.UnitId }).Entity;
                feed.SecretHash = HashOf(secret);
                feed.MadeAt = _clock.Now;
                return secret;
            },
            [], cancel);
    }

    /// <summary>Since when a läkare has a calendar address; null when there is none.</summary>
    public Task<DateTimeOffset?> FeedSinceAsync(StaffPass pass, CancellationToken cancel) =>
        FeedsOf(pass.For(StaffAction.KeepCalendarAddress)).Select(feed => (DateTimeOffset?)feed.MadeAt).FirstOrDefaultAsync(cancel);

    public async Task CloseFeedAsync(StaffPass pass, CancellationToken cancel)
    {
        _db.CalendarFeeds.RemoveRange(await FeedsOf(pass.For(StaffAction.KeepCalendarAddress)).ToListAsync(cancel));
        await _db.SaveChangesAsync(cancel);
    }

    /// <summary>
    /// What a calendar address shows, which whoever has it can read without signing in, so nothing of a patient with skyddad identitet but
    /// that the time is taken; null when nobody has that address, the account is closed, or the läkare has lost the right to it.
    /// </summary>
    public async Task<IReadOnlyList<BookedTime>?> ReadFeedAsync(string secret, CancellationToken cancel)
    {
        var hash = HashOf(secret);
        var roles = StaffRules.For(StaffAction.KeepCalendarAddress).Roles;
        var feed = await _db.CalendarFeeds.AsNoTracking().FirstOrDefaultAsync(
            f => f.SecretHash == hash
                && _db.Users.Any(u => u.Id == f.LakareId && u.IsActive)
                && _db.Memberships.Any(m => m.AccountId == f.LakareId && m.UnitId == f.UnitId && EF.Parameter(roles).Contains(m.Role)),
            cancel);
        if (feed is null)
        {
            return null;
        }

        var (cases, from) = (_records.Cases.AsNoTracking().Where(c => c.UnitId == feed.UnitId), _clock.Today.AddDays(-DaysKept));
        var kept = await cases.Where(c => c.SignedAtTime!.LakareId == feed.LakareId && c.SignedAtTime.Date >= from)
            .Select(c => new { c.Id, Number = c.IsSkyddad ? null : c.Number, Time = c.SignedAtTime!, c.Revision }).ToListAsync(cancel);
        return
        [
            .. await BookedAsync(cases.Where(c => c.Booking!.LakareId == feed.LakareId), cases.Where(c => !c.IsSkyddad), from, cancel),
            .. kept.Select(row => new BookedTime(row.Id, row.Number, row.Time.Date, row.Time.Time, row.Time.Until, row.Time.LakareId,
                row.Revision, OpenSections: 0, LastDeadline: null, SignBy: null, IsAway: false, IsKept: true, Begun: null)),
        ];
    }

    /// <param name="shown">Those of which the reader may know more than that the time is taken.</param>
    private async Task<IReadOnlyList<BookedTime>> BookedAsync(IQueryable<UtlatandeCase> cases, IQueryable<UtlatandeCase> shown,
        DateOnly from, CancellationToken cancel)
    {
        var rows = await cases.Where(c => c.Booking != null && c.Booking.Date >= from)
            .OrderBy(c => c.Booking!.Date).ThenBy(c => c.Booking!.Time)
            .Select(c => new
            {
                c.Id, Number = shown.Any(one => one.Id == c.Id) ? c.Number : null,
                Day = c.Booking!.Date, Start = c.Booking.Time, End = c.Booking.Until, c.Booking.LakareId, c.Revision,
                Open = c.Sections.Count(s => s.DoneAt == null),
                LastDeadline = c.Sections.Where(s => s.DoneAt == null).Max(s => (DateOnly?)s.Deadline),
                c.SignDeadline,
                IsAway = _db.Absences.Any(a => a.AccountId == c.Booking.LakareId && a.From <= c.Booking.Date && a.Until >= c.Booking.Date),
                c.VersionInForce, c.DraftRelation,
            }).ToListAsync(cancel);
        return [.. rows.Select(row => new BookedTime(
            row.Id, row.Number, row.Day, row.Start, row.End, row.LakareId, row.Revision, row.Open, row.LastDeadline, row.SignDeadline,
            row.IsAway, IsKept: false, BegunVersion.Of(row.VersionInForce, row.DraftRelation, row.Open == 0, null)?.Relation))];
    }

    /// <summary>Times are offered only on days when the unit works; of weekly hours the first day says which weekday they are on.</summary>
    private async Task<Verdict?> FaultOfClosedAsync(Guid unitId, ReportedHours told, CancellationToken cancel) =>
        (await _db.Units.AsNoTracking().FirstAsync(u => u.Id == unitId, cancel)).WorkingDays.WordOn(told.First) is { Length: > 0 } word
            ? Verdict.RefusedAt(nameof(told.First), $"{word} Då erbjuds inga tider. Välj en dag då enheten arbetar.")
            : null;

    /// <summary>Hours of one day when the läkare is away would be offered on none; weekly ones are held when she is back.</summary>
    private async Task<Verdict?> FaultOfAbsenceAsync(ReportedHours told, CancellationToken cancel) =>
        told.First == told.Last && await _db.Absences.AsNoTracking()
            .Where(a => a.AccountId == told.LakareId && a.From <= told.First && a.Until >= told.First)
            .OrderBy(a => a.From).ThenBy(a => a.Id).FirstOrDefaultAsync(cancel) is { } away
            ? Verdict.RefusedAt(nameof(told.First), away.Refusal("en annan dag"))
            : null;

    private async Task<IReadOnlyList<SigningHours>> HoursAsync(Guid unitId, CancellationToken cancel) =>
        [.. (await _db.SigningHours.AsNoTracking()
            .Where(h => h.UnitId == unitId && (h.Last == null || h.Last >= _clock.Today))
            .ToListAsync(cancel)).OrderBy(h => h.First).ThenBy(h => h.Start)];

    private IQueryable<CalendarFeed> FeedsOf(CaseActor lakare) =>
        _db.CalendarFeeds.Where(feed => feed.LakareId == lakare.Id && feed.UnitId == lakare.UnitId);

    private Task<SigningHours?> FindAsync(Guid unitId, Guid hoursId, CancellationToken cancel) =>
        _db.SigningHours.FirstOrDefaultAsync(h => h.UnitId == unitId && h.Id == hoursId, cancel);

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));
}
