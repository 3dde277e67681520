using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>The unit's own list of KVÅ codes for the contact log.</summary>
public sealed class KvaModel(StaffDirectory directory) : StaffPageModel
{
    [BindProperty]
    public KvaInput Input { get; set; } = new();

    [NeedsRight(StaffAction.KeepKvaCodes)]
    public async Task OnGetAsync() => Input.Codes = (await directory.UnitAsync(Me.Actor.UnitId, Cancel)).KvaCodeLines;

    [NeedsRight(StaffAction.KeepKvaCodes)]
    public async Task<IActionResult> OnPostAsync()
    {
        var codes = KvaCodes.Read(Input.Codes);
        if (KvaCodes.FaultOf(codes) is { } fault)
        {
            ModelState.AddModelError("Input.Codes", fault);
            return Page();
        }

        await directory.SaveKvaCodesAsync(Right, codes, Cancel);
        Notice = "Koderna är sparade.";
        return RedirectToPage();
    }
}

public sealed class KvaInput
{
    public string Codes { get; set; } = "";
}
