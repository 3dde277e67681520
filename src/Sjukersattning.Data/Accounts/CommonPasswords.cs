using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data.Accounts;

/// <summary>Refuses passwords that are long enough and easy all the same: <see cref="EasyPassword"/>.</summary>
internal sealed class CommonPasswords(SjukersattningDbContext db) : IPasswordValidator<StaffAccount>
{
    /// <summary>What this program is about, and who runs it.</summary>
    private static readonly string[] Ours =
    [
        "sjukersättning", "sjukersättningen", "Försäkringskassan", "vårdcentral", "vårdcentralen", "vårdenhet", "läkarutlåtande",
        "utlåtande", "FK 7800", "LUSE", "rehabkoordinator",
    ];

    public async Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user, string? password)
    {
        var units = await db.Units.Select(unit => new { unit.Name, unit.Postort }).ToListAsync();
        string[] own = [user.Name, user.Title, user.Email ?? "", .. units.SelectMany(unit => new[] { unit.Name, unit.Postort }), .. Ours];
        return EasyPassword.FaultOf(password ?? "", own) is { } sentence
            ? IdentityResult.Failed(new IdentityError { Code = "CommonPassword", Description = sentence })
            : IdentityResult.Success;
    }
}
