using Microsoft.AspNetCore.Identity;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// Accounts have the addresses that letters can be sent to, are found by them and signed in with them: <see cref="EmailAddress"/>.
/// </summary>
internal sealed class AccountAddresses : ILookupNormalizer, IUserValidator<StaffAccount>
{
    public string? NormalizeName(string? name) => NormalizeEmail(name);

    public string? NormalizeEmail(string? email) => email is null ? null : EmailAddress.Compared(email);

    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user) => Task.FromResult(
        EmailAddress.FaultOf(user.Email ?? "") is { } sentence
            ? IdentityResult.Failed(new IdentityError { Code = nameof(IdentityErrorDescriber.InvalidEmail), Description = sentence })
            : IdentityResult.Success);
}
