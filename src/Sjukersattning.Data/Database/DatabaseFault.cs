namespace Sjukersattning.Data;

/// <summary>What went wrong in the database, in words that do not depend on which database it is.</summary>
public enum DatabaseFault
{
    /// <summary>Somebody else was first: a key exists, or the row has changed since it was read.</summary>
    Conflict,

    /// <summary>A reference or check does not hold.</summary>
    Broken,

    /// <summary>A text is longer than its column.</summary>
    TooLong,

    /// <summary>Busy or deadlocked: trying again may help.</summary>
    Busy,

    /// <summary>Append-only data was about to be changed.</summary>
    AppendOnly,

    /// <summary>Disk full, read-only or not reachable: nothing can be written.</summary>
    Unavailable,

    Unknown,
}
