using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Web.Pages;

/// <summary>What an administrator does with accounts. Every change ends the person's sign-ins.</summary>
public sealed class AdminAccounts(StaffDirectory directory, UserManager<StaffAccount> accounts)
{
    /// <summary>Makes an account with a role at a unit.</summary>
    /// <returns>Its first password, or what is wrong with the address.</returns>
    public async Task<(string? Secret, string? Fault)> CreateAsync(StaffPass pass, AdminInput input, CancellationToken cancel)
    {
        var address = EmailAddress.Read(input.Email);
        var account = new StaffAccount
        {
            Id = Guid.NewGuid(), UserName = address, Email = address, Name = input.Name.Trim(),
            Title = input.Title.Trim(), LockoutEnabled = true, PasswordIsTemporary = true,
        };
        var secret = NewPassword();
        var made = await accounts.CreateAsync(account, secret);
        if (!made.Succeeded)
        {
            return (null, made.Errors.First().Description);
        }

        await directory.SetRolesAsync(pass, account.Id, Guid.Parse(input.UnitId), input.Roles.Select(Enum.Parse<Role>).ToHashSet(), cancel);
        return (secret, null);
    }

    /// <summary>Gives an account a new password, to be changed at the next sign-in.</summary>
    public async Task<string> RenewAsync(StaffAccount account)
    {
        var secret = NewPassword();
        account.PasswordIsTemporary = true;
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, secret);
        await accounts.UpdateSecurityStampAsync(account);
        return secret;
    }

    public async Task OpenAsync(StaffAccount account)
    {
        account.IsActive = true;
        await accounts.UpdateSecurityStampAsync(account);
    }

    /// <summary>Closes an account.</summary>
    /// <returns>Why it stays open; null when it is closed.</returns>
    public async Task<string?> CloseAsync(StaffPass pass, Guid accountId, CancellationToken cancel)
    {
        var held = await directory.CloseAccountAsync(pass, accountId, cancel);
        if (held.Count > 0)
        {
            var where =
                held.Select(
                    unit => string.Create(CultureInfo.InvariantCulture,
                        $"{unit.Cases} {(unit.Cases == 1 ? "ärende" : "ärenden")} på {unit.Unit}"));
            return $"Kontot har öppet arbete i {string.Join(" och ", where)}. Rehabkoordinatorn där lämnar över det först.";
        }

        // Should the account be opened again, today's sign-ins stay ended.
        await accounts.UpdateSecurityStampAsync((await accounts.FindByIdAsync(accountId.ToString()))!);
        return null;
    }

    private static string NewPassword() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 20);
}
