using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Takes back that the patient has died.</summary>
public sealed class AngraAvlidenModel(CaseGate gate, PersonNotes notes) : CasePageModel(gate)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    [Needs(CaseAction.UndoDeceased)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.UndoDeceased)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var reason = Input.Reason.Trim();
        var result = await notes.NoteAsync(Pass, reason,
            (subject, patient, facts) => subject.UndoDeceased(patient, reason, Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Uppgiften att patienten är avliden är borttagen.") : await AgainAsync(result);
    }
}
