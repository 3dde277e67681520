using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class NyttModel(CaseOpening opening, ClinicClock clock) : OpeningPageModel(opening, clock)
{
    [BindProperty]
    public NyttInput Input { get; set; } = new();

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

        Personnummer.Parse(Input.Personnummer, Today, out var number);
        return await OpenAsync(number, Input, null, "Input.Personnummer",
            "Ärendet är öppnat. Planera det när du har talat med läkaren och patienten.");
    }
}

public sealed class NyttInput : OpeningInput
{
    [ReadAsMeant]
    public string Personnummer { get; set; } = "";
}

public sealed class NyttValidator : OpeningValidator<NyttInput>
{
    public NyttValidator(ClinicClock clock) => RuleFor(input => input.Personnummer).IsPersonnummer(clock);
}
