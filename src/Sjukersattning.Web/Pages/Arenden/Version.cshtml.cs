using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>A signed version as it was signed; the checksum is computed anew at each reading.</summary>
public sealed class VersionModel(CaseGate gate) : CasePageModel(gate)
{
    public SignedUtlatande Signed { get; private set; } = null!;

    public string Sha256 { get; private set; } = "";

    public bool HashHolds { get; private set; }

    public int? ReplacedBy { get; private set; }

    [Needs(CaseAction.ReadUtlatande)]
    public async Task<IActionResult> OnGetAsync(int n)
    {
        if (await Gate.ReadSignedAsync(Pass, n, Cancel) is not var (signed, hash, holds))
        {
            return NotFound();
        }

        (Signed, Sha256, HashHolds) = (signed, hash, holds);
        ReplacedBy = Pass.LatestSignedVersion > n ? n + 1 : null;
        return Page();
    }
}
