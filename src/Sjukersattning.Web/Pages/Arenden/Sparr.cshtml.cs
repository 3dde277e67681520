using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Notes that the patient bars other units.</summary>
public sealed class SparrModel(CaseGate gate, PersonNotes notes) : CasePageModel(gate)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    [Needs(CaseAction.NoteSparr)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.NoteSparr)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var reason = Input.Reason.Trim();
        var result = await notes.NoteAsync(Pass, reason,
            (subject, patient, facts) => subject.NoteSparr(patient, reason, Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Uppgifterna är spärrade för andra vårdenheter.") : await AgainAsync(result);
    }
}
