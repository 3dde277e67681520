using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

public sealed class AdminModel(StaffDirectory directory, UserManager<StaffAccount> accounts) : StaffPageModel
{
    [BindProperty]
    public AdminInput Input { get; set; } = new();

    [BindProperty]
    public string UnitName { get; set; } = "";

    public string? NewSecret { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<(Vardenhet Unit, IReadOnlyList<StaffMember> Staff)> Staff { get; private set; } = [];

    [NeedsRole(Role.Administrator)]
    public async Task OnGetAsync()
    {
        var units = await directory.UnitsAsync(Cancel);
        Units = [.. units.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        var staff = new List<(Vardenhet, IReadOnlyList<StaffMember>)>();
        foreach (var unit in units)
        {
            staff.Add((unit, await directory.AtAsync(unit.Id, Cancel)));
        }

        Staff = staff;
    }

    [NeedsRole(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        if (ModelState.IsValid && Units.All(unit => unit.Value != Input.UnitId))
        {
            ModelState.AddModelError("Input.UnitId", "Välj en vårdenhet ur listan.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var account = new StaffAccount { Id = Guid.NewGuid(), UserName = Input.Email.Trim(), Email = Input.Email.Trim(), Name = Input.Name.Trim(), Title = Input.Title.Trim(), LockoutEnabled = true, PasswordIsTemporary = true };
        var secret = NewPassword();
        var made = await accounts.CreateAsync(account, secret);
        foreach (var error in made.Errors.Take(1))
        {
            ModelState.AddModelError("Input.Email", error.Description);
        }

        if (made.Succeeded)
        {
            await directory.SetRolesAsync(account.Id, Guid.Parse(Input.UnitId), Input.Roles.Select(Enum.Parse<Role>).ToHashSet(), Cancel);
            (NewSecret, Input) = (secret, new AdminInput());
            ModelState.Clear();
            await OnGetAsync();
        }

        return Page();
    }

    [NeedsRole(Role.Administrator)]
    public async Task<IActionResult> OnPostEnhetAsync()
    {
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(UnitName) || UnitName.Length > 120)
        {
            ModelState.AddModelError(nameof(UnitName), "Skriv vårdenhetens namn, högst 120 tecken.");
            await OnGetAsync();
            return Page();
        }

        await directory.AddUnitAsync(UnitName.Trim(), Cancel);
        Notice = "Vårdenheten är tillagd.";
        return RedirectToPage();
    }

    [NeedsRole(Role.Administrator)]
    public async Task<IActionResult> OnPostKontoAsync(Guid accountId, string gor)
    {
        ModelState.Clear();
        if (await accounts.FindByIdAsync(accountId.ToString()) is not { } account)
        {
            return NotFound();
        }

        if (gor == "losenord")
        {
            NewSecret = NewPassword();
            account.PasswordIsTemporary = true;
            account.PasswordHash = accounts.PasswordHasher.HashPassword(account, NewSecret);
        }
        else
        {
            account.IsActive = gor == "oppna";
        }

        await accounts.UpdateSecurityStampAsync(account);
        await OnGetAsync();
        return Page();
    }

    private static string NewPassword() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 20);
}
