using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>Somebody has shown who she is. Only what judges secrets makes one, so no session and no signature is without.</summary>
public sealed record Proof
{
    /// <exception cref="ArgumentException">The region tells how surely it knows her, and nobody else does.</exception>
    internal Proof(Guid accountId, SignInMethod method, DateTimeOffset at, string about = "", RegionAssurance? assurance = null)
    {
        if ((method == SignInMethod.Region) != (assurance is not null))
        {
            throw new ArgumentException("The region tells how surely it knows her, and nobody else does.", nameof(assurance));
        }

        AccountId = accountId;
        Method = method;
        At = at;
        About = about;
        Assurance = assurance;
    }

    public Guid AccountId { get; }

    public SignInMethod Method { get; }

    public DateTimeOffset At { get; }

    /// <summary>The one thing that it was shown for; empty for a sign-in.</summary>
    public string About { get; }

    /// <summary>How surely, and by which commission; null when it was not shown at the region's sign-in.</summary>
    public RegionAssurance? Assurance { get; }

    /// <summary>What its session may do; null when it was shown otherwise, or for a signature.</summary>
    internal RegionEvidence? Region { get; init; }

    /// <summary>What a signature is shown for: this text of this version of this case, and no other.</summary>
    public static string Signing(Guid caseId, int version, string fingerprint) => FormattableString.Invariant(
        $"signering {caseId:N} {version} {fingerprint}");
}
