using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class AvslutaModel(CaseGate gate) : CasePageModel(gate)
{
    [BindProperty]
    public AvslutaInput Input { get; set; } = new();

    [Needs(CaseAction.Close)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.Close)]
    public async Task<IActionResult> OnPostAsync()
    {
        var result = await Gate.ChangeAsync(Pass, (subject, facts) => subject.Close(Input.Text, Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Ärendet är avslutat.") : await AgainAsync(result);
    }
}

public sealed class AvslutaInput
{
    public string Text { get; set; } = "";
}
