using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>Somebody has shown who she is. Only what judges secrets makes one, so no session and no signature is without.</summary>
public sealed record Proof
{
    internal Proof(Guid accountId, SignInMethod method, DateTimeOffset at, string about = "")
    {
        AccountId = accountId;
        Method = method;
        At = at;
        About = about;
    }

    public Guid AccountId { get; }

    public SignInMethod Method { get; }

    public DateTimeOffset At { get; }

    /// <summary>The one thing that it was shown for; empty for a sign-in.</summary>
    public string About { get; }

    /// <summary>What the region's sign-in told; null when it was shown otherwise, or for a signature.</summary>
    internal RegionEvidence? Region { get; init; }

    /// <summary>What a signature is shown for: this text of this version of this case, and no other.</summary>
    public static string Signing(Guid caseId, int version, string fingerprint) => FormattableString.Invariant(
        $"signering {caseId:N} {version} {fingerprint}");
}
