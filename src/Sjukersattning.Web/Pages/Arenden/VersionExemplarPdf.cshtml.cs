using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>The clinic's own copy of a signed version.</summary>
public sealed class VersionExemplarPdfModel(CaseGate gate) : CasePageModel(gate)
{
    [Needs(CaseAction.PrintSigned)]
    public async Task<IActionResult> OnGetAsync(int n) => await Gate.ReadSignedAsync(Pass, n, Cancel) is { } reading
        ? File(PdfUtlatande.Draw(reading, PaperFor.Vardenhet), "application/pdf",
            XmlUtlatande.FileNameOf(reading, "pdf", "-vardenhetens"))
        : NotFound();
}
