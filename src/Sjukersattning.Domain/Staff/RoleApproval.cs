using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Staff;

/// <summary>
/// What holds only when a verksamhetschef of the unit has said yes: a role that reaches patients, and the HSA-id of who has one or is to,
/// for the region's sign-in opens her account by it. Both tables of rights say which roles, nobody else.
/// </summary>
public static class RoleApproval
{
    /// <summary>The roles that the table of cases gives anything: who holds one may reach patients.</summary>
    public static IReadOnlySet<Role> Clinical { get; } =
        CaseRules.All.SelectMany(rule => rule.Who).Select(grant => grant.Role).ToHashSet();

    /// <summary>What an administrator reads who would become or put out somebody whose yes is needed.</summary>
    public const string NotByAdministrator = "Personen är verksamhetschef och godkänner roller. Därför kan ingen administratör byta "
        + "adressen, ta bort HSA-id:t, göra en ny inbjudan, ta bort den rollen eller stänga av kontot. En annan verksamhetschef på "
        + "enheten tar först bort rollen på sidan Roller. Har personen tappat sin väg in, eller finns ingen annan, kör driften "
        + "kommandot create-chef.";

    /// <summary>Whether it is the role of one who says yes.</summary>
    public static bool Decides(Role role) => StaffRules.For(StaffAction.DecideRoles).Roles.Contains(role);

    /// <summary>Those, and the role of the one who decides: else whoever asks could make somebody who says yes.</summary>
    public static bool IsNeededFor(Role role) => Clinical.Contains(role) || Decides(role);

    /// <summary>The units that are asked about the HSA-id of somebody with these roles; none when it reaches no patient.</summary>
    public static IReadOnlySet<Guid> AskedAboutHsaId(IEnumerable<(Guid UnitId, Role Role)> places) =>
        places.Where(place => IsNeededFor(place.Role)).Select(place => place.UnitId).ToHashSet();
}
