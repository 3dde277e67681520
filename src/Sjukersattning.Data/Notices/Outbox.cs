using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Notices;

/// <summary>
/// Letters that wait to be sent, by the instance that does the background work. One that dies in an attempt leaves the letter to be sent
/// again, with the same Message-ID.
/// </summary>
public sealed class Outbox
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(7);
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;

    internal Outbox(SjukersattningDbContext db, ClinicClock clock)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
    }

    /// <summary>Begins an attempt with the letter that has waited longest; null when none is due.</summary>
    /// <param name="patience">After so long it is due again, should nothing be heard of the attempt.</param>
    public async Task<OutgoingLetter?> BeginAsync(TimeSpan patience, CancellationToken cancel)
    {
        while (await _db.WriteAsync(() => NextAsync(patience, cancel), [], cancel) is (true, var letter))
        {
            if (letter is not null)
            {
                return letter;
            }
        }

        return null;
    }

    /// <summary>Notes that a letter was sent.</summary>
    public Task SentAsync(Guid letterId, CancellationToken cancel) =>
        ChangeAsync(letterId, letter => (letter.DoneAt, letter.Fault) = (_clock.Now, ""), cancel);

    /// <summary>
    /// Notes why an attempt failed; the next one waits twice as long as the last, six hours at most. After a week there is none: the notice
    /// still stands on the page.
    /// </summary>
    public Task FailedAsync(Guid letterId, string fault, CancellationToken cancel) => ChangeAsync(letterId, letter =>
    {
        var doubled = FirstWait.TotalMinutes * Math.Pow(2, Math.Min(letter.Attempts - 1, 10));
        letter.DoneAt = _clock.Now - letter.MadeAt > GivenUpAfter ? _clock.Now : null;
        letter.NotBefore = _clock.Now + TimeSpan.FromMinutes(Math.Min(LongestWait.TotalMinutes, doubled));
        letter.Fault = fault;
    }, cancel);

    public async Task<OutboxState> StateAsync(CancellationToken cancel)
    {
        var waiting = _db.Letters.AsNoTracking().Where(l => l.DoneAt == null);
        return new OutboxState(
            await waiting.CountAsync(cancel),
            await waiting.OrderBy(l => l.MadeAt).Select(l => (DateTimeOffset?)l.MadeAt).FirstOrDefaultAsync(cancel),
            await waiting.Where(l => l.Fault != "")
                .OrderByDescending(l => l.NotBefore).ThenBy(l => l.Id).Select(l => l.Fault).FirstOrDefaultAsync(cancel) ?? "");
    }

    /// <summary>Whether a letter was due; null for the letter when nobody is left to send it to, or nothing to tell her.</summary>
    private async Task<(bool IsDue, OutgoingLetter? Letter)> NextAsync(TimeSpan patience, CancellationToken cancel)
    {
        if (await _db.Letters.Where(l => l.DoneAt == null && l.NotBefore <= _clock.Now)
            .OrderBy(l => l.NotBefore).ThenBy(l => l.Id)
            .FirstOrDefaultAsync(cancel) is not { } letter)
        {
            return (false, null);
        }

        var address = await _db.Users.Where(a => a.Id == letter.RecipientId && a.IsActive)
            .Select(a => a.Email)
            .FirstOrDefaultAsync(cancel);
        var told = address is null ? [] : await ToldAsync(letter, cancel);
        letter.NotBefore = _clock.Now + patience;
        letter.Attempts++;
        if (address is not null && told.Count > 0)
        {
            return (true, new OutgoingLetter(letter.Id, address, letter.DigestDay is not null, letter.MadeAt, told));
        }

        letter.DoneAt = _clock.Now;
        return (true, null);
    }

    /// <summary>What the letter tells, as its reader's roles are now: nothing of a case that is hidden from her.</summary>
    private async Task<IReadOnlyList<NoticeLine>> ToldAsync(LetterRow letter, CancellationToken cancel)
    {
        var notices = _records.Notices.AsNoTracking().Where(n => n.LetterId == letter.Id);
        var told = new List<ToldOfCase>();
        foreach (var unitId in await notices.Select(n => n.UnitId).Distinct().ToListAsync(cancel))
        {
            var roles = await _db.Memberships.Where(m => m.AccountId == letter.RecipientId && m.UnitId == unitId).Select(m => m.Role)
                .ToListAsync(cancel);
            var reader = new CaseActor(letter.RecipientId, "", "", unitId, roles.ToHashSet());
            told.AddRange(await _records.Told(notices.Where(n => n.UnitId == unitId), reader).ToListAsync(cancel));
        }

        return [.. told.OrderBy(one => one.Notice.At).ThenBy(one => one.Notice.Topic, StringComparer.Ordinal).Select(one => one.Line)];
    }

    private Task ChangeAsync(Guid letterId, Action<LetterRow> change, CancellationToken cancel) =>
        _db.WriteAsync(async () => change(await _db.Letters.FirstAsync(l => l.Id == letterId, cancel)), [], cancel);
}
