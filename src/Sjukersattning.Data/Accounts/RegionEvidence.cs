namespace Sjukersattning.Data.Accounts;

/// <summary>What a session begun by the region's sign-in may therefore do, and what the provider knows it by.</summary>
/// <param name="Units">The units that the chosen commission opens, of those where she has a role.</param>
/// <param name="Subject">What the provider calls her.</param>
/// <param name="ProviderSession">What the provider calls its session; null when it does not say.</param>
/// <param name="SealedIdToken">The token by which the provider knows which session ends.</param>
internal sealed record RegionEvidence(IReadOnlyList<Guid> Units, string Subject, string? ProviderSession, string SealedIdToken);
