using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Marks the patient as one with skyddad identitet.</summary>
public sealed class SkyddadModel(CaseGate gate, PersonNotes notes) : CasePageModel(gate)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    [Needs(CaseAction.MarkSkyddad)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.MarkSkyddad)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var reason = Input.Reason.Trim();
        var result = await notes.NoteAsync(Pass, reason,
            (subject, patient, facts) => subject.MarkSkyddad(patient, reason, Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Patienten har nu skyddad identitet i programmet.") : await AgainAsync(result);
    }
}
