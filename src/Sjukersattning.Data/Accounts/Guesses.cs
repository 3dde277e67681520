using System.Data;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// Every secret that somebody offers is judged here. The try is taken from the budget before the secret is looked at, in one transaction,
/// and given back when it was right: of many at the same moment, on however many instances, no more are judged than the budget has.
/// </summary>
public sealed class Guesses
{
    private const int MostForgotten = 1000;
    private static readonly TimeSpan Crowded = TimeSpan.FromSeconds(5);
    private readonly SjukersattningDbContext _db;
    private readonly ClinicClock _clock;
    private readonly GuessTurns _turns;
    private readonly SecurityLog _security;

    internal Guesses(SjukersattningDbContext db, ClinicClock clock, GuessTurns turns, SecurityLog security)
    {
        _security = security;
        _db = db;
        _clock = clock;
        _turns = turns;
    }

    /// <summary>Judges a secret, unless too many were wrong. Forgets what is tracked: read the account anew to change it.</summary>
    /// <param name="isRight">Looks at the secret; costs the same for an account that is not there.</param>
    /// <param name="why">What the security log tells of a wrong one, asked when it was looked at.</param>
    public async Task<GuessVerdict> JudgeAsync(Guess guess, Func<Task<bool>> isRight, CancellationToken cancel, Func<string>? why = null)
    {
        // First without a turn to write: to be refused must cost little.
        var now = _clock.Now;
        if (LockOf(await Rows(guess).AsNoTracking().ToListAsync(cancel), now) is { } until)
        {
            return GuessVerdict.Locked(until);
        }

        using var turn = await _turns.EnterAsync(guess, cancel);
        if (turn is null)
        {
            return GuessVerdict.Locked(now + Crowded);
        }

        if (await TakeAsync(guess, cancel) is { } locked)
        {
            return GuessVerdict.Locked(locked);
        }

        if (!await isRight())
        {
            await TellAsync(guess, why?.Invoke() ?? "");
            return GuessVerdict.Wrong;
        }

        await GiveBackAsync(guess);
        return GuessVerdict.Right;
    }

    /// <summary>Forgets counts that have begun anew.</summary>
    public Task ForgetAsync(CancellationToken cancel)
    {
        var oldest = _clock.Now - GuessBudget.All.Max(budget => budget.Rest);
        return _db.WriteAsync(
            async () => _db.Guesses.RemoveRange(
                await _db.Guesses.Where(row => row.LastAt < oldest).OrderBy(row => row.LastAt).ThenBy(row => row.Scope)
                    .ThenBy(row => row.Secret).ThenBy(row => row.Who).ThenBy(row => row.Where).Take(MostForgotten).ToListAsync(cancel)),
            [], cancel, raced: () => { });
    }

    /// <summary>Until when each of some accounts waits somewhere; those that wait nowhere are left out.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> LockedAsync(SjukersattningDbContext db, DateTimeOffset now,
        IReadOnlyCollection<Guid> accounts, CancellationToken cancel)
    {
        var locked = (await db.Guesses.AsNoTracking().Where(row => row.Until > now).Select(row => new { row.Who, row.Until })
            .ToListAsync(cancel)).ToLookup(row => row.Who, row => row.Until!.Value);
        return accounts.Where(id => locked.Contains(Guess.WhoIs(id))).ToDictionary(id => id, id => locked[Guess.WhoIs(id)].Max());
    }

    /// <summary>Has all be judged again for an account; saved with what else is changed.</summary>
    internal static async Task ClearAsync(SjukersattningDbContext db, Guid accountId, CancellationToken cancel)
    {
        var who = Guess.WhoIs(accountId);
        db.Guesses.RemoveRange(await db.Guesses.Where(row => row.Who == who).ToListAsync(cancel));
    }

    /// <summary>
    /// What is refused before it is judged leaves no row: the lock that it met has one, and nobody can fill the log. To hang up helps as
    /// little.
    /// </summary>
    private Task TellAsync(Guess guess, string why) => _db.WriteAsync(
        async () =>
        {
            var account = await _db.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == guess.AccountId, CancellationToken.None);
            var inside = guess.Keys[0].Scope == GuessScope.Inside;
            _security.Add(inside ? SecurityEvent.SecretFailed : SecurityEvent.SignInFailed, account,
                guess.AccountId is null ? "okänd e-postadress" : why, method: SignInMethod.Password);
            if (LockOf(await Rows(guess).AsNoTracking().ToListAsync(CancellationToken.None), _clock.Now) is { } until)
            {
                _security.Add(SecurityEvent.LockedOut, account, $"till {ClinicClock.Local(until):yyyy-MM-dd HH.mm.ss}");
            }
        },
        [], CancellationToken.None);

    private static DateTimeOffset? LockOf(IEnumerable<GuessRow> rows, DateTimeOffset now) => rows.Max(row => row.Until) is { } until
        && until > now ? until : null;

    private IQueryable<GuessRow> Rows(Guess guess)
    {
        var whos = guess.Keys.Select(key => key.Who).ToList();
        var wheres = guess.Keys.Select(key => key.Where).ToList();
        var scopes = guess.Keys.Select(key => key.Scope).ToList();
        var secret = guess.Keys[0].Secret;
        return _db.Guesses.Where(row => row.Secret == secret && EF.Parameter(scopes).Contains(row.Scope)
            && EF.Parameter(whos).Contains(row.Who) && EF.Parameter(wheres).Contains(row.Where));
    }

    private Task<DateTimeOffset?> TakeAsync(Guess guess, CancellationToken cancel)
    {
        var now = _clock.Now;
        return _db.WriteAsync<DateTimeOffset?>(
            async () =>
            {
                var rows = await Rows(guess).ToListAsync(cancel);
                if (LockOf(rows, now) is { } until)
                {
                    return until;
                }

                foreach (var (scope, secret, who, where) in guess.Keys)
                {
                    var row = rows.FirstOrDefault(row => row.Scope == scope)
                        ?? _db.Guesses.Add(new GuessRow { Scope = scope, Secret = secret, Who = who, Where = where, LastAt = now }).Entity;
                    row.Take(now);
                }

                return null;
            },
            [], cancel, keeps: until => until is null, raced: () => now + Crowded,
            isolation: IsolationLevel.ReadCommitted, tries: 10);
    }

    private Task GiveBackAsync(Guess guess) => _db.WriteAsync(
        async () =>
        {
            foreach (var row in await Rows(guess).ToListAsync(CancellationToken.None))
            {
                if (GuessBudget.For(row.Scope).IsPersonal || row.Tries <= 1)
                {
                    _db.Guesses.Remove(row);
                }
                else
                {
                    row.GiveBack();
                }
            }

            return true;
        },
        [], CancellationToken.None, raced: () => false, isolation: IsolationLevel.ReadCommitted, tries: 10);
}
