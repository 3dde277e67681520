using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class SamtyckesblankettPdfModel(CaseGate gate) : CasePageModel(gate)
{
    [Needs(CaseAction.PrintConsent)]
    public async Task<IActionResult> OnGetAsync()
    {
        await OpenAsync();
        if (May(CaseAction.PrintConsent) is { IsAllowed: false } verdict)
        {
            return Refused(verdict);
        }

        return File(PdfConsentForm.Draw(Opened, [.. ContactWords.Scopes.Select(scope => scope.Swedish())]), "application/pdf",
            $"samtycke-{Opened.Case.Number}.pdf");
    }
}
