using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>One komplettering: what is asked, who is to answer, until when, and how it was answered.</summary>
public sealed class KompletteringModel(CaseGate gate, StaffDirectory staff) : CasePageModel(gate)
{
    private IReadOnlyList<StaffMember> _staff = [];
    private AnswerSheet? _signed;

    [BindProperty(Name = "k", SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public KompletteringStepInput Input { get; set; } = new();

    public KompletteringState State => Opened.Case.KompletteringByNumber(Number)!;

    [Needs(CaseAction.ReadUtlatande)]
    public async Task<IActionResult> OnGetAsync()
    {
        await OpenAsync();
        return await KnownAsync(Page());
    }

    [Needs(CaseAction.RemindKomplettering)]
    public async Task<IActionResult> OnPostPaminnelseAsync()
    {
        if (FormDate.ReadTyped(Input.Day) is not { } day)
        {
            ModelState.AddModelError("Input.Day", FormDate.Unreadable);
            return await KnownAsync(await AgainAsync());
        }

        return await DoneAsync(
            await Gate.ChangeAsync(Pass, (subject, facts) => subject.RemindKomplettering(Number, day, Me.Actor, facts), Cancel),
            "Påminnelsen är sparad.");
    }

    [Needs(CaseAction.Complement)]
    public async Task<IActionResult> OnPostKompletteraAsync() =>
        await DoneAsync(await Gate.ChangeAsync(Pass, (subject, facts) => subject.Complement(Me.Actor, facts), Cancel),
            "En kompletterande version är påbörjad. Avsnitten som frågorna gäller är öppna igen.");

    [Needs(CaseAction.DeclineKomplettering)]
    public async Task<IActionResult> OnPostKanInteAsync() =>
        await DoneAsync(
            await Gate.ChangeAsync(Pass, (subject, facts) => subject.DeclineKomplettering(Number, Input.Reason, Me.Actor, facts), Cancel),
            "Svaret är sparat: utlåtandet kan inte kompletteras.");

    /// <summary>The row of a field that is asked about, as it was signed; empty for the whole field.</summary>
    public string RowOf(KompletteringQuestion asked) => AskedRow.InWords(_signed, asked.QuestionId, asked.Instans);

    /// <summary>A colleague by name and title.</summary>
    public string NameOf(Guid? id) => StaffMember.NameOf(_staff, id);

    private async Task<IActionResult> DoneAsync(ChangeResult result, string notice) =>
        result.IsDone ? ToOverview(notice) : await KnownAsync(await AgainAsync(result));

    private async Task<IActionResult> KnownAsync(IActionResult page)
    {
        _staff = await staff.AtAsync(Opened.Case.UnitId, Cancel);
        if (Opened.Case.KompletteringByNumber(Number) is not { } state)
        {
            return NotFound();
        }

        _signed = state.Entry.Questions.All(asked => asked.Instans == 0)
            ? null : await Gate.SignedSheetAsync(Pass, state.Entry.Version, Cancel);
        return page;
    }
}

/// <summary>What a step of a komplettering needs: a reminder its day, a refusal its reason.</summary>
public sealed class KompletteringStepInput
{
    [ReadAsMeant]
    public string Day { get; set; } = "";

    public string Reason { get; set; } = "";
}
