using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// Makes rows of the security log, to be saved together with what they tell of. Internal: whoever changes an account adds them, and the
/// context adds what was forgotten (<see cref="UntoldChanges"/>).
/// </summary>
internal sealed class SecurityLog(SjukersattningDbContext db, ClinicClock clock, RequestTrace trace)
{
    /// <param name="account">Whose account it is about.</param>
    /// <param name="what">More than the event says; never a secret.</param>
    /// <param name="by">Who does it, when it is not the one who is signed in.</param>
    /// <param name="unitId">The unit, when it is not the one that the actor works in.</param>
    /// <param name="method">By what it was tried to sign in; asked for of every sign-in, which is counted by it.</param>
    public void Add(SecurityEvent happened, StaffAccount? account, string what = "", CaseActor? by = null, Guid? unitId = null,
        SignInMethod? method = null) =>
        Add(happened, account?.Id, account?.Name ?? "", what, by, unitId, method);

    /// <summary>For what somebody does herself before she is signed in.</summary>
    public void AddByOwner(SecurityEvent happened, StaffAccount account, string what = "", Guid unitId = default,
        SignInMethod? method = null) =>
        Add(happened, account, what, new CaseActor(account.Id, account.Name, account.Title, unitId, new HashSet<Role>()), method: method);

    /// <exception cref="ArgumentException">It is a sign-in, and by what is not said.</exception>
    public void Add(SecurityEvent happened, Guid? accountId, string accountName, string what = "", CaseActor? by = null,
        Guid? unitId = null, SignInMethod? method = null)
    {
        if (happened is SecurityEvent.SignedIn or SecurityEvent.SignInFailed)
        {
            db.Count(method ?? throw new ArgumentException("A sign-in says by what.", nameof(method)), happened == SecurityEvent.SignedIn);
        }

        var actor = by ?? trace.Actor;
        db.SecurityLog.Add(new SecurityRow
        {
            At = clock.Now, Event = happened, ActorId = actor?.Id, ActorName = actor?.Name ?? "", ActorTitle = actor?.Title ?? "",
            AccountId = accountId, AccountName = accountName,
            UnitId = unitId ?? (actor is { UnitId: var at } && at != Guid.Empty ? at : null),
            Address = trace.Address, RequestId = trace.Id,
            What = what.Length <= SecurityRow.LongestWhat ? what : what[..SecurityRow.LongestWhat],
        });
    }

    /// <summary>Tells of what nobody has told of.</summary>
    public async Task TellAsync(IEnumerable<(Guid AccountId, string What)> untold, CancellationToken cancel)
    {
        foreach (var (accountId, what) in untold)
        {
            var name = db.ChangeTracker.Entries<StaffAccount>().FirstOrDefault(entry => entry.Entity.Id == accountId)?.Entity.Name
                ?? await db.Users.Where(a => a.Id == accountId).Select(a => a.Name).FirstOrDefaultAsync(cancel) ?? "";
            Add(SecurityEvent.Changed, accountId, name, what);
        }
    }

    /// <summary>Writes a row that is about no change.</summary>
    public Task WriteAsync(SecurityEvent happened, Guid? accountId, string what, CancellationToken cancel, CaseActor? by = null,
        SignInMethod? method = null) =>
        db.WriteAsync(
            async () =>
            {
                var name = await db.Users.Where(a => a.Id == accountId).Select(a => a.Name).FirstOrDefaultAsync(cancel);
                Add(happened, accountId, name ?? "", what, by, method: method);
            },
            [], cancel);
}
