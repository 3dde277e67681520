using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// What an administrator does with the accounts of her units. Each change is saved whole or not at all, with rows of the security log that
/// tell who changed what. A role that reaches patients is asked for (<see cref="RoleApproval"/>); one that is lost is felt at the next
/// request: sign-ins read roles anew each time. See also <see cref="AccountEntry"/>.
/// </summary>
public sealed partial class AccountKeeping
{
    /// <summary>What to say of an e-mail address that another account has.</summary>
    internal const string Taken = "E-postadressen används redan av ett annat konto.";

    private const string NotHers = "Välj bland rollerna på sidan.";
    private readonly SjukersattningDbContext _db;
    private readonly UserManager<StaffAccount> _accounts;
    private readonly SecurityLog _security;
    private readonly Invitations _invitations;
    private readonly RoleRequests _requests;
    private readonly ClinicClock _clock;

    internal AccountKeeping(SjukersattningDbContext db, UserManager<StaffAccount> accounts, SecurityLog security, Invitations invitations,
        RoleRequests requests, ClinicClock clock)
    {
        _db = db;
        _accounts = accounts;
        _security = security;
        _invitations = invitations;
        _requests = requests;
        _clock = clock;
    }

    /// <summary>An account as far as it concerns the administrator's units, with its history; null when it does not.</summary>
    public async Task<KeptAccount?> FindAsync(StaffPass pass, Guid accountId, CancellationToken cancel)
    {
        var units = await UnitsAsync(pass.For(StaffAction.KeepAccounts), cancel);
        if (await _db.AccountsOf(units).AsNoTracking().FirstOrDefaultAsync(a => a.Id == accountId, cancel) is not { } account)
        {
            return null;
        }

        var places = (await PlacesAsync(accountId, cancel)).Where(place => units.Contains(place.UnitId)).ToHashSet();
        var waiting = (await WaitingAsync(accountId, cancel)).Where(place => units.Contains(place.UnitId)).ToHashSet();
        var changes = await _db.SecurityLog.AsNoTracking()
            .Where(row => row.AccountId == accountId && EF.Parameter(SecurityEvents.Changes).Contains(row.Event)
                && (row.UnitId == null || EF.Parameter(units).Contains(row.UnitId.Value)))
            .OrderByDescending(row => row.Id).ToListAsync(cancel);
        var hsaId = await _requests.WaitingHsaIdAsync(accountId, cancel);
        var details = AccountDetails.Of(account, places.Union(waiting).ToHashSet());
        return new KeptAccount(account.Id, details with { Signer = details.Signer with { HsaId = hsaId ?? account.HsaId } },
            account.IsActive,
            account.PasswordHash is not null && !account.PasswordIsTemporary,
            (await Guesses.LockedAsync(_db, _clock.Now, [accountId], cancel)).TryGetValue(accountId, out var until) ? until : null,
            await _invitations.OpenUntilAsync(accountId, cancel),
            await _db.WholeAccountsOf(units).AnyAsync(a => a.Id == accountId, cancel),
            await _db.IsDeciderAsync(accountId, cancel), waiting, hsaId, account.HsaId, changes);
    }

    /// <summary>Accounts that wrong passwords have locked, and until when.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> LockedAsync(StaffPass pass, CancellationToken cancel)
    {
        var units = await UnitsAsync(pass.For(StaffAction.KeepAccounts), cancel);
        return await Guesses.LockedAsync(_db, _clock.Now, await _db.AccountsOf(units).Select(a => a.Id).ToListAsync(cancel), cancel);
    }

    /// <summary>The accounts that no unit of another administrator has a part in.</summary>
    public async Task<IReadOnlySet<Guid>> WholeAsync(StaffPass pass, CancellationToken cancel)
    {
        var units = await UnitsAsync(pass.For(StaffAction.KeepAccounts), cancel);
        return (await _db.WholeAccountsOf(units).Select(a => a.Id).ToListAsync(cancel)).ToHashSet();
    }

    /// <summary>Accounts that have no role anywhere, and cannot sign in.</summary>
    public async Task<IReadOnlyList<StaffMember>> WithoutUnitAsync(StaffPass pass, CancellationToken cancel)
    {
        var units = await UnitsAsync(pass.For(StaffAction.KeepAccounts), cancel);
        var accounts = await _db.AccountsOf(units).Where(a => !_db.Memberships.Any(m => m.AccountId == a.Id))
            .Select(a => new { a.Id, a.Name, a.Title, a.IsActive }).ToListAsync(cancel);
        return [.. accounts.Select(a => new StaffMember(a.Id, a.Name, a.Title, a.IsActive, new HashSet<Role>()))];
    }

    /// <summary>Makes an account. The same again gives a new link, until a password is chosen: a lost answer hides none.</summary>
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
                if (made.Errors.FirstOrDefault() is { } error)
                {
                    return error.Description;
                }

