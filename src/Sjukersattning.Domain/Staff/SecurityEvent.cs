namespace Sjukersattning.Domain.Staff;

/// <summary>What the security log tells of; its words stand in <see cref="SecurityEvents"/>.</summary>
public enum SecurityEvent
{
    SignedIn,

    SignInFailed,

    /// <summary>A wrong password, code or passkey inside an open session: at a signature, or when the password is changed.</summary>
    SecretFailed,

    /// <summary>So many were wrong that the next ones wait.</summary>
    LockedOut,

    Unlocked,

    SignedOut,

    /// <summary>A session that had been left was used again, and is ended.</summary>
    SessionExpired,

    /// <summary>The region's provider told that its session has ended.</summary>
    EndedByRegion,

    /// <summary>Who came by the region's sign-in has shown there once more who she is, to sign.</summary>
    ShownForSignature,

    UnitChosen,

    /// <summary>Somebody tried what her roles do not give her.</summary>
    Refused,

    /// <summary>Somebody tried to go on without a password of her own; told once for each sign-in, as is the next.</summary>
    OwnPasswordFirst,

    /// <summary>Somebody tried to go on without a second factor.</summary>
    FactorFirst,

    AccountCreated,

    AccountEdited,

    /// <summary>She signs in with it, and links go to it.</summary>
    EmailChanged,

    /// <summary>The region's sign-in opens her account by it from now on, or by none, and nobody was asked.</summary>
    HsaIdSet,

    RolesChanged,

    /// <summary>A role that a verksamhetschef is to decide about; it does not hold yet.</summary>
    RoleAsked,

    RoleApproved,

    RoleRefused,

    /// <summary>Taken back, or nothing to decide about any more.</summary>
    RoleRequestEnded,

    /// <summary>An HSA-id that a verksamhetschef is to decide about; it opens nothing yet.</summary>
    HsaIdAsked,

    HsaIdApproved,

    HsaIdRefused,

    /// <summary>Taken back or replaced, or nothing to decide about any more.</summary>
    HsaIdRequestEnded,

    AccountClosed,

    AccountOpened,

    /// <summary>In versions before invitations.</summary>
    PasswordRenewed,

    PasswordChanged,

    /// <summary>The same password, kept in the way of this version since it was shown; nobody's sign-in ends.</summary>
    PasswordRehashed,

    /// <summary>Her password and other factors are dead, and a link lets her begin anew.</summary>
    InvitedAnew,

    /// <summary>There was no mail, so that the link stood on an administrator's page.</summary>
    InvitationShown,

    InvitationWithdrawn,

    InvitationUsed,

    /// <summary>Codes from an app, or a passkey.</summary>
    FactorAdded,

    FactorRemoved,

    FactorRenamed,

    RecoveryCodesMade,

    RecoveryCodeUsed,

    /// <summary>Somebody ended her other sign-ins.</summary>
    SessionsEnded,

    UnitAdded,

    /// <summary>A change that nothing else tells of, by the names of what was changed: noted by the database's own guard.</summary>
    Changed,
}
