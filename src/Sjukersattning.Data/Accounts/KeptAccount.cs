using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>An account as an administrator sees it.</summary>
/// <param name="HasOwnPassword">Whether the person has chosen a password.</param>
/// <param name="LockedUntil">When wrong passwords have locked it; null while it is not locked.</param>
/// <param name="InvitedUntil">When the link that lets her in ends; null when there is none.</param>
/// <param name="IsWhole">Whether no unit of another administrator has a part in it; else only the roles at hers can be changed.</param>
/// <param name="Decides">Whether she says yes to roles at some unit: <see cref="Domain.Staff.RoleApproval.NotByAdministrator"/>.</param>
/// <param name="Waiting">Roles at her units that wait for a verksamhetschef; they are among those of the details.</param>
/// <param name="WaitingHsaId">The HSA-id that waits likewise, which is the one of the details then; null when none waits.</param>
/// <param name="HsaIdNow">The one that opens the account; empty when there is none.</param>
/// <param name="Changes">What was changed in it, newest first.</param>
public sealed record KeptAccount(Guid Id, AccountDetails Details, bool IsActive, bool HasOwnPassword, DateTimeOffset? LockedUntil,
    DateTimeOffset? InvitedUntil, bool IsWhole, bool Decides, IReadOnlySet<(Guid UnitId, Role Role)> Waiting, string? WaitingHsaId,
    string HsaIdNow, IReadOnlyList<SecurityRow> Changes);