                _security.Add(SecurityEvent.AccountCreated, account, "inbjudan lämnad", actor);
                await _invitations.AddAsync(account, secret, actor, cancel);
                return await GiveAsync(actor, account, details.Places, cancel) ? null : NotHers;
            },
            [Turn.OfAccounts], cancel, keeps: fault => fault is null, raced: () => Taken);
        return fault is null || (fault == Taken && await InviteAgainAsync(actor, details, secret, cancel))
            ? (secret, null)
            : (null, fault);
    }

    /// <summary>Gives or asks for roles of somebody who has an account already, maybe at units that are not the administrator's.</summary>
    /// <returns>Why nothing was changed; null when done.</returns>
    public Task<string?> JoinAsync(StaffPass pass, string email, IReadOnlySet<(Guid UnitId, Role Role)> places, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.KeepAccounts);
        return _db.WriteAsync(
            async () => await _accounts.FindByEmailAsync(email) is not { IsActive: true } account
                ? "Ingen som kan logga in har den e-postadressen. Skapa ett nytt konto."
                : await JoinAsync(actor, account, places, cancel) ? null : NotHers,
            [Turn.OfAccounts], cancel, keeps: fault => fault is null, isolation: IsolationLevel.Serializable);
    }

    private static void Put(StaffAccount account, AccountDetails details)
    {
        (account.Name, account.Title) = (details.Name, details.Title);
        account.UserName = account.Email = details.Email;
        account.Identify(details.Signer);
    }

    private Task<List<Guid>> UnitsAsync(CaseActor actor, CancellationToken cancel) =>
        _db.UnitsWith(StaffAction.KeepAccounts, actor).ToListAsync(cancel);

    private Task<Dictionary<Guid, string>> NamesAsync(CancellationToken cancel) =>
        _db.Units.ToDictionaryAsync(u => u.Id, u => u.Name, cancel);

    private async Task<HashSet<(Guid UnitId, Role Role)>> PlacesAsync(Guid accountId, CancellationToken cancel) =>
        [.. (await _db.Memberships.AsNoTracking().Where(m => m.AccountId == accountId).ToListAsync(cancel))
            .Select(m => (m.UnitId, m.Role))];

    private async Task<HashSet<(Guid UnitId, Role Role)>> WaitingAsync(Guid accountId, CancellationToken cancel) =>
        [.. (await _db.RoleRequests.AsNoTracking()
            .Where(r => r.AccountId == accountId && r.State == RoleRequestState.Waiting && r.Role != null)
            .ToListAsync(cancel)).Select(r => (r.UnitId, r.Role!.Value))];

    /// <summary>The units that reach patients for the first time by this are asked about an HSA-id that waits elsewhere.</summary>
    private async Task<bool> JoinAsync(CaseActor actor, StaffAccount account, IReadOnlySet<(Guid UnitId, Role Role)> places,
        CancellationToken cancel)
    {
        var before = await PlacesAsync(account.Id, cancel);
        if (await _requests.WaitingHsaIdAsync(account.Id, cancel) is { } hsaId)
        {
            await _requests.AskHsaIdAsync(actor, account, hsaId,
                RoleApproval.AskedAboutHsaId(places)
                    .Except(RoleApproval.AskedAboutHsaId(before.Concat(await WaitingAsync(account.Id, cancel)))), cancel);
        }

        return await GiveAsync(actor, account, places.Except(before), cancel);
    }

    /// <summary>Gives roles that need no approval, and asks for the others; false when one is at a unit that is not hers.</summary>
    private async Task<bool> GiveAsync(CaseActor actor, StaffAccount account, IEnumerable<(Guid UnitId, Role Role)> places,
        CancellationToken cancel)
    {
        var (kept, units) = (await UnitsAsync(actor, cancel), await NamesAsync(cancel));
        foreach (var (unitId, role) in places)
        {
            if (!kept.Contains(unitId))
            {
                return false;
            }

            if (RoleApproval.IsNeededFor(role))
            {
                await _requests.AskAsync(actor, account, unitId, role, units[unitId], cancel);
            }
            else
            {
                _db.Give(_security, account, (unitId, units[unitId]), role, actor);
            }
        }

        return true;
    }

    /// <summary>A new link for an account that is the administrator's, has the name, and that nobody has opened yet.</summary>
    private async Task<bool> InviteAgainAsync(CaseActor actor, AccountDetails details, string secret, CancellationToken cancel)
    {
        var units = await UnitsAsync(actor, cancel);
        return await _db.WriteAsync(
            async () =>
            {
                if (await _accounts.FindByEmailAsync(details.Email) is not { PasswordHash: null, IsActive: true } account
                    || account.Name != details.Name
                    || await _invitations.OpenUntilAsync(account.Id, cancel) is null
                    || await _db.IsDeciderAsync(account.Id, cancel)
                    || !await _db.WholeAccountsOf(units).AnyAsync(a => a.Id == account.Id, cancel))
                {
                    return false;
                }

                await _invitations.AddAsync(account, secret, actor, cancel);
                _security.Add(SecurityEvent.InvitedAnew, account, by: actor);
                return true;
            },
            [Turn.OfAccounts], cancel, keeps: isMade => isMade);
    }
}
