using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>A signed version as it was signed, with what has become of it; the checksum is computed anew at each reading.</summary>
public sealed class VersionModel(CaseGate gate) : CasePageModel(gate)
{
    public SignedReading Reading { get; private set; }

    [Needs(CaseAction.ReadUtlatande)]
    public async Task<IActionResult> OnGetAsync(int n)
    {
        if (await Gate.ReadSignedAsync(Pass, n, Cancel) is not { } reading)
        {
            return NotFound();
        }

        Reading = reading;
        return Page();
    }
}
