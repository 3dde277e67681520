using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Corrects the patient's name or number, with a reason.</summary>
public sealed class PersonuppgifterModel(CaseGate gate, PersonCorrection correction, ClinicClock clock) : CasePageModel(gate)
{
    [BindProperty]
    public PersonuppgifterInput Input { get; set; } = new();

    /// <summary>The person who has the number that was typed; null when nobody else has.</summary>
    public KnownPerson? Known { get; private set; }

    [Needs(CaseAction.CorrectPerson)]
    public async Task OnGetAsync()
    {
        await OpenAsync();
        (Input.Name, Input.Personnummer) = (Opened.Patient.Name, Opened.Patient.Personnummer.ToString());
    }

    [Needs(CaseAction.CorrectPerson)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        Personnummer.Parse(Input.Personnummer, clock.Today, out var number);
        var result = await correction.CorrectAsync(Pass, Input.Name, number, Input.WasWrongNumber, Input.Reason.Trim(), Cancel);
        Known = result.Known;
        return result.IsDone
            ? ToOverview("Personuppgifterna är rättade. Signerade versioner behåller namn och nummer som de signerades med.")
            : await AgainAsync(result);
    }
}

public sealed class PersonuppgifterInput
{
    private const string Wrong = "Fel";
    private const string Exchanged = "Utbytt";

    /// <summary>Why a number may have to be changed.</summary>
    public static IEnumerable<SelectListItem> NumberWasOptions { get; } =
    [
        new("Patienten har fått ett nytt nummer, till exempel personnummer i stället för samordningsnummer", Exchanged),
        new("Numret var fel från början", Wrong),
    ];

    [ReadAsName]
    public string Name { get; set; } = "";

    [ReadAsMeant]
    public string Personnummer { get; set; } = "";

    public string NumberWas { get; set; } = "";

    public string Reason { get; set; } = "";

    /// <summary>Whether the number until now never was the patient's; null when it is not said.</summary>
    public bool? WasWrongNumber => NumberWas.Length == 0 ? null : NumberWas == Wrong;
}

public sealed class PersonuppgifterValidator : AbstractValidator<PersonuppgifterInput>
{
    public PersonuppgifterValidator(ClinicClock clock)
    {
        RuleFor(input => input.Name).IsPersonName("Skriv patientens namn.");
        RuleFor(input => input.Personnummer).IsPersonnummer(clock);
        RuleFor(input => input.NumberWas)
            .Must(value => value.Length == 0 || PersonuppgifterInput.NumberWasOptions.Any(option => option.Value == value))
            .WithMessage("Välj varför numret ändras.");
        RuleFor(input => input.Reason).IsReason();
    }
}
