namespace Sjukersattning.Tests.Region;

/// <summary>Who sits before the region's provider, and what she has chosen there.</summary>
/// <param name="Session">What the provider calls its session.</param>
internal sealed record RegionPerson(string HsaId, IReadOnlyList<string> Commissions, string Session)
{
    public string Subject => $"person-{HsaId}";
}
