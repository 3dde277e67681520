using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Web.Pages;

/// <summary>Accounts and units, and whether the mail goes.</summary>
public sealed class AdminModel(StaffDirectory directory, AccountKeeping accounts, AccountEntry entry, RoleRequests requests,
    Outbox outbox, MailSettings mail, InvitationLink link, AccountLetters letters, ClinicClock clock) : StaffPageModel
{
    [BindProperty]
    public AdminInput Input { get; set; } = new();

    [BindProperty]
    [ReadAsWords]
    public string UnitName { get; set; } = "";

    [BindProperty]
    [ReadAsMeant]
    public string ColleagueEmail { get; set; } = "";

    [BindProperty]
    public string ColleagueUnit { get; set; } = "";

    [BindProperty]
    public string ColleagueRole { get; set; } = "";

    /// <summary>The link that lets somebody in, where it is shown, and what became of it; null when none was made.</summary>
    public (string? Shown, string Told)? Invited { get; private set; }

    public string MailInWords { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> Roles { get; } = Enum.GetValues<Role>()
        .Select(role => new SelectListItem(role.Swedish(), role.Stored()));

    /// <summary>Everybody by vårdenhet, and last those who have none.</summary>
    public IReadOnlyList<(string Unit, IReadOnlyList<StaffMember> Staff)> Staff { get; private set; } = [];

    /// <summary>Accounts that wrong passwords have locked, and until when.</summary>
    public IReadOnlyDictionary<Guid, DateTimeOffset> Locked { get; private set; } = new Dictionary<Guid, DateTimeOffset>();

    /// <summary>The accounts that no unit of another administrator has a part in.</summary>
    public IReadOnlySet<Guid> Whole { get; private set; } = new HashSet<Guid>();

    /// <summary>What waits for a verksamhetschef, and what was answered lately.</summary>
    public IReadOnlyList<RoleRequestLine> Asked { get; private set; } = [];

    public static string StateOf(RoleRequestLine line) => line.Request.State switch
    {
        RoleRequestState.Waiting => $"väntar på svar sedan {Words.Moment(line.Request.AskedAt)}.",
        RoleRequestState.Approved => $"{line.Answer(isYes: true)} av {line.Request.DecidedByName}.",
        RoleRequestState.Refused => $"{line.Answer(isYes: false)} av {line.Request.DecidedByName}: {line.Request.Reason}",
        _ => $"gäller inte längre: {line.Request.Reason}.",
    };

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
        Whole = await accounts.WholeAsync(Right, Cancel);
        Asked = await requests.AskedAsync(Right, Cancel);
    }

    /// <summary>The same again makes a link again: one that a lost answer held is dead.</summary>
    [NeedsRight(StaffAction.KeepAccounts)]
    [MayRepeat]
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

        var since = clock.Now;
        var (secret, fault) = await accounts.CreateAsync(Right, Input.ToDetails(), Cancel);
        if (fault is not null)
        {
            ModelState.AddModelError("Input.Email", fault);
            return Page();
        }

        Invited = await link.HandOverAsync(secret!, Input.ToDetails().Email, Request, Cancel);
        await letters.RoleAskedAsync(await requests.DecidersAsync(Right, since, Cancel), Cancel);
        Input = new AdminInput();
        ModelState.Clear();
        await OnGetAsync();
        return Page();
    }

    [NeedsRight(StaffAction.KeepAccounts)]
    public async Task<IActionResult> OnPostKollegaAsync()
    {
        ModelState.Clear();
        await OnGetAsync();
        if (EmailAddress.Read(ColleagueEmail) is not { } email)
        {
            ModelState.AddModelError(nameof(ColleagueEmail), EmailAddress.FaultOf(ColleagueEmail)!);
        }
        else if (!Guid.TryParse(ColleagueUnit, out var unitId) || StoredNames.Find<Role>(ColleagueRole) is not { } role)
        {
            ModelState.AddModelError(nameof(ColleagueRole), "Välj en vårdenhet och en roll ur listorna.");
        }
        else if (await AskAsync(email, unitId, role) is { } fault)
        {
            ModelState.AddModelError(nameof(ColleagueEmail), fault);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Notice = "Rollen är begärd. Den gäller när verksamhetschefen har godkänt den; administratör gäller genast.";
        return RedirectToPage();
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

        if (await directory.AddUnitAsync(Right, UnitName.Trim(), Cancel) is null)
        {
            ModelState.AddModelError(nameof(UnitName), "Det finns redan en vårdenhet med det namnet. Skriv ett namn som skiljer dem åt.");
            await OnGetAsync();
            return Page();
        }

        Notice = Me.Actor.OnlyUnits is null ? "Vårdenheten är tillagd."
            : "Vårdenheten är tillagd. Den visas när du loggar in med ett uppdrag som öppnar den.";
        return RedirectToPage();
    }

    [NeedsRight(StaffAction.KeepAccounts)]
    public async Task<IActionResult> OnPostKontoAsync(Guid accountId, string gor)
    {
        ModelState.Clear();
        var isDone = gor switch
        {
            "oppna" => await entry.OpenAsync(Right, accountId, Cancel),
            "las-upp" => await entry.UnlockAsync(Right, accountId, Cancel),
            _ => false,
        };
        if (!isDone)
        {
            return NotFound();
        }

        await OnGetAsync();
        return Page();
    }

    /// <summary>Asks for a role for somebody who has an account; tells why not, null when it is done.</summary>
    private async Task<string?> AskAsync(string email, Guid unitId, Role role)
    {
        var since = clock.Now;
        var fault = await accounts.JoinAsync(Right, email, new HashSet<(Guid, Role)> { (unitId, role) }, Cancel);
        await letters.RoleAskedAsync(fault is null ? await requests.DecidersAsync(Right, since, Cancel) : [], Cancel);
        return fault;
    }
}
