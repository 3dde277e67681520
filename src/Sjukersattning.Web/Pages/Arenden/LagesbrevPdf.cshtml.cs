using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class LagesbrevPdfModel(CaseGate gate) : CasePageModel(gate)
{
    [Needs(CaseAction.PrintStatusLetter)]
    public async Task<IActionResult> OnGetAsync()
    {
        await OpenAsync();
        var verdict = May(CaseAction.PrintStatusLetter);
        return verdict.IsAllowed
            ? File(PdfStatusLetter.Draw(Opened), "application/pdf", $"lagesbrev-{Opened.Case.Number}.pdf")
            : Refused(verdict);
    }
}
