using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The handler does this action: <see cref="CaseRules"/> decides.</summary>
public sealed class NeedsAttribute(CaseAction action) : AccessAttribute
{
    public CaseAction Action { get; } = action;
}
