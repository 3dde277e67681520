using Microsoft.AspNetCore.Identity;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>Name and title stand in lists, logs and signed copies: whoever makes an account, they are one line of text.</summary>
internal sealed class StaffNames : IUserValidator<StaffAccount>
{
    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user) => Task.FromResult(
        (Of(nameof(StaffAccount.Name), PersonName.FaultOf(user.Name, "Skriv personens namn."))
            ?? Of(nameof(StaffAccount.Title), OneLine.FaultOf(user.Title))) is { } error
            ? IdentityResult.Failed(error)
            : IdentityResult.Success);

    /// <summary>The field that an error is about; null when it is none of these.</summary>
    public static string? FieldOf(IdentityError error) =>
        error.Code is nameof(StaffAccount.Name) or nameof(StaffAccount.Title) ? error.Code : null;

    private static IdentityError? Of(string field, string? sentence) =>
        sentence is null ? null : new IdentityError { Code = field, Description = sentence };
}
