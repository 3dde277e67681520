using System.Data;
using Microsoft.EntityFrameworkCore;

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

    internal Guesses(SjukersattningDbContext db, ClinicClock clock, GuessTurns turns)
    {
        _db = db;
        _clock = clock;
        _turns = turns;
    }

    /// <summary>Judges a secret, unless too many were wrong. Saves and forgets what is tracked: read the account anew to change it.</summary>
    /// <param name="isRight">Looks at the secret; costs the same for an account that is not there.</param>
    public async Task<GuessVerdict> JudgeAsync(Guess guess, Func<Task<bool>> isRight, CancellationToken cancel)
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
            return GuessVerdict.Wrong;
        }

        await GiveBackAsync(guess, cancel);
        return GuessVerdict.Right;
    }

    /// <summary>Forgets counts that have begun anew; may run on several instances at once.</summary>
    public Task ForgetAsync(CancellationToken cancel)
    {
        var oldest = _clock.Now - GuessBudget.All.Max(budget => budget.Rest);
        return _db.WriteAsync(
            async () => _db.Guesses.RemoveRange(
                await _db.Guesses.Where(row => row.LastAt < oldest).OrderBy(row => row.LastAt).Take(MostForgotten).ToListAsync(cancel)),
            cancel, raced: () => { });
    }

    /// <summary>Until when each of some accounts cannot be signed in with from somewhere; those that can from everywhere are left out.</summary>
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
            cancel, keeps: until => until is null, raced: () => now + Crowded, isolation: IsolationLevel.ReadCommitted, tries: 10);
    }

    private Task GiveBackAsync(Guess guess, CancellationToken cancel) => _db.WriteAsync(
        async () =>
        {
            foreach (var row in await Rows(guess).ToListAsync(cancel))
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
        cancel, raced: () => false, isolation: IsolationLevel.ReadCommitted, tries: 10);
}
