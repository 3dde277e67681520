namespace Sjukersattning.Domain.Staff;

/// <summary>What is kept, as whoever answers for information security and the archive thinks of it.</summary>
public enum Kept
{
    /// <summary>Cases with everything in them, and the patient.</summary>
    Cases,

    Meetings,

    AccessLog,

    /// <summary>What shows that the access log is whole.</summary>
    LogProofs,

    LogReviews,

    /// <summary>That cases were thinned.</summary>
    Thinnings,

    SecurityLog,

    Accounts,

    /// <summary>Sessions and invitations.</summary>
    SignIns,

    /// <summary>Wrong guesses, and passkeys that were used.</summary>
    Guesses,

    /// <summary>Forms that wait or were answered.</summary>
    Forms,

    /// <summary>Which instance does what is done without anybody asking.</summary>
    BackgroundWork,

    /// <summary>Notices to staff and their letters.</summary>
    Notices,

    /// <summary>What a unit decides for itself: addresses, hours, phrases, goals.</summary>
    UnitSettings,

    Diagnoses,

    KeyRing,

    TechnicalLog,

    Keys,

    Backups,

    Papers,

    Browser,
}
