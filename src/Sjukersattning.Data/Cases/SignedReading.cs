using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>A signed version as it was signed, and what has become of it since.</summary>
/// <param name="Sha256">The hash of its content, which holds.</param>
/// <param name="IsSealed">Whether it is sealed by a key outside the database; versions of before are when the operator has done so.</param>
public readonly record struct SignedReading(SignedUtlatande Signed, string Sha256, bool IsSealed)
{
    /// <summary>By what the signer showed who she was, and when; null for signatures from before it was kept.</summary>
    public (SignInMethod By, DateTimeOffset At)? Confirmed { get; init; }

    /// <summary>How surely, and by which commission; null when it was not by the region's sign-in, or from before it was kept.</summary>
    public RegionAssurance? Assurance { get; init; }

    /// <summary>Whether the patient has skyddad identitet now.</summary>
    public bool IsSkyddad { get; init; }

    /// <summary>How it was revoked; null when it was not.</summary>
    public Registration? Revocation { get; init; }

    /// <summary>Whether it is still to be sent to Försäkringskassan, and the reader may enter that it was.</summary>
    public bool MayBeSent { get; init; }

    /// <summary>The same with what has become of it in its case.</summary>
    internal SignedReading In(UtlatandeCase subject) => this with
    {
        IsSkyddad = subject.IsSkyddad,
        Revocation = subject.Revocation(Signed.Version),
        FollowedBy = subject.FollowedBy(Signed.Version),
    };

    /// <summary>The version that replaced or complemented it; null when none has.</summary>
    public (int Version, VersionRelation Relation)? FollowedBy { get; init; }
}
