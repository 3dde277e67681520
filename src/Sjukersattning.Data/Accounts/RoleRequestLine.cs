using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>A request for a role, with whom it is about.</summary>
/// <param name="Unit">The unit's name.</param>
public sealed record RoleRequestLine(RoleRequest Request, string Name, string Title, string Email, string Unit)
{
    /// <summary>"läkare på Vårdcentralen".</summary>
    public string RoleInWords => $"{Request.Role.Swedish()} på {Unit}";
}
