using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// An administrator asks that somebody be something at a unit, or that the region's sign-in open her account by an HSA-id; it holds when a
/// verksamhetschef there has said yes.
/// </summary>
public sealed class RoleRequest
{
    /// <summary>Most characters of why it was refused.</summary>
    public const int LongestReason = 300;

    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    public Guid UnitId { get; set; }

    /// <summary>Null when it is about an HSA-id.</summary>
    public Role? Role { get; set; }

    /// <summary>Empty when it is about a role.</summary>
    public string HsaId { get; set; } = "";

    public RoleRequestState State { get; set; }

    public Guid AskedById { get; set; }

    public string AskedByName { get; set; } = "";

    public DateTimeOffset AskedAt { get; set; }

    /// <summary>Empty while it waits.</summary>
    public string DecidedByName { get; set; } = "";

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Why it was refused or ended.</summary>
    public string Reason { get; set; } = "";
}
