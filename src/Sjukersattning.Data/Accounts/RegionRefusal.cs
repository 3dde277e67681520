namespace Sjukersattning.Data.Accounts;

/// <summary>Why an answer from the region's sign-in lets nobody in; the words stand in <see cref="RegionRefusals"/>.</summary>
public enum RegionRefusal
{
    /// <summary>Signed by somebody else, for somebody else, too old, or asked for by nobody.</summary>
    NotAccepted,

    /// <summary>It was used before.</summary>
    Used,

    /// <summary>The person gave up there, or the provider would not.</summary>
    Cancelled,

    /// <summary>The provider does not answer.</summary>
    Unreachable,

    LevelTooLow,

    NoHsaId,

    UnknownHsaId,

    /// <summary>Several open accounts have the HSA-id.</summary>
    SeveralAccounts,

    AccountClosed,

    NoCommission,

    UnknownCommission,

    /// <summary>The commission opens units, and the account has no role in any of them.</summary>
    NoRoleThere,

    /// <summary>A signature asks for a new showing, and the provider let an old one do.</summary>
    NotFresh,

    /// <summary>Somebody else showed who she is than the one who was to sign.</summary>
    SomebodyElse,

    /// <summary>The commission does not open the unit where the signature is given.</summary>
    OtherUnit,
}
