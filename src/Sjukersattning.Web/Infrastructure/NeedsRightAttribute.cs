using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The handler touches no patient data and does this: <see cref="StaffRules"/> decides.</summary>
public sealed class NeedsRightAttribute(StaffAction action) : AccessAttribute
{
    public StaffAction Action { get; } = action;

    public override bool IsFor(CaseActor actor) => StaffRules.RoleMay(Action, actor);
}
