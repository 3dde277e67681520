using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class KompletteringNyModel(CaseGate gate) : KompletteringFormModel(gate)
{
    public override KompletteringState? Standing => null;

    public override string Back => To.Case(Pass.CaseId);

    [Needs(CaseAction.RegisterKomplettering)]
    public async Task OnGetAsync()
    {
        AddLines();
        await OpenAsync();
    }

    [Needs(CaseAction.RegisterKomplettering)]
    public Task<IActionResult> OnPostAsync() => SaveAsync(null);

    [Needs(CaseAction.RegisterKomplettering)]
    public Task<IActionResult> OnPostFlerAsync() => MoreLinesAsync();
}
