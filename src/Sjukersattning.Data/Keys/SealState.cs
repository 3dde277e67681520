namespace Sjukersattning.Data.Keys;

/// <summary>What can be said of a signed version.</summary>
public enum SealState
{
    /// <summary>As it was signed.</summary>
    Holds,

    /// <summary>Signed before there were seals: its plain hash holds, which whoever can write in the database can make anew.</summary>
    Unsealed,

    /// <summary>Row, hash or seal is another than when it was signed.</summary>
    Changed,

    /// <summary>It has no seal, and the operator has said that all have.</summary>
    SealIsMissing,

    /// <summary>It is sealed by keys that the operator has no more.</summary>
    KeyIsMissing,
}
