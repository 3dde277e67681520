using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Web.Pages;

/// <summary>One account: what is kept of the person, and what administrators have changed.</summary>
public sealed class AdminKontoModel(AccountKeeping accounts, AccountEntry entry, StaffDirectory directory, RoleRequests requests,
    AccountLetters letters, ClinicClock clock) : StaffPageModel
{
    [BindProperty]
    public AdminKontoInput Input { get; set; } = new();

    public KeptAccount Account { get; private set; } = null!;

    public IReadOnlyList<Vardenhet> Units { get; private set; } = [];

    public IEnumerable<SelectListItem> Positions { get; } = [new("Välj befattning", ""),
        .. Befattningar.All.Select(one => new SelectListItem(one.Label, one.Code))];

    public string HsaIdHint => "Öppnar kontot genom regionens inloggning och står i XML. För den som når patienter gäller ett nytt först " +
        "när verksamhetschefen på varje sådan enhet har godkänt det." + (Account.WaitingHsaId is null ? ""
            : $" {Account.WaitingHsaId} väntar på godkännande; " +
                $"{(Account.HsaIdNow.Length == 0 ? "inget gäller nu" : $"nu gäller {Account.HsaIdNow}")}.");

    [NeedsRight(StaffAction.KeepAccounts)]
    public async Task<IActionResult> OnGetAsync(Guid konto)
    {
        if (!await ReadAsync(konto))
        {
            return NotFound();
        }

        Input = AdminKontoInput.Of(Account.Details);
        return Page();
    }

    [NeedsRight(StaffAction.KeepAccounts)]
    public async Task<IActionResult> OnPostAsync(Guid konto)
    {
        if (!await ReadAsync(konto))
        {
            return NotFound();
        }

        var since = clock.Now;
        if (ModelState.IsValid && await accounts.EditAsync(Right, konto, Input.ToDetails(), Cancel) is var (field, sentence))
        {
            ModelState.AddModelError($"Input.{field}", sentence);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (Input.ToDetails().Email != Account.Details.Email)
        {
            await letters.EmailChangedAsync(Account.Details.Email, Cancel);
        }

        var (earlier, hsaId) = (Account.Details, Input.ToDetails().Signer.HsaId);
        if (earlier.Signer.HsaId != hsaId && await ReadAsync(konto))
        {
            await letters.HsaIdTypedAsync(earlier.Email, hsaId, isAsked: Account.WaitingHsaId is not null, Cancel);
        }

        await letters.RoleAskedAsync(await requests.DecidersAsync(Right, since, Cancel), Cancel);
        Notice = $"Kontot för {Input.ToDetails().Name} är ändrat.";
        return LocalRedirect(To.Accounts);
    }

    /// <summary>Ends the link that lets the person in.</summary>
    [NeedsRight(StaffAction.KeepAccounts)]
    public async Task<IActionResult> OnPostAterkallaAsync(Guid konto)
    {
        if (!await entry.WithdrawAsync(Right, konto, Cancel))
        {
            return NotFound();
        }

        Notice = "Inbjudan är återkallad. Länken gäller inte längre.";
        return LocalRedirect(To.StaffAccount(konto));
    }

    private async Task<bool> ReadAsync(Guid accountId)
    {
        if (await accounts.FindAsync(Right, accountId, Cancel) is not { } account)
        {
            return false;
        }

        Account = account;
        Units = await directory.UnitsAsync(Right, Cancel);
        return true;
    }
}
