using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class NyttModel(CaseGate gate, ClinicClock clock) : StaffPageModel
{
    [BindProperty]
    public NyttInput Input { get; set; } = new();

    public Guid? ExistingCase { get; private set; }

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
        var (result, caseId) = await gate.OpenAsync(Me.Actor, number, Input.Name, Enum.Parse<Initiator>(Input.Initiator), null, Cancel);
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

public sealed class NyttInput : OpeningInput
{
    public string Personnummer { get; set; } = "";
}

public sealed class NyttValidator : OpeningValidator<NyttInput>
{
    public NyttValidator(ClinicClock clock) => RuleFor(input => input.Personnummer).Custom((typed, context) =>
    {
        if (Personnummer.Parse(typed, clock.Today, out _) is { } sentence)
        {
            context.AddFailure(sentence);
        }
    });
}
