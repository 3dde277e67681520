using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>How far somebody's rights reach among units and accounts: the questions that all who keep accounts ask the database.</summary>
internal static class AccountReach
{
    /// <summary>What the security log tells of somebody and a unit when she gets, loses or is to get a role there.</summary>
    public static readonly SecurityEvent[] Placing = [SecurityEvent.RoleAsked, SecurityEvent.RolesChanged];

    /// <summary>Somebody's roles, as far as her sign-in opens their units.</summary>
    /// <param name="only">See <see cref="CaseActor.OnlyUnits"/>.</param>
    public static IQueryable<Membership> PlacesOf(this SjukersattningDbContext db, Guid accountId, IReadOnlyList<Guid>? only)
    {
        var places = db.Memberships.Where(m => m.AccountId == accountId);
        return only is null ? places : places.Where(m => EF.Parameter(only).Contains(m.UnitId));
    }

    /// <summary>The units that somebody's sign-in opens, where she has a role that gives a right.</summary>
    public static IQueryable<Guid> UnitsWith(this SjukersattningDbContext db, StaffAction action, CaseActor actor)
    {
        var roles = StaffRules.For(action).Roles;
        return db.PlacesOf(actor.Id, actor.OnlyUnits).Where(m => EF.Parameter(roles).Contains(m.Role)).Select(m => m.UnitId).Distinct();
    }

    /// <summary>Whether somebody says yes to roles, at any unit: no administrator alone becomes her or puts her out.</summary>
    public static Task<bool> IsDeciderAsync(this SjukersattningDbContext db, Guid accountId, CancellationToken cancel)
    {
        var roles = StaffRules.For(StaffAction.DecideRoles).Roles;
        return db.Memberships.AnyAsync(m => m.AccountId == accountId && EF.Parameter(roles).Contains(m.Role), cancel);
    }

    /// <summary>
    /// The accounts of who works at these units or is to, and those that belong nowhere; one whose last role was another unit's, or that it
    /// asked for last, is that one's.
    /// </summary>
    public static IQueryable<StaffAccount> AccountsOf(this SjukersattningDbContext db, List<Guid> units) => db.Users.Where(a =>
        db.Memberships.Any(m => m.AccountId == a.Id && EF.Parameter(units).Contains(m.UnitId))
        || db.RoleRequests.Any(r =>
            r.AccountId == a.Id && r.State == RoleRequestState.Waiting && EF.Parameter(units).Contains(r.UnitId))
        || (!db.Memberships.Any(m => m.AccountId == a.Id)
            && !db.SecurityLog.Any(row => row.AccountId == a.Id && EF.Parameter(Placing).Contains(row.Event)
                && row.UnitId != null && !EF.Parameter(units).Contains(row.UnitId.Value)
                && !db.SecurityLog.Any(later => later.AccountId == a.Id && EF.Parameter(Placing).Contains(later.Event)
                    && later.UnitId != null && later.Id > row.Id))));

    /// <summary>
    /// Those of them that no other unit has a part in: what is the person's own may be changed. A request that waits elsewhere is a part
    /// only of who has no role yet: else any unit could keep another's person from being put out.
    /// </summary>
    public static IQueryable<StaffAccount> WholeAccountsOf(this SjukersattningDbContext db, List<Guid> units) =>
        db.AccountsOf(units).Where(a => !db.Memberships.Any(m => m.AccountId == a.Id && !EF.Parameter(units).Contains(m.UnitId))
            && (db.Memberships.Any(m => m.AccountId == a.Id) || !db.RoleRequests.Any(r =>
                r.AccountId == a.Id && r.State == RoleRequestState.Waiting && !EF.Parameter(units).Contains(r.UnitId))));
}
