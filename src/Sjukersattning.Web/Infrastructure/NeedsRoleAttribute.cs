using Sjukersattning.Domain.People;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The handler touches no patient data and is for one of these roles.</summary>
public sealed class NeedsRoleAttribute(params Role[] roles) : AccessAttribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;
}
