using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>One role of one person at one vårdenhet.</summary>
public sealed class Membership
{
    public Guid AccountId { get; set; }

    public Guid UnitId { get; set; }

    public Role Role { get; set; }
}
