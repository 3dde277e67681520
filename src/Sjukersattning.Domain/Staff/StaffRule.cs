using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Staff;

public sealed record StaffRule(StaffAction Action, string Name)
{
    /// <summary>Who may; where several of a person's roles do, the one that reaches furthest counts.</summary>
    public required IReadOnlyList<StaffGrant> Who { get; init; }

    /// <summary>The roles that give the right at all.</summary>
    public IReadOnlyList<Role> Roles => [.. Who.Select(grant => grant.Role).Distinct()];

    /// <summary>Only shows, changes nothing.</summary>
    public bool IsReading { get; init; }

    /// <summary>What the access log says a refused attempt was for. What is done is logged where data of patients is used.</summary>
    public LogPurpose Purpose { get; init; } = LogPurpose.Administration;

    public required string Source { get; init; }

    /// <summary>Why those who have the right need it, in a sentence for the clinic's behovs- och riskanalys.</summary>
    public required string Reason { get; init; }
}
