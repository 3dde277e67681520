using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// What an administrator does with accounts. Each change is saved whole or not at all, with rows of the security log that tell who
/// changed what. Roles that are lost are felt at the next request: sign-ins read them anew each time.
/// </summary>
public sealed class AccountKeeping
{
    /// <summary>What to say of an e-mail address that another account has.</summary>
    internal const string Taken = "E-postadressen används redan av ett annat konto.";

    private readonly SjukersattningDbContext _db;
    private readonly UserManager<StaffAccount> _accounts;
    private readonly ClinicClock _clock;
    private readonly SecurityLog _security;

    internal AccountKeeping(SjukersattningDbContext db, UserManager<StaffAccount> accounts, ClinicClock clock, SecurityLog security)
    {
        _security = security;
        _db = db;
        _accounts = accounts;
        _clock = clock;
    }

    /// <summary>An account with its history; null when there is none.</summary>
    public async Task<KeptAccount?> FindAsync(StaffPass pass, Guid accountId, CancellationToken cancel)
    {
        pass.For(StaffAction.KeepAccounts);
        if (await _db.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == accountId, cancel) is not { } account)
        {
            return null;
        }

        var places = await _db.Memberships.AsNoTracking().Where(m => m.AccountId == accountId).ToListAsync(cancel);
        var changes = await _db.SecurityLog.AsNoTracking()
            .Where(row => row.AccountId == accountId && EF.Parameter(SecurityEvents.Changes).Contains(row.Event))
            .OrderByDescending(row => row.Id).ToListAsync(cancel);
        return new KeptAccount(account.Id,
            new AccountDetails(account.Name, account.Title, account.Email ?? "", account.Identity,
                places.Select(m => (m.UnitId, m.Role)).ToHashSet()),
            account.IsActive, account.PasswordHash is not null && !account.PasswordIsTemporary, await LockOfAsync(accountId, cancel),
            (await OpenInvitations(accountId).AsNoTracking().ToListAsync(cancel))
                .Where(one => one.StateAt(_clock.Now) == InvitationState.Open).Select(one => (DateTimeOffset?)one.EndsAt).FirstOrDefault(),
            changes);
    }

    /// <summary>Accounts that wrong passwords have locked, and until when.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> LockedAsync(StaffPass pass, CancellationToken cancel)
    {
        pass.For(StaffAction.KeepAccounts);
        return await Guesses.LockedAsync(_db, _clock.Now, await _db.Users.Select(a => a.Id).ToListAsync(cancel), cancel);
    }

    /// <summary>Accounts that have no role anywhere, and cannot sign in.</summary>
    public async Task<IReadOnlyList<StaffMember>> WithoutUnitAsync(StaffPass pass, CancellationToken cancel)
    {
        pass.For(StaffAction.KeepAccounts);
        var accounts = await _db.Users.Where(a => !_db.Memberships.Any(m => m.AccountId == a.Id))
            .Select(a => new { a.Id, a.Name, a.Title, a.IsActive }).ToListAsync(cancel);
        return [.. accounts.Select(a => new StaffMember(a.Id, a.Name, a.Title, a.IsActive, new HashSet<Role>()))];
    }

    /// <summary>Makes an account.</summary>
    /// <returns>The secret of the link that lets its owner in, or what is wrong with the address.</returns>
    public async Task<(string? Secret, string? Fault)> CreateAsync(StaffPass pass, AccountDetails details, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.KeepAccounts);
        var secret = Invitation.NewSecret();
        var fault = await _db.WriteAsync(
            async () =>
            {
                var account = new StaffAccount { Id = Guid.NewGuid() };
                Put(account, details);
                var made = await _accounts.CreateAsync(account);
                if (made.Succeeded)
                {
                    _db.Memberships.AddRange(details.Places.Select(
                        place => new Membership { AccountId = account.Id, UnitId = place.UnitId, Role = place.Role }));
                    await InviteAsync(account.Id, secret, cancel);
                    _security.Add(SecurityEvent.AccountCreated, account, "inbjudan lämnad", actor);
                    await TellOfRolesAsync(actor, account, details.Places, cancel);
                }

                return made.Errors.FirstOrDefault()?.Description;
            },
            cancel, keeps: fault => fault is null, raced: () => Taken);
        return fault is null ? (secret, null) : (null, fault);
    }

    /// <summary>Changes what is kept of a person.</summary>
    /// <returns>Why nothing was changed: the field of the details that it is about, and a sentence; null when done.</returns>
    public async Task<(string Field, string Sentence)?> EditAsync(StaffPass pass, Guid accountId, AccountDetails details,
        CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.KeepAccounts);
        return await _db.WriteAsync<(string, string)?>(
            async () =>
            {
                var account = await _db.Users.FirstAsync(a => a.Id == accountId, cancel);
                var places = await _db.Memberships.Where(m => m.AccountId == accountId).ToListAsync(cancel);
                var units = await _db.Units.ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
                if (details.Places.Count == 0 || details.Places.Any(place => !units.ContainsKey(place.UnitId)))
                {
                    return (nameof(AccountDetails.Places),
                        "Minst en roll på någon vårdenhet ska vara kvar. Ska personen inte kunna logga in: stäng av kontot.");
                }

                var before = new AccountDetails(account.Name, account.Title, account.Email ?? "", account.Identity,
                    places.Select(m => (m.UnitId, m.Role)).ToHashSet());
                var called = new StaffAccount { Id = account.Id, Name = account.Name };
                Put(account, details);
                _db.Memberships.RemoveRange(places.Where(m => !details.Places.Contains((m.UnitId, m.Role))));
                _db.Memberships.AddRange(details.Places.Except(before.Places)
                    .Select(place => new Membership { AccountId = accountId, UnitId = place.UnitId, Role = place.Role }));
                if (AccountWords.Changes(before, details) is { Count: > 0 } changes)
                {
                    _security.Add(SecurityEvent.AccountEdited, called, string.Join("; ", changes), actor);
                }

                foreach (var (unitId, change) in AccountWords.RoleChanges(before, details, units))
                {
                    _security.Add(SecurityEvent.RolesChanged, called, change, actor, unitId);
                }

                var saved = await _accounts.UpdateAsync(account);
                return saved.Errors.FirstOrDefault() is { } error
                    ? (StaffNames.FieldOf(error) ?? nameof(AccountDetails.Email), error.Description)
                    : await new WorkLeftAlone(_db).WhyNotAsync(account, before.Places.Except(details.Places).ToList(), units, cancel);
            },
            cancel, keeps: fault => fault is null, raced: () => (nameof(AccountDetails.Email), Taken),
            isolation: IsolationLevel.Serializable);
    }

    /// <summary>
    /// Lets the owner of an account begin anew by a link, whatever became of her password and her other factors: all of them are dead at
    /// once, her sign-ins end, and so does an earlier link.
    /// </summary>
    /// <returns>The secret of the link.</returns>
    public async Task<string> RenewAsync(StaffPass pass, Guid accountId, CancellationToken cancel)
    {
        var secret = Invitation.NewSecret();
        await ChangeAsync(pass, accountId, SecurityEvent.InvitedAnew, async account =>
        {
            (account.PasswordHash, account.PasswordIsTemporary) = (null, false);
            (account.TotpKey, account.RecoveryCodes) = (null, null);
            _db.UserPasskeys.RemoveRange(await _db.UserPasskeys.Where(one => one.UserId == accountId).ToListAsync(cancel));
            await InviteAsync(accountId, secret, cancel);
        }, cancel, unlocks: true);
        return secret;
    }

    /// <summary>Ends the link of an account before its time.</summary>
    public Task WithdrawAsync(StaffPass pass, Guid accountId, CancellationToken cancel) =>
        ChangeAsync(pass, accountId, SecurityEvent.InvitationWithdrawn, _ => EndInvitationsAsync(accountId, cancel), cancel,
            endsSignIns: false);

    /// <summary>Switches an account on. Sign-ins from before stay ended.</summary>
    public Task OpenAsync(StaffPass pass, Guid accountId, CancellationToken cancel) =>
        ChangeAsync(pass, accountId, SecurityEvent.AccountOpened, account => Task.FromResult(account.IsActive = true), cancel);

    /// <summary>Opens an account that wrong passwords have locked.</summary>
    public Task UnlockAsync(StaffPass pass, Guid accountId, CancellationToken cancel) =>
        ChangeAsync(pass, accountId, SecurityEvent.Unlocked, _ => Task.CompletedTask, cancel, endsSignIns: false, unlocks: true);

    /// <summary>Switches an account off and ends its sign-ins, unless something would be left without its person.</summary>
    /// <returns>Why it stays on; null when it is off.</returns>
    public Task<string?> CloseAsync(StaffPass pass, Guid accountId, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.KeepAccounts);
        return _db.WriteAsync(
            async () =>
            {
                // Switched off first and asked afterwards: whoever would assign this
                // person something waits for the row, and finds the account closed.
                var account = await _db.Users.FirstAsync(a => a.Id == accountId, cancel);
                account.IsActive = false;
                await EndInvitationsAsync(accountId, cancel);
                _security.Add(SecurityEvent.AccountClosed, account, by: actor);
                await _accounts.UpdateSecurityStampAsync(account);
                var places = await _db.Memberships.AsNoTracking().Where(m => m.AccountId == accountId).ToListAsync(cancel);
                var units = await _db.Units.ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
                return (await new WorkLeftAlone(_db).WhyNotAsync(account, [.. places.Select(m => (m.UnitId, m.Role))], units, cancel))
                    ?.Sentence;
            },
            cancel, keeps: fault => fault is null,
            raced: () => "En kollega ändrade kontot, eller arbetet som det har, samtidigt. Ingenting ändrades. Försök igen.",
            isolation: IsolationLevel.Serializable);
    }

    /// <summary>For the program's own command: an account is administrator of a unit, new or known, and begins anew.</summary>
    /// <returns>The secret of the link that lets her in; null when nobody has the address.</returns>
    public async Task<string?> RestoreAsync(StaffPass pass, string email, string unitName, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.KeepAccounts);
        if (await _accounts.FindByEmailAsync(email) is not { } account)
        {
            return null;
        }

        var unit = await _db.Units.FirstOrDefaultAsync(u => u.Name == unitName, cancel) ?? _db.Units.Add(new Vardenhet(unitName)).Entity;
        if (!await _db.Memberships.AnyAsync(
            m => m.AccountId == account.Id && m.UnitId == unit.Id && m.Role == Role.Administrator, cancel))
        {
            _db.Memberships.Add(new Membership { AccountId = account.Id, UnitId = unit.Id, Role = Role.Administrator });
            _security.Add(SecurityEvent.RolesChanged, account, $"{Role.Administrator.Swedish()} på {unitName}", actor, unit.Id);
        }

        account.IsActive = true;
        return await RenewAsync(pass, account.Id, cancel);
    }

    private static void Put(StaffAccount account, AccountDetails details)
    {
        (account.Name, account.Title) = (details.Name, details.Title);
        account.UserName = account.Email = details.Email;
        account.Identify(details.Signer);
    }

    private IQueryable<Invitation> OpenInvitations(Guid accountId) =>
        _db.Invitations.Where(one => one.AccountId == accountId && one.UsedAt == null && one.WithdrawnAt == null);

    private async Task EndInvitationsAsync(Guid accountId, CancellationToken cancel) =>
        (await OpenInvitations(accountId).ToListAsync(cancel)).ForEach(one => one.WithdrawnAt = _clock.Now);

    private async Task InviteAsync(Guid accountId, string secret, CancellationToken cancel)
    {
        await EndInvitationsAsync(accountId, cancel);
        _db.Invitations.Add(new Invitation
        {
            Id = Guid.NewGuid(), AccountId = accountId, SecretHash = Invitation.HashOf(secret), EndsAt = _clock.Now + Invitation.Lasts,
        });
    }

    private async Task<DateTimeOffset?> LockOfAsync(Guid accountId, CancellationToken cancel) =>
        (await Guesses.LockedAsync(_db, _clock.Now, [accountId], cancel)).TryGetValue(accountId, out var until) ? until : null;

    private Task ChangeAsync(StaffPass pass, Guid accountId, SecurityEvent what, Func<StaffAccount, Task> change, CancellationToken cancel,
        bool endsSignIns = true, bool unlocks = false)
    {
        var actor = pass.For(StaffAction.KeepAccounts);
        return _db.WriteAsync(
            async () =>
            {
                var account = await _db.Users.FirstAsync(a => a.Id == accountId, cancel);
                await change(account);
                _security.Add(what, account, by: actor);
                if (unlocks)
                {
                    await Guesses.ClearAsync(_db, accountId, cancel);
                }

                if (endsSignIns)
                {
                    await _accounts.UpdateSecurityStampAsync(account);
                }
            },
            cancel);
    }

    private async Task TellOfRolesAsync(CaseActor actor, StaffAccount account, IReadOnlySet<(Guid UnitId, Role Role)> places,
        CancellationToken cancel)
    {
        var none = new AccountDetails("", "", "", account.Identity, new HashSet<(Guid, Role)>());
        var units = await _db.Units.ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        foreach (var (unitId, change) in AccountWords.RoleChanges(none, none with { Places = places }, units))
        {
            _security.Add(SecurityEvent.RolesChanged, account, change, actor, unitId);
        }
    }
}
