using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class KompletteringRattaModel(CaseGate gate) : KompletteringFormModel(gate)
{
    [BindProperty(Name = "k", SupportsGet = true)]
    public int Number { get; set; }

    public override KompletteringState? Standing => Opened.Case.KompletteringByNumber(Number);

    public override string Back => To.Komplettering(Pass.CaseId, Number);

    [Needs(CaseAction.RegisterKomplettering)]
    public async Task<IActionResult> OnGetAsync()
    {
        await OpenAsync();
        if (Standing is not { } standing)
        {
            return NotFound();
        }

        Input = KompletteringInput.Of(standing.Entry);
        AddLines();
        return Page();
    }

    [Needs(CaseAction.RegisterKomplettering)]
    public async Task<IActionResult> OnPostAsync() => KnownOrNotFound(await SaveAsync(Number));

    [Needs(CaseAction.RegisterKomplettering)]
    public async Task<IActionResult> OnPostFlerAsync() => KnownOrNotFound(await MoreLinesAsync());

    /// <summary>A page about a komplettering that is not there, or was taken away meanwhile, cannot be drawn.</summary>
    private IActionResult KnownOrNotFound(IActionResult page) => Opened is not null && Standing is null ? NotFound() : page;
}
