using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>
/// Whoever has no part in a case says why she needs to read it: aktivt val, a spärr that the patient lets be lifted, nödåtkomst. It posts,
/// so that no number stands in an address.
/// </summary>
public sealed class InsynModel(InsynDesk desk, ClinicClock clock) : StaffPageModel
{
    [BindProperty]
    public InsynInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>What became of the wish; null before it is asked, and where what was typed is wrong.</summary>
    public InsynAnswer? Answer { get; private set; }

    public bool MayInEmergency => InsynRules.Of(Me.Actor).Any(rule => rule.Kind == LogKind.Nodoppning);

    /// <summary>The reasons of the person's roles; consent to lift a spärr is one only where one stands in the way.</summary>
    public IEnumerable<SelectListItem> Reasons =>
    [
        new("Välj", ""),
        .. InsynRules.Of(Me.Actor)
            .Where(rule => rule.Kind != LogKind.HavdSparr || Answer == InsynAnswer.Barred || Input.Reason == rule.Reason.Stored())
            .Select(rule => new SelectListItem(rule.Words, rule.Reason.Stored())),
    ];

    [NeedsRight(StaffAction.OpenInsyn)]
    public Task OnGetAsync() => ShowAsync();

    [NeedsRight(StaffAction.OpenInsyn)]
    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        var unitId = Guid.TryParse(Input.Unit, out var unit) ? unit : Me.Actor.UnitId;
        Check(unitId);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Personnummer.Parse(Input.Personnummer, clock.Today, out var number);
        var (answer, caseId) = await desk.OpenAsync(
            Right, unitId, number, StoredNames.Read<InsynReason>(Input.Reason), Input.Sentence.Trim(), Cancel);
        if (caseId is { } id)
        {
            return LocalRedirect(To.Case(id));
        }

        Answer = answer;
        if (answer is InsynAnswer.NotBarred or InsynAnswer.Raced)
        {
            ModelState.AddModelError("Input.Reason", answer == InsynAnswer.Raced
                ? ChangeResult.RaceSentence
                : "Patientens uppgifter är inte spärrade. Välj ett annat skäl.");
        }

        return Page();
    }

    /// <summary>What depends on who asks, and where.</summary>
    private void Check(Guid unitId)
    {
        if (Units.All(one => one.Value != $"{unitId}"))
        {
            ModelState.AddModelError("Input.Unit", "Välj en vårdenhet i listan.");
        }

        if (StoredNames.Find<InsynReason>(Input.Reason) is not { } reason)
        {
            return;
        }

        if (!InsynRules.Of(Me.Actor).Contains(InsynRules.For(reason)))
        {
            ModelState.AddModelError("Input.Reason", "Välj ett skäl i listan.");
        }
        else if (unitId != Me.Actor.UnitId && !InsynRules.For(reason).ReachesOtherUnits)
        {
            ModelState.AddModelError("Input.Reason", "Det skälet gäller bara ärenden på din egen vårdenhet. Välj ett annat.");
        }
    }

    private async Task ShowAsync() =>
        Units = [.. (await desk.UnitsAsync(Right, Cancel)).Select(unit => new SelectListItem(unit.Name, $"{unit.Id}"))];
}

public sealed class InsynInput
{
    [ReadAsMeant]
    public string Personnummer { get; set; } = "";

    /// <summary>The unit's id; empty for the person's own.</summary>
    public string Unit { get; set; } = "";

    public string Reason { get; set; } = "";

    public string Sentence { get; set; } = "";
}

public sealed class InsynValidator : AbstractValidator<InsynInput>
{
    public InsynValidator(ClinicClock clock)
    {
        RuleFor(input => input.Personnummer).IsPersonnummer(clock);
        RuleFor(input => input.Reason).Must(text => StoredNames.Find<InsynReason>(text) is not null).WithMessage("Välj varför.");
        RuleFor(input => input.Sentence)
            .Must((input, text) => StoredNames.Find<InsynReason>(input.Reason) is not { } reason || !InsynRules.For(reason).NeedsSentence
                || !ShortText.IsBlank(text))
            .WithMessage("Beskriv skälet. Det sparas i åtkomstloggen.")
            .MaximumLength(InsynRules.LongestSentence).WithMessage($"Skriv högst {InsynRules.LongestSentence} tecken.");
    }
}
