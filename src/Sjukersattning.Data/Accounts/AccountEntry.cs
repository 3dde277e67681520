using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// What lets the owner of an account in, or keeps her out. An administrator does it where no unit but hers has a part in the account: who
/// could end the password of somebody at another unit could become her there.
/// </summary>
public sealed class AccountEntry
{
    private readonly SjukersattningDbContext _db;
    private readonly UserManager<StaffAccount> _accounts;
    private readonly SecurityLog _security;
    private readonly Invitations _invitations;
    private readonly RoleRequests _requests;

    internal AccountEntry(SjukersattningDbContext db, UserManager<StaffAccount> accounts, SecurityLog security, Invitations invitations,
        RoleRequests requests)
    {
        _db = db;
        _accounts = accounts;
        _security = security;
        _invitations = invitations;
        _requests = requests;
    }

    /// <summary>
    /// Lets the owner of an account begin anew by a link, whatever became of her password and her other factors: all of them are dead at
    /// once, her sign-ins end, and so does an earlier link.
    /// </summary>
    /// <returns>The secret of the link; null when the account is not this administrator's alone, or of one who decides.</returns>
    public async Task<string?> RenewAsync(StaffPass pass, Guid accountId, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.KeepAccounts);
        var secret = Invitation.NewSecret();
        return await ChangeAsync(actor, accountId, SecurityEvent.InvitedAnew, account => BeginAnewAsync(account, secret, actor, cancel),
            cancel, reachesDeciders: false) ? secret : null;
    }

    /// <summary>Ends the link of an account before its time.</summary>
    /// <returns>False when the account is not this administrator's alone; so it is with the others here.</returns>
    public Task<bool> WithdrawAsync(StaffPass pass, Guid accountId, CancellationToken cancel) =>
        ChangeAsync(pass.For(StaffAction.KeepAccounts), accountId, SecurityEvent.InvitationWithdrawn,
            account => _invitations.EndAsync(account.Id, cancel), cancel, endsSignIns: false);

    /// <summary>
    /// Switches an account on. Sign-ins from before stay ended, and so do roles that need a yes: it may come back as somebody else.
    /// </summary>
    public Task<bool> OpenAsync(StaffPass pass, Guid accountId, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.KeepAccounts);
        return ChangeAsync(actor, accountId, SecurityEvent.AccountOpened,
            async account => await SwitchOnAsync(account, actor, null, cancel), cancel);
    }

    /// <summary>Opens an account that wrong passwords have locked.</summary>
    public Task<bool> UnlockAsync(StaffPass pass, Guid accountId, CancellationToken cancel) =>
        ChangeAsync(pass.For(StaffAction.KeepAccounts), accountId, SecurityEvent.Unlocked,
            account => Guesses.ClearAsync(_db, account.Id, cancel), cancel, endsSignIns: false);

    /// <summary>
    /// Switches an account off and ends its sign-ins and the roles that need a yes, unless something would be left without its person.
    /// </summary>
    /// <returns>Why it stays on; null when it is off.</returns>
    public Task<string?> CloseAsync(StaffPass pass, Guid accountId, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.KeepAccounts);
        return _db.WriteAsync(
            async () =>
            {
                if (accountId == actor.Id)
                {
                    return "Du kan inte stänga av ditt eget konto. Be en annan administratör.";
                }

                // Switched off first and asked afterwards: whoever would assign this
                // person something waits for the row, and finds the account closed.
                if (await WholeAsync(actor, accountId, cancel) is not { } account)
                {
                    return "Personen arbetar också på en annan enhet. Ta bort rollerna på dina enheter i stället.";
                }

                if (await _db.IsDeciderAsync(accountId, cancel))
                {
                    return RoleApproval.NotByAdministrator;
                }

                var places = await _db.Memberships.AsNoTracking().Where(m => m.AccountId == accountId).ToListAsync(cancel);
                account.IsActive = false;
                await _invitations.EndAsync(accountId, cancel);
                _security.Add(SecurityEvent.AccountClosed, account, by: actor);
                await EndRolesAsync(account, actor, null, cancel);
                await _accounts.UpdateSecurityStampAsync(account);
                await _requests.EndFallenAsync(actor, cancel);
                var units = await _db.Units.ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
                return (await new WorkLeftAlone(_db).WhyNotAsync(account, [.. places.Select(m => (m.UnitId, m.Role))], units, cancel))
                    ?.Sentence;
            },
            [Turn.OfAccounts], cancel, keeps: fault => fault is null,
            raced: () => "En kollega ändrade kontot, eller arbetet som det har, samtidigt. Ingenting ändrades. Försök igen.",
            isolation: IsolationLevel.Serializable);
    }

    /// <summary>
    /// Why a command would give nobody the role; null when nothing is in the way. A unit begins with its administrator: a name that is
    /// written wrong would make one.
    /// </summary>
    public async Task<string?> WhyNotAppointAsync(StaffPass pass, string email, string unitName, Role role, string hsaId,
        CancellationToken cancel)
    {
        pass.For(StaffAction.KeepAccounts);
        var account = await _accounts.FindByEmailAsync(email);
        var units = await _db.Units.Select(u => u.Name).ToListAsync(cancel);
        return role == Role.Administrator || units.Contains(unitName)
            ? await RoleRequests.HsaIdFaultAsync(_db, account?.Id ?? Guid.Empty, hsaId, cancel)
            : $"Det finns ingen enhet som heter {unitName}. " + (units.Count == 0 ? "Skapa den först, med create-admin."
                : $"Enheterna är {string.Join(", ", units.Order(StringComparer.Ordinal))}.");
    }

    /// <summary>
    /// For the program's own commands: an account has a role at a unit, new or known, without anybody's approval. It begins anew, for who
    /// has the role already is let in again by this; not when its owner can sign in and gets another role than administrator.
    /// </summary>
    /// <param name="hsaId">By which the region's sign-in knows her; empty when it is not told.</param>
    /// <returns>The secret of the link that lets her in, empty when she needs none; null with why nothing was done.</returns>
    public Task<(string? Secret, string? Fault)> AppointAsync(StaffPass pass, string email, string unitName, Role role, string hsaId,
        CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.KeepAccounts);
        var secret = Invitation.NewSecret();
        return _db.WriteAsync<(string?, string?)>(
            async () =>
            {
                if (await _accounts.FindByEmailAsync(email) is not { } account)
                {
                    return (null, null);
                }

                if (await WhyNotAppointAsync(pass, email, unitName, role, hsaId, cancel) is { } fault)
                {
                    return (null, fault);
                }

                var unit = await _db.Units.Where(u => u.Name == unitName).OrderBy(u => u.Id).FirstOrDefaultAsync(cancel)
                    ?? _db.Units.Add(new Vardenhet(unitName)).Entity;
                var wasClosed = await SwitchOnAsync(account, actor, (unit.Id, role), cancel);
                var isGiven = !await _db.Memberships.AnyAsync(
                    m => m.AccountId == account.Id && m.UnitId == unit.Id && m.Role == role, cancel);
                if (isGiven)
                {
                    _db.Give(_security, account, (unit.Id, unitName), role, actor);
                }

                if (hsaId.Length > 0)
                {
                    _security.Add(SecurityEvent.HsaIdSet, account, account.HsaId == hsaId ? $"HSA-id: {hsaId} som förut"
                        : AccountWords.HsaIdChange(account.HsaId, hsaId), actor);
                    account.HsaId = hsaId;
                }

                if (isGiven && role != Role.Administrator && !wasClosed && account.PasswordHash is not null)
                {
                    return ("", null);
                }

                if (wasClosed)
                {
                    _security.Add(SecurityEvent.AccountOpened, account, by: actor);
                }

                await BeginAnewAsync(account, secret, actor, cancel);
                _security.Add(SecurityEvent.InvitedAnew, account, by: actor);
                await _accounts.UpdateSecurityStampAsync(account);
                return (secret, null);
            },
            [Turn.OfAccounts], cancel, keeps: result => result.Item1 is not null, isolation: IsolationLevel.Serializable);
    }

    /// <summary>Switches an account on; one that an earlier version closed still has the roles that end with an account.</summary>
    /// <param name="given">A role that it is to have, by right of who opens it.</param>
    /// <returns>Whether it was off.</returns>
    private async Task<bool> SwitchOnAsync(StaffAccount account, CaseActor actor, (Guid UnitId, Role Role)? given,
        CancellationToken cancel)
    {
        if (account.IsActive)
        {
            return false;
        }

        account.IsActive = true;
        await EndRolesAsync(account, actor, given, cancel);
        return true;
    }

    /// <summary>Roles that a verksamhetschef said yes to end with the account that she said it about.</summary>
    private async Task EndRolesAsync(StaffAccount account, CaseActor actor, (Guid UnitId, Role Role)? but, CancellationToken cancel)
    {
        var ended = (await _db.Memberships.Where(m => m.AccountId == account.Id).ToListAsync(cancel))
            .Where(m => RoleApproval.IsNeededFor(m.Role) && (m.UnitId, m.Role) != but).ToList();
        await _db.EndAsync(_security, account, ended, actor, cancel);
    }

    private async Task BeginAnewAsync(StaffAccount account, string secret, CaseActor actor, CancellationToken cancel)
    {
        (account.PasswordHash, account.PasswordIsTemporary) = (null, false);
        (account.TotpKey, account.RecoveryCodes) = (null, null);
        _db.UserPasskeys.RemoveRange(await _db.UserPasskeys.Where(one => one.UserId == account.Id).ToListAsync(cancel));
        await Guesses.ClearAsync(_db, account.Id, cancel);
        await _invitations.AddAsync(account, secret, actor, cancel);
    }

    private async Task<StaffAccount?> WholeAsync(CaseActor actor, Guid accountId, CancellationToken cancel)
    {
        var units = await _db.UnitsWith(StaffAction.KeepAccounts, actor).ToListAsync(cancel);
        return await _db.WholeAccountsOf(units).FirstOrDefaultAsync(a => a.Id == accountId, cancel);
    }

    private Task<bool> ChangeAsync(CaseActor actor, Guid accountId, SecurityEvent what, Func<StaffAccount, Task> change,
        CancellationToken cancel, bool endsSignIns = true, bool reachesDeciders = true) => _db.WriteAsync(
        async () =>
        {
            if (await WholeAsync(actor, accountId, cancel) is not { } account
                || (!reachesDeciders && await _db.IsDeciderAsync(accountId, cancel)))
            {
                return false;
            }

            await change(account);
            _security.Add(what, account, by: actor);
            if (endsSignIns)
            {
                await _accounts.UpdateSecurityStampAsync(account);
            }

            return true;
        },
        [Turn.OfAccounts], cancel, keeps: isHers => isHers);
}
