using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>What an administrator wants an account to be, beside what it is: what of it may be, and what follows from it.</summary>
/// <param name="Kept">The administrator's units.</param>
/// <param name="Held">The roles that hold, at whichever unit; <paramref name="Waiting"/> are those that wait for a yes.</param>
/// <param name="IsWhole">Whether no unit of another administrator has a part in it.</param>
/// <param name="WaitingHsaId">The HSA-id that waits; null when none does.</param>
internal sealed record AccountEdit(StaffAccount Account, AccountDetails Wanted, IReadOnlyList<Guid> Kept,
    IReadOnlySet<(Guid UnitId, Role Role)> Held, IReadOnlySet<(Guid UnitId, Role Role)> Waiting, bool IsWhole, string? WaitingHsaId)
{
    /// <summary>As it was before anything of this is changed.</summary>
    public AccountDetails Before { get; } = AccountDetails.Of(Account, Held);

    /// <summary>Whom the log tells of: by the name that she had.</summary>
    public StaffAccount Called { get; } = new() { Id = Account.Id, Name = Account.Name };

    public IReadOnlyList<(Guid UnitId, Role Role)> Lost { get; } =
        [.. Held.Where(place => Kept.Contains(place.UnitId)).Except(Wanted.Places)];

    /// <summary>Roles that she neither has nor waits for.</summary>
    public IEnumerable<(Guid UnitId, Role Role)> New => Wanted.Places.Except(Held).Except(Waiting);

    /// <summary>Whether an HSA-id of who reaches patients, or is to, is asked for, or waits and is left as it is.</summary>
    public bool AsksHsaId => HsaId.Length > 0 && HsaId != Before.Signer.HsaId && (Reached.Count > 0 || HsaId == WaitingHsaId);

    /// <summary>The units that are to be asked about it; of one that waits, those where she reaches patients for the first time by this.</summary>
    public IEnumerable<Guid> AskedUnits =>
        HsaId == WaitingHsaId ? Reached.Except(RoleApproval.AskedAboutHsaId(Held.Concat(Waiting))) : Reached;

    /// <summary>What is saved of it: until an HSA-id that is asked for has its yes, the old one stays.</summary>
    public AccountDetails Saved => AsksHsaId ? Wanted with { Signer = Wanted.Signer with { HsaId = Before.Signer.HsaId } } : Wanted;

    /// <summary>Why nothing of it may be: a field of the details, and a sentence; null when all of it may.</summary>
    public (string Field, string Sentence)? Fault =>
        Wanted.Places.Count == 0 && IsWhole ? (nameof(AccountDetails.Places),
            "Minst en roll på någon vårdenhet ska vara kvar. Ska personen inte kunna logga in: stäng av kontot.")
        : Lost.Any(place => RoleApproval.Decides(place.Role)) ? (nameof(AccountDetails.Places), RoleApproval.NotByAdministrator)
        : WayOfDecider is { } way ? (way, RoleApproval.NotByAdministrator)
        : IsWhole ? null
        : SetsHsaId ? (AccountDetails.HsaIdField, "Personen arbetar också på en annan enhet. Bara den som är administratör på alla "
            + "personens enheter kan ta bort HSA-id:t, eller ändra det för den som inte når patienter.")
        : AccountWords.Changes(Before, Saved).Count > 0 || Saved.Email != Before.Email ? (nameof(AccountDetails.Name),
            "Personen arbetar också på en annan enhet. Bara HSA-id och rollerna på dina enheter kan ändras här.")
        : null;

    private string HsaId => Wanted.Signer.HsaId;

    private bool SetsHsaId => Saved.Signer.HsaId != Before.Signer.HsaId;

    /// <summary>The units where she reaches patients after this, or is to.</summary>
    private IReadOnlySet<Guid> Reached => RoleApproval.AskedAboutHsaId(
        Held.Except(Lost).Concat(Wanted.Places).Concat(Waiting.Where(place => !Kept.Contains(place.UnitId))));

    /// <summary>What of it would open or close the way in of one who says yes to roles; null for nothing.</summary>
    private string? WayOfDecider => !Held.Any(place => RoleApproval.Decides(place.Role)) ? null
        : Saved.Email != Before.Email ? nameof(AccountDetails.Email)
        : SetsHsaId ? AccountDetails.HsaIdField
        : null;
}
