using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class NastaStegModel(CaseGate gate) : CasePageModel(gate)
{
    [BindProperty]
    public NastaStegInput Input { get; set; } = new();

    [Needs(CaseAction.ChangeNextStep)]
    public async Task OnGetAsync()
    {
        await OpenAsync();
        var next = Opened.Case.NextStep;
        Input = new NastaStegInput { What = next.What, Who = next.Who, By = FormDate.Format(next.By), TellPatient = next.TellPatient };
    }

    [Needs(CaseAction.ChangeNextStep)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var word = "";
        var result = await Gate.ChangeAsync(Pass, (subject, facts) =>
        {
            word = facts.WorkingDays.WordOn(Input.ToNextStep().By);
            return subject.ChangeNextStep(Input.ToNextStep(), Me.Actor, facts);
        }, Cancel);
        return result.IsDone ? ToOverview($"Nästa steg är sparat. {word}".TrimEnd()) : await AgainAsync(result);
    }
}
