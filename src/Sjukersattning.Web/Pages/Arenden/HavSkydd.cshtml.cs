using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Lifts the patient's skyddad identitet.</summary>
public sealed class HavSkyddModel(CaseGate gate, PersonNotes notes) : CasePageModel(gate)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    [Needs(CaseAction.LiftSkydd)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.LiftSkydd)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var reason = Input.Reason.Trim();
        var result = await notes.NoteAsync(Pass, reason,
            (subject, patient, facts) => subject.LiftSkydd(patient, reason, Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Skyddet är hävt.") : await AgainAsync(result);
    }
}
