namespace Sjukersattning.Data.Accounts;

/// <summary>An account as an administrator sees it.</summary>
/// <param name="HasOwnPassword">Whether the person has chosen a password.</param>
/// <param name="LockedUntil">When wrong passwords have locked it; null while it is not locked.</param>
/// <param name="InvitedUntil">When the link that lets her in ends; null when there is none.</param>
/// <param name="Changes">What was changed in it, newest first.</param>
public sealed record KeptAccount(Guid Id, AccountDetails Details, bool IsActive, bool HasOwnPassword, DateTimeOffset? LockedUntil,
    DateTimeOffset? InvitedUntil, IReadOnlyList<SecurityRow> Changes);
