using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Notices;

namespace Sjukersattning.Data.Notices;

/// <summary>Turns tellings into notices and letters, in whatever transaction is under way. Nobody is told twice of the same key.</summary>
internal sealed class NoticeWriter(SjukersattningDbContext db, ClinicClock clock, NoticeSettings settings)
{
    private readonly PatientRecords _records = db.EnterGate();

    /// <summary>Adds the notices of a case that are not told yet.</summary>
    /// <param name="unitId">The unit, whose people with a role are told.</param>
    /// <param name="actorId">Who did it and needs no telling; null for reminders.</param>
    public async Task AddAsync(Guid unitId, (Guid CaseId, string Number) about, IReadOnlyCollection<Telling> tellings, Guid? actorId,
        CancellationToken cancel)
    {
        if (tellings.Count == 0)
        {
            return;
        }

        var staff = await (from m in db.Memberships.AsNoTracking()
                           join a in db.Users.AsNoTracking() on m.AccountId equals a.Id
                           where m.UnitId == unitId && a.IsActive
                           select new { a.Id, m.Role, a.Mail }).ToListAsync(cancel);
        var keys = tellings.Select(telling => telling.Key).Distinct().ToList();
        var told = (await _records.Notices.AsNoTracking()
            .Where(n => EF.Parameter(keys).Contains(n.Topic))
            .Select(n => new { n.RecipientId, n.Topic }).ToListAsync(cancel))
            .Select(n => (n.RecipientId, n.Topic)).ToHashSet();
        foreach (var (telling, person) in tellings.SelectMany(
            telling => staff.Where(one => telling.PersonId == one.Id || telling.Role == one.Role).DistinctBy(one => one.Id),
            (telling, one) => (telling, one)))
        {
            if (person.Id != actorId && told.Add((person.Id, telling.Key)))
            {
                Add(unitId, about, telling, person.Id, settings.MailIsOn ? person.Mail : MailChoice.Never);
            }
        }
    }

    private void Add(Guid unitId, (Guid CaseId, string Number) about, Telling telling, Guid recipientId, MailChoice mail)
    {
        var letter = mail == MailChoice.AtOnce
            ? db.Letters.Add(
                new LetterRow { Id = Guid.NewGuid(), RecipientId = recipientId, MadeAt = clock.Now, NotBefore = clock.Now }).Entity
            : null;
        _records.Notices.Add(new NoticeRow
        {
            Id = Guid.NewGuid(), RecipientId = recipientId, UnitId = unitId, Topic = telling.Key, Kind = telling.Kind,
            CaseId = about.CaseId, CaseNumber = about.Number, Section = telling.Section,
            Komplettering = telling.Komplettering, Day = telling.Day, Time = telling.Time, At = clock.Now,
            ForDigest = mail == MailChoice.Daily, LetterId = letter?.Id,
        });
    }
}
