using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>The patient's consents: what they cover, since when, and whether they still hold.</summary>
public sealed class SamtyckenModel(CaseGate gate) : CasePageModel(gate)
{
    [BindProperty]
    public SamtyckeInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Kinds { get; } = new[] { ConsentKind.Oral, ConsentKind.Written }
        .Select(kind => new SelectListItem(kind.Swedish(), kind.Stored()));

    [Needs(CaseAction.ReadContacts)]
    public async Task OnGetAsync()
    {
        await OpenAsync();
        Input.Day = FormDate.Format(Opened.Facts.Today);
    }

    [Needs(CaseAction.RegisterConsent)]
    public async Task<IActionResult> OnPostAsync() =>
        ModelState.IsValid
            ? await DoneAsync(
                await Gate.ChangeAsync(
                    Pass, (subject, facts) => subject.RegisterConsent(Input.ToReported(facts.Today), Me.Actor, facts), Cancel),
                "Samtycket är registrerat.")
            : await AgainAsync((_, facts) => UtlatandeCase.FaultOf(Input.ToReported(facts.Today), facts.Today));

    [Needs(CaseAction.WithdrawConsent)]
    public async Task<IActionResult> OnPostAtertaAsync(int nummer, [ReadAsMeant] string? dag)
    {
        ModelState.Clear();
        if (FormDate.ReadTyped(dag ?? "") is not { } day)
        {
            ModelState.AddModelError("", "Skriv dagen då samtycket togs tillbaka, som åååå-mm-dd.");
            return await AgainAsync();
        }

        return await DoneAsync(
            await Gate.ChangeAsync(Pass, (subject, facts) => subject.WithdrawConsent(nummer, day, Me.Actor, facts), Cancel),
            "Det är registrerat att samtycket är återtaget.");
    }

    private async Task<IActionResult> DoneAsync(ChangeResult result, string notice)
    {
        if (!result.IsDone)
        {
            return await AgainAsync(result);
        }

        Notice = notice;
        return LocalRedirect(To.Consents(Pass.CaseId));
    }
}

/// <summary>A consent as it is typed; named as <see cref="ReportedConsent"/>.</summary>
public sealed class SamtyckeInput
{
    public string Kind { get; set; } = "";

    [ReadAsMeant]
    public string Day { get; set; } = "";

    public string How { get; set; } = "";

    public List<string> Scope { get; set; } = [];

    /// <summary>The input; in place of what cannot be read stands what nothing is wrong with.</summary>
    public ReportedConsent ToReported(DateOnly today) =>
        new(StoredNames.Find<ConsentKind>(Kind) ?? ConsentKind.Oral, FormDate.ReadTyped(Day) ?? today, How,
            Scope.Select(text => StoredNames.Find<ConsentScope>(text) ?? ConsentScope.None)
                .Aggregate(ConsentScope.None, (all, one) => all | one));
}

public sealed class SamtyckeValidator : AbstractValidator<SamtyckeInput>
{
    public SamtyckeValidator()
    {
        RuleFor(input => input.Kind)
            .Must(text => StoredNames.Find<ConsentKind>(text) is not null)
            .WithMessage("Välj om samtycket är muntligt eller skriftligt.");
        RuleFor(input => input.Day).Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable);
        RuleFor(input => input.Scope)
            .Must(scopes => scopes.All(text => StoredNames.Find<ConsentScope>(text) is not null))
            .WithMessage("Välj vad samtycket gäller.");
    }
}
