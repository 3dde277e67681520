using System.Data;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>Who says yes: what was said lately, and who loses that role.</summary>
public sealed partial class RoleRequests
{
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
                _db.Memberships.RemoveRange(ended);
                var units = await _db.Units.ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
                foreach (var (unitId, change) in AccountWords.RoleChanges(ended, units))
                {
                    _security.Add(SecurityEvent.RolesChanged, account, change, actor, unitId);
                }

                await _db.SaveChangesAsync(cancel);
                await EndFallenAsync(actor, cancel);
                return account.Name;
            },
            cancel, keeps: name => name is not null, raced: () => null, isolation: IsolationLevel.Serializable);
    }
}
