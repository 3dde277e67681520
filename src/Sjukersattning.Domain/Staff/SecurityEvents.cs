namespace Sjukersattning.Domain.Staff;

/// <summary>The table of what the security log tells of: the page, its filter and the history of an account read it.</summary>
public static class SecurityEvents
{
    /// <summary>Every row, in the order of <see cref="SecurityEvent"/>.</summary>
    public static IReadOnlyList<SecurityEventRow> All { get; } =
    [
        new(SecurityEvent.SignedIn, "Inloggning"),
        new(SecurityEvent.SignInFailed, "Misslyckad inloggning"),
        new(SecurityEvent.SecretFailed, "Fel lösenord, kod eller passkey i öppen session"),
        new(SecurityEvent.LockedOut, "Spärr efter flera fel"),
        new(SecurityEvent.Unlocked, "Upplåst", IsChange: true),
        new(SecurityEvent.SignedOut, "Utloggning"),
        new(SecurityEvent.SessionExpired, "Session avslutad efter för lång tid"),
        new(SecurityEvent.EndedByRegion, "Utloggning hos regionen"),
        new(SecurityEvent.ShownForSignature, "Legitimering hos regionen för en signatur"),
        new(SecurityEvent.UnitChosen, "Byte av enhet"),
        new(SecurityEvent.Refused, "Nekad"),
        new(SecurityEvent.OwnPasswordFirst, "Nekad med tillfälligt lösenord"),
        new(SecurityEvent.FactorFirst, "Nekad utan andra faktor"),
        new(SecurityEvent.AccountCreated, "Kontot skapat", IsChange: true),
        new(SecurityEvent.AccountEdited, "Uppgifter ändrade", IsChange: true),
        new(SecurityEvent.EmailChanged, "E-postadress ändrad", IsChange: true),
        new(SecurityEvent.HsaIdSet, "HSA-id satt utan godkännande", IsChange: true),
        new(SecurityEvent.RolesChanged, "Roller ändrade", IsChange: true),
        new(SecurityEvent.RoleAsked, "Roll begärd", IsChange: true),
        new(SecurityEvent.RoleApproved, "Begärd roll godkänd", IsChange: true),
        new(SecurityEvent.RoleRefused, "Begärd roll avslagen", IsChange: true),
        new(SecurityEvent.RoleRequestEnded, "Begäran om roll gäller inte längre", IsChange: true),
        new(SecurityEvent.HsaIdAsked, "HSA-id begärt", IsChange: true),
        new(SecurityEvent.HsaIdApproved, "Begärt HSA-id godkänt", IsChange: true),
        new(SecurityEvent.HsaIdRefused, "Begärt HSA-id avslaget", IsChange: true),
        new(SecurityEvent.HsaIdRequestEnded, "Begäran om HSA-id gäller inte längre", IsChange: true),
        new(SecurityEvent.AccountClosed, "Avstängt", IsChange: true),
        new(SecurityEvent.AccountOpened, "Påslaget", IsChange: true),
        new(SecurityEvent.PasswordRenewed, "Nytt tillfälligt lösenord", IsChange: true),
        new(SecurityEvent.PasswordChanged, "Eget lösenord bytt", IsChange: true),
        new(SecurityEvent.PasswordRehashed, "Samma lösenord, sparat på ett starkare sätt"),
        new(SecurityEvent.InvitedAnew, "Ny inbjudan, lösenord och andra faktorer borttagna", IsChange: true),
        new(SecurityEvent.InvitationShown, "Inbjudningslänk visad för administratören", IsChange: true),
        new(SecurityEvent.InvitationWithdrawn, "Inbjudan återkallad", IsChange: true),
        new(SecurityEvent.InvitationUsed, "Inbjudan använd, eget lösenord valt", IsChange: true),
        new(SecurityEvent.FactorAdded, "Stark inloggning tillagd", IsChange: true),
        new(SecurityEvent.FactorRemoved, "Stark inloggning borttagen", IsChange: true),
        new(SecurityEvent.FactorRenamed, "Passkey med nytt namn", IsChange: true),
        new(SecurityEvent.RecoveryCodesMade, "Nya återställningskoder", IsChange: true),
        new(SecurityEvent.RecoveryCodeUsed, "Återställningskod använd", IsChange: true),
        new(SecurityEvent.SessionsEnded, "Andra inloggningar avslutade"),
        new(SecurityEvent.UnitAdded, "Ny vårdenhet"),
        new(SecurityEvent.Changed, "Annan ändring", IsChange: true),
    ];

    /// <summary>Those that change an account.</summary>
    public static IReadOnlyList<SecurityEvent> Changes { get; } = [.. All.Where(row => row.IsChange).Select(row => row.Event)];

    public static string Swedish(this SecurityEvent what) => All[(int)what].Name;
}
