using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Staff;

/// <summary>Which roles hold only when a verksamhetschef of the unit has said yes. Both tables of rights say it, nobody else.</summary>
public static class RoleApproval
{
    /// <summary>The roles that the table of cases gives anything: who holds one may reach patients.</summary>
    public static IReadOnlySet<Role> Clinical { get; } =
        CaseRules.All.SelectMany(rule => rule.Who).Select(grant => grant.Role).ToHashSet();

    /// <summary>Those, and the role of the one who decides: else whoever asks could make somebody who says yes.</summary>
    public static bool IsNeededFor(Role role) =>
        Clinical.Contains(role) || StaffRules.For(StaffAction.DecideRoles).Roles.Contains(role);
}
