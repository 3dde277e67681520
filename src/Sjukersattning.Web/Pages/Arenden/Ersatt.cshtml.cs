using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class ErsattModel(CaseGate gate) : CasePageModel(gate)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    [Needs(CaseAction.Replace)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.Replace)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var result = await Gate.ChangeAsync(Pass, (subject, facts) => subject.Replace(Input.Reason.Trim(), Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("En ny version är påbörjad.") : await AgainAsync(result);
    }

    [Needs(CaseAction.AbandonReplacement)]
    public async Task<IActionResult> OnPostAngraAsync()
    {
        ModelState.Clear();
        var result = await Gate.ChangeVersionAsync(Pass, (subject, facts) => subject.AbandonReplacement(Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Den påbörjade versionen är ångrad.") : await AgainAsync(result);
    }
}
