using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class NyttModel(CaseGate gate, ClinicClock clock) : StaffPageModel
{
    [BindProperty]
    public NyttInput Input { get; set; } = new();

    public Guid? ExistingCase { get; private set; }

    public IEnumerable<SelectListItem> Initiators { get; } = Enum.GetValues<Initiator>().Select(one => new SelectListItem(one.Swedish(), one.ToString()));

    [Needs(CaseAction.Open)]
    public void OnGet()
    {
    }

    [Needs(CaseAction.Open)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Personnummer.Parse(Input.Personnummer, clock.Today, out var number);
        var (result, caseId) = await gate.OpenAsync(Me.Actor, number, Input.Name, Enum.Parse<Initiator>(Input.Initiator), Cancel);
        if (result.IsDone)
        {
            Notice = "Ärendet är öppnat. Planera det när du har talat med läkaren och patienten.";
            return RedirectToPage("/Arenden/Oversikt", new { id = caseId });
        }

        ExistingCase = caseId;
        ModelState.AddModelError("Input.Personnummer", string.Join(' ', result.Sentences));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}

public sealed class NyttInput
{
    public string Personnummer { get; set; } = "";

    public string Name { get; set; } = "";

    public string Initiator { get; set; } = "";
}

public sealed class NyttValidator : AbstractValidator<NyttInput>
{
    public NyttValidator(ClinicClock clock)
    {
        RuleFor(input => input.Personnummer).Custom((typed, context) =>
        {
            if (Personnummer.Parse(typed, clock.Today, out _) is { } sentence)
            {
                context.AddFailure(sentence);
            }
        });
        RuleFor(input => input.Name).Cascade(CascadeMode.Stop).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage("Skriv patientens namn.")
            .MaximumLength(120).WithMessage("Skriv högst 120 tecken.")
            .Must(name => Iso88591.FirstForeign(name) is null).WithMessage("Namnet innehåller ett tecken som inte går att skriva ut. Byt ut det.");
        RuleFor(input => input.Initiator).Must(value => Enum.IsDefined(typeof(Initiator), value)).WithMessage("Välj vem som tog initiativet.");
    }
}
