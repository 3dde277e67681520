using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The handler does this action: <see cref="CaseRules"/> decides.</summary>
public sealed class NeedsAttribute(CaseAction action) : AccessAttribute
{
    public CaseAction Action { get; } = action;

    public override bool IsFor(CaseActor actor) => CaseRules.RoleMay(Action, actor);
}
