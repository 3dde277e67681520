using System.Globalization;
using System.Security.Claims;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Accounts;

/// <summary>What the provider tells, read as it was meant.</summary>
internal sealed class RegionClaims(ClaimsPrincipal shown, RegionSettings settings)
{
    /// <summary>HSA-ids; one is what it should be.</summary>
    public IReadOnlyList<string> HsaIds { get; } = [.. All(shown, settings.HsaIdClaim).Select(HsaId.Read).Distinct()];

    /// <summary>The chosen commission; groups and the like may be several.</summary>
    public IReadOnlyList<string> Commissions { get; } =
        [.. All(shown, settings.CommissionClaim).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The level of assurance that is enough; null when none is.</summary>
    public string? Level { get; } = All(shown, settings.LevelClaim).FirstOrDefault(settings.Levels.Contains);

    public string Subject { get; } = shown.FindFirstValue("sub") ?? "";

    public string? ProviderSession { get; } = shown.FindFirstValue("sid");

    /// <summary>When the token was made, by the provider's clock.</summary>
    public DateTimeOffset? IssuedAt { get; } = Moment(shown, "iat");

    /// <summary>When the person showed who she is, by the provider's clock.</summary>
    public DateTimeOffset? ShownAt { get; } = Moment(shown, "auth_time");

    private static IEnumerable<string> All(ClaimsPrincipal shown, string name) =>
        shown.FindAll(name).Select(claim => claim.Value.Trim()).Where(value => value.Length > 0);

    private static DateTimeOffset? Moment(ClaimsPrincipal shown, string name) =>
        long.TryParse(shown.FindFirstValue(name), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
