using System.Data;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// Roles and HSA-ids that wait for a verksamhetschef. Asked for they are with the account (<see cref="AccountKeeping"/>), decided here;
/// every step is a row of the security log in the same transaction.
/// </summary>
public sealed partial class RoleRequests
{
    private const int DaysShown = 30;
    private readonly SjukersattningDbContext _db;
    private readonly ClinicClock _clock;
    private readonly SecurityLog _security;

    internal RoleRequests(SjukersattningDbContext db, ClinicClock clock, SecurityLog security)
    {
        _db = db;
        _clock = clock;
        _security = security;
    }

    /// <summary>Those that the verksamhetschef of a unit may decide about now, the oldest first.</summary>
    public async Task<IReadOnlyList<RoleRequestLine>> WaitingAsync(StaffPass pass, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.DecideRoles).UnitId;
        return [.. (await Lines(Standing().Where(r => r.UnitId == unitId)).ToListAsync(cancel)).OrderBy(line => line.Request.AskedAt)];
    }

    /// <summary>What was decided lately at an administrator's units, and what waits there, the newest first.</summary>
    public async Task<IReadOnlyList<RoleRequestLine>> AskedAsync(StaffPass pass, CancellationToken cancel)
    {
        var units = _db.UnitsWith(StaffAction.KeepAccounts, pass.For(StaffAction.KeepAccounts));
        var since = _clock.Now.AddDays(-DaysShown);
        var asked = await Lines(_db.RoleRequests.Where(r => units.Contains(r.UnitId)
            && (r.State == RoleRequestState.Waiting || r.DecidedAt > since))).ToListAsync(cancel);
        return [.. asked.OrderByDescending(line => line.Request.AskedAt)];
    }

    /// <summary>Where letters go about what an administrator has asked for since a moment: to those who can decide about it.</summary>
    public Task<List<string>> DecidersAsync(StaffPass pass, DateTimeOffset since, CancellationToken cancel)
    {
        var askerId = pass.For(StaffAction.KeepAccounts).Id;
        var roles = StaffRules.For(StaffAction.DecideRoles).Roles;
        return _db.Users.Where(a => a.IsActive && a.Email != null && a.Id != askerId && _db.RoleRequests.Any(r =>
            r.AskedById == askerId && r.AskedAt >= since && r.State == RoleRequestState.Waiting
            && _db.Memberships.Any(m => m.AccountId == a.Id && m.UnitId == r.UnitId && EF.Parameter(roles).Contains(m.Role))))
            .Select(a => a.Email!).ToListAsync(cancel);
    }

    /// <summary>
    /// What the verksamhetschef should know of those who may reach the unit's patients, or did: links that somebody else has seen, new
    /// addresses and HSA-ids to sign in with, and accounts that were closed and are back.
    /// </summary>
    public Task<List<SecurityRow>> RemarkableAsync(StaffPass pass, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.DecideRoles).UnitId;
        var since = _clock.Now.AddDays(-DaysShown);
        SecurityEvent[] told =
        [
            SecurityEvent.InvitationShown, SecurityEvent.InvitedAnew, SecurityEvent.EmailChanged, SecurityEvent.HsaIdSet,
            SecurityEvent.AccountOpened,
        ];
        return _db.SecurityLog.AsNoTracking()
            .Where(row => row.At > since && EF.Parameter(told).Contains(row.Event)
                && (_db.Memberships.Any(m => m.AccountId == row.AccountId && m.UnitId == unitId)
                    || _db.RoleRequests.Any(r => r.AccountId == row.AccountId && r.UnitId == unitId)
                    || _db.SecurityLog.Any(placed => placed.AccountId == row.AccountId && placed.UnitId == unitId
                        && EF.Parameter(AccountReach.Placing).Contains(placed.Event))))
            .OrderByDescending(row => row.Id).ToListAsync(cancel);
    }

    /// <summary>Says yes or no. The one who asked and the one who decides are always two persons.</summary>
    /// <param name="reason">Why not; nothing is asked for a yes.</param>
    /// <param name="email">The address of the account that the one who decides has seen: who may come in by it is a part of it.</param>
    /// <param name="hsaId">The HSA-id that opens it now, likewise.</param>
    /// <returns>What was decided about, null when it waits no more; why nothing was decided; and where letters about it go.</returns>
    public Task<(RoleRequestLine? Line, string? Fault, IReadOnlyList<string> Tell)> DecideAsync(StaffPass pass, Guid id, bool isYes,
        string reason, string email, string hsaId, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.DecideRoles);
        return _db.WriteAsync<(RoleRequestLine?, string?, IReadOnlyList<string>)>(
            async () =>
            {
                if (await Lines(Standing().Where(r => r.Id == id && r.UnitId == actor.UnitId)).FirstOrDefaultAsync(cancel) is not { } line)
                {
                    return (null, null, []);
                }

                if (line.Request.AskedById == actor.Id)
                {
                    return (line, $"Du har själv begärt {(line.Request.Role is null ? "HSA-id:t" : "rollen")}. En annan verksamhetschef " +
                        "får godkänna, eller en annan administratör begära.", []);
                }

                if (await HasLetInAsync(actor.Id, line.Request.AskedById, cancel))
                {
                    return (line, $"Du har själv gett {line.Request.AskedByName} kontot, en ny inbjudan, e-postadressen, HSA-id:t eller " +
                        "rollen administratör. En annan verksamhetschef får godkänna, eller en annan administratör begära. Driften kan " +
                        "göra den som begärde till administratör på nytt med create-admin, med HSA-id:t om det var du som gav det.", []);
                }

                if (line.Email != email)
                {
                    return (line, "E-postadressen har ändrats sedan du öppnade sidan. Kontrollera den och svara igen.", []);
                }

                if (line.HsaId != hsaId)
                {
                    return (line, "HSA-id:t har ändrats sedan du öppnade sidan. Kontrollera det och svara igen.", []);
                }

                line = line with { Request = await _db.RoleRequests.FirstAsync(r => r.Id == id, cancel) };
                Close(line, isYes ? RoleRequestState.Approved : RoleRequestState.Refused, reason, actor);
                var fault = line.Request.Role is { } role ? await DecideRoleAsync(line.Request, role, isYes, cancel)
                    : await DecideHsaIdAsync(line, isYes, actor, cancel);
                if (fault is not null)
                {
                    return (line, fault, []);
                }

                var request = line.Request;
                return (line, null, await _db.Users
                    .Where(a => a.IsActive && a.Email != null && (a.Id == request.AskedById || a.Id == request.AccountId))
                    .Select(a => a.Email!).ToListAsync(cancel));
            },
            [Turn.OfAccounts], cancel, keeps: result => result is (not null, null, _), raced: () => (null, null, []),
            isolation: IsolationLevel.Serializable);
    }

    /// <summary>Asks for a role, unless somebody has already.</summary>
    internal async Task AskAsync(CaseActor actor, StaffAccount account, Guid unitId, Role role, string unit, CancellationToken cancel)
    {
        if (await _db.RoleRequests.AnyAsync(r => r.AccountId == account.Id && r.UnitId == unitId && r.Role == role
            && r.State == RoleRequestState.Waiting, cancel))
        {
            return;
        }

        Ask(actor, account, unitId, role, "");
        _security.Add(SecurityEvent.RoleAsked, account, AccountWords.Given(role, unit), actor, unitId);
    }

    /// <summary>The HSA-id that waits for an account; null when none does.</summary>
    internal Task<string?> WaitingHsaIdAsync(Guid accountId, CancellationToken cancel) =>
        Waiting().Where(r => r.AccountId == accountId && r.Role == null).OrderBy(r => r.Id).Select(r => r.HsaId)
            .FirstOrDefaultAsync(cancel);

    /// <summary>Asks units for an HSA-id, which holds when the last of them has said yes; another one that waits ends.</summary>
    internal async Task AskHsaIdAsync(CaseActor actor, StaffAccount account, string hsaId, IEnumerable<Guid> unitIds,
        CancellationToken cancel)
    {
        await TakeBackAsync(actor, account.Id, request => request.Role is null && request.HsaId != hsaId, cancel);
        var asked = await Waiting().Where(r => r.AccountId == account.Id && r.HsaId == hsaId).Select(r => r.UnitId).ToListAsync(cancel);
        foreach (var unitId in unitIds.Except(asked))
        {
            Ask(actor, account, unitId, null, hsaId);
            _security.Add(SecurityEvent.HsaIdAsked, account, hsaId, actor, unitId);
        }
    }

    /// <summary>What to say of an HSA-id that another account has, closed or not; null when none has.</summary>
    internal static async Task<string?> HsaIdFaultAsync(SjukersattningDbContext db, Guid accountId, string hsaId,
        CancellationToken cancel) =>
        hsaId.Length > 0 && await db.Users.AnyAsync(a => a.HsaId == hsaId && a.Id != accountId, cancel)
            ? "HSA-id:t hör redan till ett annat konto, kanske ett avstängt."
            : null;

    /// <summary>Ends those that an administrator takes back.</summary>
    internal async Task TakeBackAsync(CaseActor actor, Guid accountId, Func<RoleRequest, bool> which, CancellationToken cancel)
    {
        foreach (var line in (await Lines(Waiting().Where(r => r.AccountId == accountId), isTracked: true).ToListAsync(cancel))
            .Where(line => which(line.Request)))
        {
            Close(line, RoleRequestState.Ended, "återtagen", actor);
        }
    }

    /// <summary>Ends those that do not stand any more, after an account or a right was changed: saved first, then asked.</summary>
    internal async Task EndFallenAsync(CaseActor actor, CancellationToken cancel)
    {
        var standing = Standing();
        foreach (var line in await Lines(Waiting().Where(r => !standing.Any(s => s.Id == r.Id)), isTracked: true).ToListAsync(cancel))
        {
            Close(line, RoleRequestState.Ended, line.Request.Role is null
                ? "kontot är avstängt eller utan roll här som når patienter, eller den som begärde det är inte längre administratör"
                : "kontot är avstängt, eller den som begärde den är inte längre administratör där", actor);
        }
    }

    private IQueryable<RoleRequest> Waiting() => _db.RoleRequests.Where(r => r.State == RoleRequestState.Waiting);

    /// <summary>
    /// Those whose person can sign in, and whose asker can and has still the right to ask: a role at the unit, an HSA-id at any where the
    /// person works or is to. An HSA-id is asked about only where she reaches patients.
    /// </summary>
    private IQueryable<RoleRequest> Standing()
    {
        var keepers = StaffRules.For(StaffAction.KeepAccounts).Roles;
        var reaching = Enum.GetValues<Role>().Where(RoleApproval.IsNeededFor).ToList();
        return Waiting().Where(r => _db.Users.Any(a => a.Id == r.AccountId && a.IsActive)
            && _db.Users.Any(a => a.Id == r.AskedById && a.IsActive)
            && _db.Memberships.Any(m => m.AccountId == r.AskedById && EF.Parameter(keepers).Contains(m.Role)
                && (m.UnitId == r.UnitId || (r.Role == null
                    && (_db.Memberships.Any(own => own.AccountId == r.AccountId && own.UnitId == m.UnitId)
                        || _db.RoleRequests.Any(own => own.AccountId == r.AccountId && own.UnitId == m.UnitId && own.Role != null
                            && own.State == RoleRequestState.Waiting)))))
            && (r.Role != null
                || _db.Memberships.Any(own => own.AccountId == r.AccountId && own.UnitId == r.UnitId
                    && EF.Parameter(reaching).Contains(own.Role))
                || _db.RoleRequests.Any(own => own.AccountId == r.AccountId && own.UnitId == r.UnitId && own.Role != null
                    && own.State == RoleRequestState.Waiting)));
    }

    private void Ask(CaseActor actor, StaffAccount account, Guid unitId, Role? role, string hsaId) => _db.RoleRequests.Add(new RoleRequest
    {
        Id = Guid.NewGuid(), AccountId = account.Id, UnitId = unitId, Role = role, HsaId = hsaId, AskedById = actor.Id,
        AskedByName = actor.Name, AskedAt = _clock.Now,
    });

    /// <summary>A yes makes it a membership.</summary>
    private async Task<string?> DecideRoleAsync(RoleRequest request, Role role, bool isYes, CancellationToken cancel)
    {
        if (isYes && !await _db.Memberships.AnyAsync(
            m => m.AccountId == request.AccountId && m.UnitId == request.UnitId && m.Role == role, cancel))
        {
            _db.Memberships.Add(new Membership { AccountId = request.AccountId, UnitId = request.UnitId, Role = role });
        }

        return null;
    }

    /// <summary>The last yes makes it the account's, and a no ends what the other units were asked.</summary>
    private async Task<string?> DecideHsaIdAsync(RoleRequestLine line, bool isYes, CaseActor actor, CancellationToken cancel)
    {
        var request = line.Request;
        var others = Waiting().Where(r => r.AccountId == request.AccountId && r.HsaId == request.HsaId && r.Id != request.Id);
        if (!isYes)
        {
            foreach (var other in await Lines(others, isTracked: true).ToListAsync(cancel))
            {
                Close(other, RoleRequestState.Ended, $"avslaget på {line.Unit}", actor);
            }

            return null;
        }

        if (await HsaIdFaultAsync(_db, request.AccountId, request.HsaId, cancel) is { } taken)
        {
            return taken;
        }

        if (!await others.AnyAsync(cancel))
        {
            var account = await _db.Users.FirstAsync(a => a.Id == request.AccountId, cancel);
            _security.Add(SecurityEvent.AccountEdited, account, AccountWords.HsaIdChange(account.HsaId, request.HsaId), actor);
            account.HsaId = request.HsaId;
        }

        return null;
    }

    private IQueryable<RoleRequestLine> Lines(IQueryable<RoleRequest> requests, bool isTracked = false) =>
        from r in isTracked ? requests : requests.AsNoTracking()
        join a in _db.Users on r.AccountId equals a.Id
        join u in _db.Units on r.UnitId equals u.Id
        select new RoleRequestLine(r, a.Name, a.Title, a.Email!, a.HsaId, u.Name);

    private void Close(RoleRequestLine line, RoleRequestState state, string reason, CaseActor actor)
    {
        var request = line.Request;
        (request.State, request.DecidedAt, request.DecidedByName, request.Reason) = (state, _clock.Now, actor.Name, reason);
        var isRole = request.Role is not null;
        var what = state switch
        {
            RoleRequestState.Approved => isRole ? SecurityEvent.RoleApproved : SecurityEvent.HsaIdApproved,
            RoleRequestState.Refused => isRole ? SecurityEvent.RoleRefused : SecurityEvent.HsaIdRefused,
            _ => isRole ? SecurityEvent.RoleRequestEnded : SecurityEvent.HsaIdRequestEnded,
        };
        _security.Add(what, request.AccountId, line.Name,
            $"{line.InWords}, begärd av {request.AskedByName}{(reason.Length == 0 ? "" : $": {reason}")}", actor, request.UnitId);
    }
}
