using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Joins the patient of the case with another who is the same person, after showing both.</summary>
public sealed class ForIhopModel(CaseGate gate, PersonCorrection correction, ClinicClock clock) : CasePageModel(gate)
{
    [BindProperty]
    public ForIhopInput Input { get; set; } = new();

    /// <summary>The other person; null before her number is written.</summary>
    public KnownPerson? Known { get; private set; }

    /// <summary>The names that the person may go on with.</summary>
    public IEnumerable<SelectListItem> Names => new[] { (Known!.Name, ForIhopInput.Theirs), (Opened.Patient.Name, ForIhopInput.Ours) }
        .DistinctBy(one => one.Item1).Select(one => new SelectListItem(one.Item1, one.Item2));

    [Needs(CaseAction.JoinPersons)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.JoinPersons)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        Personnummer.Parse(Input.Personnummer, clock.Today, out var number);
        var result = await correction.JoinAsync(Pass, number, Input.TakesTheirName, Input.Reason.Trim(), Cancel);
        Known = result.Known;
        return result.IsDone
            ? ToOverview("De två är nu en person, med alla ärenden. Signerade versioner är som de signerades.")
            : await AgainAsync(result);
    }
}

public sealed class ForIhopInput
{
    public const string Theirs = "DenAndra";

    public const string Ours = "DenHar";

    [ReadAsMeant]
    public string Personnummer { get; set; } = "";

    public string KeepName { get; set; } = "";

    public string Reason { get; set; } = "";

    /// <summary>Whose name is right; null when it is not said.</summary>
    public bool? TakesTheirName => KeepName switch
    {
        Theirs => true,
        Ours => false,
        _ => null,
    };
}

public sealed class ForIhopValidator : AbstractValidator<ForIhopInput>
{
    public ForIhopValidator(ClinicClock clock)
    {
        RuleFor(input => input.Personnummer).IsPersonnummer(clock);
        RuleFor(input => input.Reason).IsReason();
    }
}
