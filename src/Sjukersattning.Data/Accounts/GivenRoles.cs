using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>Roles that are given, or end, without waiting for a yes: each with its row of the security log.</summary>
internal static class GivenRoles
{
    public static void Give(this SjukersattningDbContext db, SecurityLog security, StaffAccount account, (Guid Id, string Name) unit,
        Role role, CaseActor actor)
    {
        db.Memberships.Add(new Membership { AccountId = account.Id, UnitId = unit.Id, Role = role });
        security.Add(SecurityEvent.RolesChanged, account, AccountWords.Given(role, unit.Name), actor, unit.Id);
    }

    public static async Task EndAsync(this SjukersattningDbContext db, SecurityLog security, StaffAccount account,
        IReadOnlyCollection<Membership> ended, CaseActor actor, CancellationToken cancel)
    {
        db.Memberships.RemoveRange(ended);
        var units = await db.Units.ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        foreach (var (unitId, change) in AccountWords.RoleChanges(ended, units))
        {
            security.Add(SecurityEvent.RolesChanged, account, change, actor, unitId);
        }
    }
}
