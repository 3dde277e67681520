using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class AvbrytModel(CaseGate gate) : CasePageModel(gate)
{
    [BindProperty]
    public AvbrytInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Reasons { get; } = Enum.GetValues<CancelReason>()
        .Select(reason => new SelectListItem(reason.Swedish(), reason.Stored()));

    [Needs(CaseAction.Cancel)]
    public async Task OnGetAsync()
    {
        await OpenAsync();
        Input.Reason = Opened.Case.DeceasedOn is null ? "" : CancelReason.Deceased.Stored();
    }

    [Needs(CaseAction.Cancel)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var result = await Gate.ChangeAsync(Pass,
            (subject, facts) => subject.Cancel(StoredNames.Read<CancelReason>(Input.Reason), Input.Text.Trim(), Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Ärendet är avbrutet.") : await AgainAsync(result);
    }
}

public sealed class AvbrytInput
{
    public string Reason { get; set; } = "";

    public string Text { get; set; } = "";
}

public sealed class AvbrytValidator : AbstractValidator<AvbrytInput>
{
    public AvbrytValidator()
    {
        RuleFor(input => input.Reason)
            .Must(value => StoredNames.Find<CancelReason>(value) is not null)
            .WithMessage("Välj varför ärendet avbryts.");
        RuleFor(input => input.Text).MaximumLength(500).WithMessage("Skriv högst 500 tecken.")
            .Must(text => !ShortText.IsBlank(text))
            .When(input => input.Reason == CancelReason.Other.Stored(), ApplyConditionTo.CurrentValidator)
            .WithMessage("Förklara vad \"Annat\" är.");
    }
}
