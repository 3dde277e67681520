using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
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

        var next = new NextStep(Input.What.Trim(), Input.Who.Trim(), FormDate.Read(FormDate.Tidy(Input.By))!.Value, Input.TellPatient.Trim());
        var result = await Gate.ChangeAsync(Pass, (subject, facts) => subject.ChangeNextStep(next, Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Nästa steg är sparat.") : await AgainAsync(result);
    }
}

public sealed class NastaStegInput
{
    public string What { get; set; } = "";

    public string Who { get; set; } = "";

    public string By { get; set; } = "";

    public string TellPatient { get; set; } = "";
}

public sealed class NastaStegValidator : AbstractValidator<NastaStegInput>
{
    public NastaStegValidator(ClinicClock clock)
    {
        RuleFor(input => input.What).Must(Filled).WithMessage("Skriv vad som händer härnäst.").MaximumLength(200).WithMessage("Skriv högst 200 tecken.");
        RuleFor(input => input.Who).Must(Filled).WithMessage("Skriv vem som gör det.").MaximumLength(100).WithMessage("Skriv högst 100 tecken.");
        RuleFor(input => input.By).Cascade(CascadeMode.Stop)
            .Must(text => FormDate.Read(FormDate.Tidy(text)) is not null).WithMessage("Skriv ett datum som finns, som åååå-mm-dd.")
            .Must(text => FormDate.Read(FormDate.Tidy(text)) >= clock.Today).WithMessage("Dagen har redan varit. Välj en dag från och med i dag.");
        RuleFor(input => input.TellPatient).Must(Filled).WithMessage("Skriv vad patienten får veta.").MaximumLength(300).WithMessage("Skriv högst 300 tecken.");
    }

    private static bool Filled(string text) => !string.IsNullOrWhiteSpace(text);
}
