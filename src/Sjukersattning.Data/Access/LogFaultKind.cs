namespace Sjukersattning.Data;

/// <summary>What can be wrong with the access log's chain.</summary>
public enum LogFaultKind
{
    /// <summary>The row says something else than when it was sealed.</summary>
    Changed,

    Missing,

    /// <summary>The row was not there when those around it were sealed, or the program did not write it.</summary>
    Inserted,

    SealChanged,

    SealMissing,

    /// <summary>The seal has no key, where the program gives every seal one.</summary>
    SealUnkeyed,

    /// <summary>The operator has the key of the seal no more.</summary>
    KeyMissing,

    /// <summary>The head that is kept outside the database is another.</summary>
    HeadDiffers,

    /// <summary>Rows of the seal were deleted before they had been kept long enough.</summary>
    ThinnedEarly,
}
