using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class BrevPdfModel(CaseGate gate) : CasePageModel(gate)
{
    [Needs(CaseAction.PrintLetter)]
    public async Task<IActionResult> OnGetAsync()
    {
        await OpenAsync();
        var verdict = May(CaseAction.PrintLetter);
        return verdict.IsAllowed
            ? File(PdfPatientLetter.Draw(Opened), "application/pdf", $"brev-{Opened.Case.Number}.pdf")
            : Refused(verdict);
    }
}
