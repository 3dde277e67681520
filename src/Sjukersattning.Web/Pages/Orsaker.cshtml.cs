using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>The unit's own list of why Försäkringskassan asks.</summary>
public sealed class OrsakerModel(StaffDirectory directory) : StaffPageModel
{
    [BindProperty]
    public OrsakerInput Input { get; set; } = new();

    [NeedsRight(StaffAction.KeepCauses)]
    public async Task OnGetAsync() => Input.Codes = (await directory.UnitAsync(Me.Actor.UnitId, Cancel)).CauseCodeLines;

    [NeedsRight(StaffAction.KeepCauses)]
    public async Task<IActionResult> OnPostAsync()
    {
        var codes = CauseCodes.Read(Input.Codes);
        if (CauseCodes.FaultOf(codes) is { } fault)
        {
            ModelState.AddModelError("Input.Codes", fault);
            return Page();
        }

        await directory.SaveCauseCodesAsync(Right, codes, Cancel);
        Notice = "Orsakerna är sparade.";
        return RedirectToPage();
    }
}

public sealed class OrsakerInput
{
    public string Codes { get; set; } = "";
}
