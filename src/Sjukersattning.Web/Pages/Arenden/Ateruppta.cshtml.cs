using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class AterupptaModel(CaseGate gate) : CasePageModel(gate)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    [Needs(CaseAction.Reopen)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.Reopen)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var result = await Gate.ChangeAsync(Pass, (subject, facts) => subject.Reopen(Input.Reason.Trim(), Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Ärendet är återupptaget.") : await AgainAsync(result);
    }
}
