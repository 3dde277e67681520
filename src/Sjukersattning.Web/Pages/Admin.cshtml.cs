using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Web.Pages;

/// <summary>Accounts and units, and whether the mail goes.</summary>
public sealed class AdminModel(StaffDirectory directory, UserManager<StaffAccount> accounts, Outbox outbox, MailSettings mail)
    : StaffPageModel
{
    private readonly AdminAccounts _desk = new(directory, accounts);

    [BindProperty]
    public AdminInput Input { get; set; } = new();

    [BindProperty]
    [ReadAsWords]
    public string UnitName { get; set; } = "";

    public string? NewSecret { get; private set; }

    public string MailInWords { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<(Vardenhet Unit, IReadOnlyList<StaffMember> Staff)> Staff { get; private set; } = [];

    [NeedsRight(StaffAction.KeepAccounts)]
    public async Task OnGetAsync()
    {
        MailInWords = mail.IsOn ? (await outbox.StateAsync(Cancel)).InWords() : OutboxWords.Off;
        var units = await directory.UnitsAsync(Right, Cancel);
        Units = [.. units.Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        var staff = new List<(Vardenhet, IReadOnlyList<StaffMember>)>();
        foreach (var unit in units)
        {
            staff.Add((unit, await directory.AtAsync(unit.Id, Cancel)));
        }

        Staff = staff;
    }

    [NeedsRight(StaffAction.KeepAccounts)]
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

        var (secret, fault) = await _desk.CreateAsync(Right, Input, Cancel);
        if (fault is not null)
        {
            ModelState.AddModelError("Input.Email", fault);
            return Page();
        }

        NewSecret = secret;
        Input = new AdminInput();
        ModelState.Clear();
        await OnGetAsync();
        return Page();
    }

    [NeedsRight(StaffAction.KeepAccounts)]
    public async Task<IActionResult> OnPostEnhetAsync()
    {
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(UnitName) || UnitName.Length > 120)
        {
            ModelState.AddModelError(nameof(UnitName), "Skriv vårdenhetens namn, högst 120 tecken.");
            await OnGetAsync();
            return Page();
        }

        await directory.AddUnitAsync(Right, UnitName.Trim(), Cancel);
        Notice = "Vårdenheten är tillagd.";
        return RedirectToPage();
    }

    [NeedsRight(StaffAction.KeepAccounts)]
    public async Task<IActionResult> OnPostKontoAsync(Guid accountId, string gor)
    {
        ModelState.Clear();
        if (await accounts.FindByIdAsync(accountId.ToString()) is not { } account || gor is not ("losenord" or "oppna" or "avsluta"))
        {
            return NotFound();
        }

        if (gor == "losenord")
        {
            NewSecret = await _desk.RenewAsync(account);
        }
        else if (gor == "oppna")
        {
            await _desk.OpenAsync(account);
        }
        else if (await CloseAsync(accountId) is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        await OnGetAsync();
        return Page();
    }

    private async Task<string?> CloseAsync(Guid accountId) =>
        accountId == Me.Actor.Id
            ? "Du kan inte stänga av ditt eget konto. Be en annan administratör."
            : await _desk.CloseAsync(Right, accountId, Cancel);
}
