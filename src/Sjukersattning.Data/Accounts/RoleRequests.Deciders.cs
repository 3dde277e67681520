using System.Data;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>Who says yes: what was said lately, who loses that role, and whose word does not count.</summary>
public sealed partial class RoleRequests
{
    /// <summary>Who acts in the program's own commands.</summary>
    private static readonly Guid ByCommand = Guid.Empty;

    /// <summary>What lets somebody in: an account, a link, where links go, what the region opens it by, the right to keep accounts.</summary>
    private static readonly SecurityEvent[] LetIn =
    [
        SecurityEvent.AccountCreated, SecurityEvent.InvitedAnew, SecurityEvent.EmailChanged, SecurityEvent.HsaIdSet,
        SecurityEvent.RolesChanged,
    ];

    private static readonly IReadOnlyList<Role> Keepers = StaffRules.For(StaffAction.KeepAccounts).Roles;

    /// <summary>What was approved at the unit lately, by whomever, the newest first: an answer in somebody's name is seen by her.</summary>
    public async Task<IReadOnlyList<RoleRequestLine>> ApprovedAsync(StaffPass pass, CancellationToken cancel)
    {
        var unitId = pass.For(StaffAction.DecideRoles).UnitId;
        var since = _clock.Now.AddDays(-DaysShown);
        var approved = await Lines(_db.RoleRequests.Where(r =>
            r.UnitId == unitId && r.State == RoleRequestState.Approved && r.DecidedAt > since)).ToListAsync(cancel);
        return [.. approved.OrderByDescending(line => line.Request.DecidedAt)];
    }

    /// <summary>Takes the role of one who decides from another one at the unit, which no administrator does.</summary>
    /// <returns>Her name; null when there is no such person.</returns>
    public Task<string?> EndDeciderAsync(StaffPass pass, Guid accountId, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.DecideRoles);
        return _db.WriteAsync(
            async () =>
            {
                var ended = (await _db.Memberships.Where(m => m.AccountId == accountId && m.UnitId == actor.UnitId).ToListAsync(cancel))
                    .Where(m => RoleApproval.Decides(m.Role)).ToList();
                if (accountId == actor.Id || ended.Count == 0
                    || !await _db.UnitsWith(StaffAction.DecideRoles, actor).ContainsAsync(actor.UnitId, cancel))
                {
                    return null;
                }

                var account = await _db.Users.FirstAsync(a => a.Id == accountId, cancel);
                await _db.EndAsync(_security, account, ended, actor, cancel);
                await _db.SaveChangesAsync(cancel);
                await EndFallenAsync(actor, cancel);
                return account.Name;
            },
            [Turn.OfAccounts], cancel, keeps: name => name is not null, raced: () => null, isolation: IsolationLevel.Serializable);
    }

    /// <summary>
    /// Whether somebody let in the account that asks, or one that let it in: one person with two accounts is not two.
    /// </summary>
    private async Task<bool> HasLetInAsync(Guid who, Guid askerId, CancellationToken cancel)
    {
        HashSet<Guid> known = [askerId];
        List<Guid> next = [askerId];
        while (next.Count > 0 && !known.Contains(who))
        {
            var rows = await _db.SecurityLog.AsNoTracking()
                .Where(row => row.AccountId != null && EF.Parameter(next).Contains(row.AccountId.Value) && row.ActorId != null
                    && EF.Parameter(LetIn).Contains(row.Event)).OrderByDescending(row => row.Id).ToListAsync(cancel);
            next = [.. rows.GroupBy(row => row.AccountId).SelectMany(Standing).Select(row => row.ActorId!.Value)
                .Where(id => id != ByCommand && known.Add(id))];
        }

        return known.Contains(who);
    }

    /// <summary>
    /// What lets somebody in still: what the operator's command let in begins anew, by a link and the address that it was told, and by an
    /// HSA-id when it was told one.
    /// </summary>
    /// <param name="rows">Of one account, the newest first.</param>
    private static IEnumerable<SecurityRow> Standing(IEnumerable<SecurityRow> rows) =>
    [
        .. rows.Where(row => row.Event != SecurityEvent.HsaIdSet)
            .TakeWhile(row => row.ActorId != ByCommand || row.Event == SecurityEvent.RolesChanged)
            .Where(row => row.Event != SecurityEvent.RolesChanged || Keepers.Any(role => AccountWords.Gives(row.What, role))),
        .. rows.Where(row => row.Event == SecurityEvent.HsaIdSet).TakeWhile(row => row.ActorId != ByCommand)
            .Where(row => AccountWords.GivesHsaId(row.What)),
    ];
}
