using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Lifts the patient's spärr.</summary>
public sealed class HavSparrModel(CaseGate gate, PersonNotes notes) : CasePageModel(gate)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    [Needs(CaseAction.LiftSparr)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.LiftSparr)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var reason = Input.Reason.Trim();
        var result = await notes.NoteAsync(Pass, reason,
            (subject, patient, facts) => subject.LiftSparr(patient, reason, Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Spärren är hävd.") : await AgainAsync(result);
    }
}
