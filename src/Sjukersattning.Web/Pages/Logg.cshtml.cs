using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Whether the access log is whole, what can be had from it, and the unit's routine.</summary>
public sealed class LoggModel(LogRoutine routine, StaffDirectory directory) : StaffPageModel
{
    [BindProperty]
    public LoggInput Input { get; set; } = new();

    public LogVerification? Last { get; private set; }

    [NeedsRight(StaffAction.KeepLogRoutine)]
    public async Task OnGetAsync()
    {
        Last = await routine.LastVerificationAsync(Right, Cancel);
        Input.NamesStaff = (await directory.UnitAsync(Me.Actor.UnitId, Cancel)).NamesStaffInLogExtract;
    }

    [NeedsRight(StaffAction.KeepLogRoutine)]
    public async Task<IActionResult> OnPostAsync()
    {
        await routine.SaveAsync(Right, Input.NamesStaff, Cancel);
        Notice = "Rutinen är sparad.";
        return RedirectToPage();
    }
}

public sealed class LoggInput
{
    public bool NamesStaff { get; set; }
}
