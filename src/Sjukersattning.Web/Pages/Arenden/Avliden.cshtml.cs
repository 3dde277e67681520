using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Notes that the patient has died.</summary>
public sealed class AvlidenModel(CaseGate gate, PersonNotes notes) : CasePageModel(gate)
{
    [BindProperty]
    public AvlidenInput Input { get; set; } = new();

    [Needs(CaseAction.NoteDeceased)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.NoteDeceased)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var day = FormDate.ReadTyped(Input.Day)!.Value;
        var detail = $"{FormDate.Format(day)}. {Input.Reason.Trim()}";
        var result = await notes.NoteAsync(Pass, detail,
            (subject, patient, facts) => subject.NoteDeceased(patient, day, detail, Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Det är registrerat att patienten är avliden.") : await AgainAsync(result);
    }
}

public sealed class AvlidenInput
{
    [ReadAsMeant]
    public string Day { get; set; } = "";

    public string Reason { get; set; } = "";
}

public sealed class AvlidenValidator : AbstractValidator<AvlidenInput>
{
    public AvlidenValidator()
    {
        RuleFor(input => input.Day).Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable);
        RuleFor(input => input.Reason).IsReason();
    }
}
