using System.Data;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Notices;

namespace Sjukersattning.Data.Notices;

/// <summary>
/// What time itself causes: reminders of last days, and the daily letters. May run as often as one likes, and beside an earlier version
/// that does the same.
/// </summary>
public sealed class Reminding
{
    /// <summary>From this time of day the daily letters go.</summary>
    public static readonly TimeOnly DigestTime = new(7, 0);

    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;
    private readonly NoticeWriter _writer;

    internal Reminding(SjukersattningDbContext db, ClinicClock clock, NoticeWriter writer)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
        _writer = writer;
    }

    /// <summary>Tells everybody what is to have been told by now. What somebody else told meanwhile is left to her.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await OnceAsync(() => RemindAsync(cancel), cancel);
        if (_clock.TimeOfDay >= DigestTime)
        {
            await OnceAsync(() => GatherAsync(cancel), cancel);
        }
    }

    /// <summary>The unique keys refuse what somebody else wrote first; the next run sees what is left.</summary>
    private Task OnceAsync(Func<Task> work, CancellationToken cancel) =>
        _db.WriteAsync(work, [], cancel, raced: () => { }, isolation: IsolationLevel.ReadCommitted);

    private async Task RemindAsync(CancellationToken cancel)
    {
        var today = _clock.Today;
        var working = (await _db.Units.AsNoTracking().ToListAsync(cancel)).ToDictionary(unit => unit.Id, unit => unit.WorkingDays);
        var horizon = working.Values.Select(days => Reminders.Horizon(today, days)).DefaultIfEmpty(today).Max();
        var due = await _records.OpenWork.AsNoTracking()
            .Where(w => w.By <= horizon)
            .Join(_records.Cases, w => w.CaseId, c => c.Id,
                (w, c) => new { w.CaseId, w.UnitId, c.Number, w.Kind, w.By, w.PersonId, w.Role, w.Section, w.Komplettering })
            .ToListAsync(cancel);
        foreach (var subject in due.GroupBy(line => (line.CaseId, line.UnitId, line.Number)))
        {
            var tellings = subject.SelectMany(line => Reminders.Of(
                line.CaseId,
                new(line.Kind, line.By)
                {
                    PersonId = line.PersonId, Role = line.Role, Section = line.Section, Komplettering = line.Komplettering,
                },
                today, working[line.UnitId])).ToList();
            await _writer.AddAsync(subject.Key.UnitId, (subject.Key.CaseId, subject.Key.Number), tellings, null, cancel);
        }
    }

    /// <summary>One letter a day to each who wants them daily; its key is person and day.</summary>
    private async Task GatherAsync(CancellationToken cancel)
    {
        var today = _clock.Today;
        var waiting = await _records.Notices
            .Where(n => n.ForDigest
                && n.LetterId == null
                && !_db.Letters.Any(l => l.RecipientId == n.RecipientId && l.DigestDay == today))
            .ToListAsync(cancel);
        foreach (var person in waiting.GroupBy(n => n.RecipientId))
        {
            var letter = _db.Letters.Add(new LetterRow
            {
                Id = Guid.NewGuid(), RecipientId = person.Key, DigestDay = today, MadeAt = _clock.Now, NotBefore = _clock.Now,
            }).Entity;
            foreach (var notice in person)
            {
                notice.LetterId = letter.Id;
            }
        }
    }
}
