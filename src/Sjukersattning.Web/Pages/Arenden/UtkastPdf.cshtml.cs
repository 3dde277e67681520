using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class UtkastPdfModel(CaseGate gate) : CasePageModel(gate)
{
    [Needs(CaseAction.PrintDraft)]
    public async Task<IActionResult> OnGetAsync()
    {
        await OpenAsync();
        if (!May(CaseAction.PrintDraft).IsAllowed)
        {
            return NotFound();
        }

        return File(PdfUtlatande.DrawDraft(Opened), "application/pdf", $"utkast-{Opened.Case.Number}.pdf");
    }
}
