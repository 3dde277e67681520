namespace Sjukersattning.Data.Accounts;

/// <summary>What the region's sign-in told of a person, and what its session may therefore do.</summary>
/// <param name="Units">The units that the chosen commission opens, of those where she has a role.</param>
/// <param name="Level">The level of assurance.</param>
/// <param name="Commission">The chosen commission, for the log.</param>
/// <param name="Subject">What the provider calls her.</param>
/// <param name="ProviderSession">What the provider calls its session; null when it does not say.</param>
/// <param name="SealedIdToken">The token by which the provider knows which session ends.</param>
internal sealed record RegionEvidence(IReadOnlyList<Guid> Units, string Level, string Commission, string Subject, string? ProviderSession,
    string SealedIdToken);
