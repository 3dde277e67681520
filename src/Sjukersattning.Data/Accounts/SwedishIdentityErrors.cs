using Microsoft.AspNetCore.Identity;

namespace Sjukersattning.Data.Accounts;

/// <summary>Identity's sentences that a person can meet, in Swedish.</summary>
internal sealed class SwedishIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Of(nameof(DefaultError), "Något gick fel. Försök igen.");

    public override IdentityError ConcurrencyFailure() =>
        Of(nameof(ConcurrencyFailure), "Kontot ändrades av någon annan. Ladda om sidan och försök igen.");

    public override IdentityError DuplicateEmail(string email) => Of(nameof(DuplicateEmail), AccountKeeping.Taken);

    public override IdentityError DuplicateUserName(string userName) =>
        Of(nameof(DuplicateUserName), AccountKeeping.Taken);

    public override IdentityError InvalidEmail(string? email) =>
        Of(nameof(InvalidEmail), "Skriv en e-postadress, till exempel namn@region.se.");

    public override IdentityError InvalidUserName(string? userName) =>
        Of(nameof(InvalidUserName), "E-postadressen innehåller tecken som inte går att använda.");

    public override IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch), "Det nuvarande lösenordet stämmer inte.");

    public override IdentityError PasswordTooShort(int length) => Of(nameof(PasswordTooShort), $"Lösenordet ska ha minst {length} tecken.");

    private static IdentityError Of(string code, string description) => new() { Code = code, Description = description };
}
