using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Codes for the day when phone and passkey are not there; shown when they are made, and never again.</summary>
public sealed class KontoKoderModel(Factors factors) : StaffPageModel
{
    public int Left { get; private set; }

    public bool HasFactor { get; private set; }

    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    [ForSignedIn]
    [ByLocalSecret]
    public async Task OnGetAsync()
    {
        var own = await factors.OfAsync(Me.Actor.Id, Cancel);
        (Left, HasFactor) = (own.RecoveryCodesLeft, own.Count > 0);
    }

    [ForSignedIn]
    [ByLocalSecret]
    public async Task<IActionResult> OnPostAsync()
    {
        var changed = await factors.RenewRecoveryCodesAsync(Me, Cancel);
        if (changed.Proof is { } proof)
        {
            await HttpContext.StartSessionAsync(proof);
            NewCodes = changed.RecoveryCodes;
        }
        else
        {
            ModelState.AddModelError("", changed.Fault!);
        }

        await OnGetAsync();
        return Page();
    }
}
