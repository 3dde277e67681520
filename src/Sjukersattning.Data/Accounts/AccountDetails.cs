using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>What an administrator keeps of a person who works here.</summary>
/// <param name="Places">Which role at which vårdenhet.</param>
public sealed record AccountDetails(string Name, string Title, string Email, SignerIdentity Signer,
    IReadOnlySet<(Guid UnitId, Role Role)> Places)
{
    internal const string HsaIdField = $"{nameof(Signer)}.{nameof(SignerIdentity.HsaId)}";

    internal static AccountDetails Of(StaffAccount account, IReadOnlySet<(Guid, Role)> places) =>
        new(account.Name, account.Title, account.Email ?? "", account.Identity, places);
}
