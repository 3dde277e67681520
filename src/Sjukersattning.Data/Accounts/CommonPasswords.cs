using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace Sjukersattning.Data.Accounts;

/// <summary>Refuses passwords that are long enough but in every guesser's list, or built on the person's own name or address.</summary>
internal sealed class CommonPasswords : IPasswordValidator<StaffAccount>
{
    private static readonly FrozenSet<string> Common = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "password1234", "passwordpassword", "123456789012", "1234567890123", "123123123123", "111111111111", "000000000000",
        "qwertyuiop12", "qwertyuiopas", "qwerty123456", "abcdefghijkl", "abc123abc123", "iloveyou1234", "letmeinplease",
        "welcome12345", "administrator", "administrator1", "changeme1234", "p@ssword1234", "passw0rd1234",
        "losenord1234", "lösenord1234", "lösenordlösenord", "hejhejhejhej", "sommar202600", "sommaren2026", "vintern2026!",
        "hösten202600", "sverige12345", "vardcentral1", "vårdcentral1", "vardcentralen", "vårdcentralen", "sjukersattning",
        "sjukersättning", "sjukskrivning", "forsakringskassan", "försäkringskassan", "smalandsstenar", "smålandsstenar");

    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user, string? password)
    {
        var own = (user.Email ?? "").Split('@')[0];
        var refused = password is null
            || Common.Contains(password)
            || password.Distinct().Count() < 4
            || (own.Length >= 4 && password.Contains(own, StringComparison.OrdinalIgnoreCase) && password.Length < own.Length + 6);
        return Task.FromResult(refused
            ? IdentityResult.Failed(
                new IdentityError
                {
                    Code = "CommonPassword",
                    Description = "Lösenordet är för lätt att gissa. Välj några ord som inte hör ihop.",
                })
            : IdentityResult.Success);
    }
}
