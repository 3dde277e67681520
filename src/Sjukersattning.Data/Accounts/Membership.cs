using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>One role of one person at one vårdenhet.</summary>
public sealed class Membership
{
    /// <summary>The person.</summary>
    public Guid AccountId { get; set; }

    /// <summary>The unit.</summary>
    public Guid UnitId { get; set; }

    /// <summary>The role there.</summary>
    public Role Role { get; set; }
}
