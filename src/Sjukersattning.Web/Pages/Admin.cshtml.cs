using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Web.Pages;

/// <summary>Accounts and units, and whether the mail goes.</summary>
public sealed class AdminModel(StaffDirectory directory, AccountKeeping accounts, Outbox outbox, MailSettings mail, InvitationLink link)
    : StaffPageModel
{
    [BindProperty]
    public AdminInput Input { get; set; } = new();

    [BindProperty]
    [ReadAsWords]
    public string UnitName { get; set; } = "";

    /// <summary>The link that lets somebody in; shown once.</summary>
    public string? NewLink { get; private set; }

    /// <summary>Whether it went by e-mail too; empty when there is no mail.</summary>
    public string LinkMailed { get; private set; } = "";

    public string MailInWords { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>Everybody by vårdenhet, and last those who have none.</summary>
    public IReadOnlyList<(string Unit, IReadOnlyList<StaffMember> Staff)> Staff { get; private set; } = [];

    /// <summary>Accounts that wrong passwords have locked, and until when.</summary>
    public IReadOnlyDictionary<Guid, DateTimeOffset> Locked { get; private set; } = new Dictionary<Guid, DateTimeOffset>();

    [NeedsRight(StaffAction.KeepAccounts)]
    public async Task OnGetAsync()
    {
        MailInWords = mail.IsOn ? (await outbox.StateAsync(Cancel)).InWords() : OutboxWords.Off;
        var units = await directory.UnitsAsync(Right, Cancel);
        Units = [.. units.OrderByDescending(unit => unit.Id == Me.Actor.UnitId)
            .Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
        var staff = new List<(string, IReadOnlyList<StaffMember>)>();
        foreach (var unit in units)
        {
            staff.Add((unit.Name, await directory.AtAsync(unit.Id, Cancel)));
        }

        if (await accounts.WithoutUnitAsync(Right, Cancel) is { Count: > 0 } nowhere)
        {
            staff.Add(("Utan vårdenhet", nowhere));
        }

        Staff = staff;
        Locked = await accounts.LockedAsync(Right, Cancel);
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

        var (secret, fault) = await accounts.CreateAsync(Right, Input.ToDetails(), Cancel);
        if (fault is not null)
        {
            ModelState.AddModelError("Input.Email", fault);
            return Page();
        }

        await HandOverAsync(secret!, Input.ToDetails().Email);
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

        await OnGetAsync();
        if (Units.Any(unit => PersonName.AreSame(unit.Text, UnitName)))
        {
            ModelState.AddModelError(nameof(UnitName), "Det finns redan en vårdenhet med det namnet. Skriv ett namn som skiljer dem åt.");
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
        if (await accounts.FindAsync(Right, accountId, Cancel) is not { } account
            || gor is not ("losenord" or "oppna" or "avsluta" or "las-upp"))
        {
            return NotFound();
        }

        if (gor == "losenord")
        {
            await HandOverAsync(await accounts.RenewAsync(Right, accountId, Cancel), account.Details.Email);
        }
        else if (gor == "oppna")
        {
            await accounts.OpenAsync(Right, accountId, Cancel);
        }
        else if (gor == "las-upp")
        {
            await accounts.UnlockAsync(Right, accountId, Cancel);
        }
        else if (await CloseAsync(accountId) is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        await OnGetAsync();
        return Page();
    }

    private async Task HandOverAsync(string secret, string email)
    {
        NewLink = link.Of(secret, Request);
        LinkMailed = await link.MailAsync(NewLink, email, Cancel);
    }

    /// <summary>Closes an account; tells why it stays open, null when it is closed.</summary>
    private async Task<string?> CloseAsync(Guid accountId) => accountId == Me.Actor.Id
        ? "Du kan inte stänga av ditt eget konto. Be en annan administratör."
        : await accounts.CloseAsync(Right, accountId, Cancel);
}
