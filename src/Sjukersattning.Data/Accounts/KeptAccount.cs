namespace Sjukersattning.Data.Accounts;

/// <summary>An account as an administrator sees it.</summary>
/// <param name="LockedUntil">When wrong passwords have locked it; null while it is not locked.</param>
/// <param name="Changes">What administrators have changed, newest first.</param>
public sealed record KeptAccount(Guid Id, AccountDetails Details, bool IsActive, bool PasswordIsTemporary, DateTimeOffset? LockedUntil,
    IReadOnlyList<AccountChange> Changes);
