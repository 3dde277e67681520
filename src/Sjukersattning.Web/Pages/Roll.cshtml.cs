using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Web.Pages;

/// <summary>The verksamhetschef says yes or no to one role or HSA-id.</summary>
public sealed class RollModel(RoleRequests requests, AccountLetters letters) : StaffPageModel
{
    private const string Gone = "Begäran väntar inte längre. Den är besvarad eller återtagen.";

    [BindProperty]
    [ReadAsWords]
    public string Reason { get; set; } = "";

    /// <summary>The address that was shown.</summary>
    [BindProperty]
    [ReadAsMeant]
    public string Email { get; set; } = "";

    /// <summary>The HSA-id that was shown as the present one.</summary>
    [BindProperty]
    [ReadAsMeant]
    public string HsaId { get; set; } = "";

    public RoleRequestLine Line { get; private set; } = null!;

    [NeedsRight(StaffAction.DecideRoles)]
    public async Task<IActionResult> OnGetAsync(Guid begaran) => await ReadAsync(begaran) ? Page() : Left();

    [NeedsRight(StaffAction.DecideRoles)]
    public async Task<IActionResult> OnPostAsync(Guid begaran, string svar)
    {
        ModelState.Clear();
        if (!await ReadAsync(begaran))
        {
            return Left();
        }

        var isYes = svar == "ja";
        var reason = isYes ? "" : Reason.Trim();
        if (!isYes && (svar != "nej" || ShortText.IsBlank(reason)))
        {
            ModelState.AddModelError(nameof(Reason), svar == "nej" ? "Skriv varför du avslår." : "Välj Godkänn eller Avslå.");
        }
        else if (OneLine.FaultOf(reason) is { } fault)
        {
            ModelState.AddModelError(nameof(Reason), fault);
        }
        else if (reason.Length > RoleRequest.LongestReason)
        {
            ModelState.AddModelError(nameof(Reason), $"Skriv högst {RoleRequest.LongestReason} tecken.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (line, refusal, tell) = await requests.DecideAsync(Right, begaran, isYes, reason, Email, HsaId, Cancel);
        if (line is null)
        {
            return Left();
        }

        if (refusal is not null)
        {
            ModelState.AddModelError("", refusal);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        await letters.RoleDecidedAsync(line, isYes, Me.Actor.Name, reason, tell, Cancel);
        Notice = $"{line.Name}, {line.InWords}: {line.Answer(isYes)}." +
            $"{(isYes && line.Request.Role is not null ? " Rollen gäller nu." : "")}";
        return LocalRedirect(To.Roles);
    }

    private IActionResult Left()
    {
        Notice = Gone;
        return LocalRedirect(To.Roles);
    }

    private async Task<bool> ReadAsync(Guid id)
    {
        if ((await requests.WaitingAsync(Right, Cancel)).FirstOrDefault(one => one.Request.Id == id) is not { } line)
        {
            return false;
        }

        Line = line;
        return true;
    }
}
