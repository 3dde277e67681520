using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>
/// A signed version in the exchange format, from its frozen copy alone.
/// One that lacks something for it has no such file; its page says what.
/// </summary>
public sealed class VersionXmlModel(CaseGate gate) : CasePageModel(gate)
{
    [Needs(CaseAction.ExportSigned)]
    public async Task<IActionResult> OnGetAsync(int n)
    {
        if (await Gate.ReadSignedAsync(Pass, n, Cancel) is not { Signed.MissingForExchange.Count: 0 } reading)
        {
            return NotFound();
        }

        return File(XmlUtlatande.Draw(reading), XmlUtlatande.MediaType, XmlUtlatande.FileNameOf(reading, "xml"));
    }
}
