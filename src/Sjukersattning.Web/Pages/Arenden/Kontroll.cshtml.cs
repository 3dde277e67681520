using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>One question of the quality check: set it aside with a reason, or take it up again.</summary>
public sealed class KontrollModel(CaseGate gate) : CasePageModel(gate)
{
    public const string Review = "granska";

    [BindProperty(Name = "regel", SupportsGet = true)]
    public string RuleId { get; set; } = "";

    [BindProperty(Name = "fraga", SupportsGet = true)]
    public string QuestionId { get; set; } = "";

    /// <summary>Where the person came from; anything but the review is the section.</summary>
    [BindProperty(Name = "fran", SupportsGet = true)]
    public string From { get; set; } = "";

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public QualityRule Rule => QualityRules.Find(RuleId)!;

    public Question Field => Pass.Form.Find(QuestionId)!;

    /// <summary>Whether the check asks about the text as it stands.</summary>
    public bool IsAsked => Opened.Facts.Concerns.Any(concern => concern.Rule.Id == RuleId && concern.QuestionId == QuestionId);

    /// <summary>How the question was set aside; null while it stands.</summary>
    public SetAside? SetAside => Opened.Case.StandingSetAside(RuleId, QuestionId);

    public bool IsFromReview => From == Review;

    /// <summary>The page to go back to, at the right place.</summary>
    public string Back =>
        IsFromReview
            ? To.ReviewConcerns(Pass.CaseId)
            : To.Field(Pass.CaseId, Pass.Form[Pass.Section!.Value].Slug, QuestionId);

    [Needs(CaseAction.SetAsideConcern)]
    public async Task<IActionResult> OnGetAsync()
    {
        await OpenAsync();
        return IsKnown() ? Page() : NotFound();
    }

    [Needs(CaseAction.SetAsideConcern)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsKnown())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        return await DoneAsync(
            await Gate.ChangeAsync(Pass, (subject, facts) => subject.SetAside(RuleId, QuestionId, Input.Reason, Me.Actor, facts), Cancel),
            "Frågan är lagd åt sidan.");
    }

    [Needs(CaseAction.TakeUpConcern)]
    public async Task<IActionResult> OnPostTaUppAsync()
    {
        if (!IsKnown())
        {
            return NotFound();
        }

        // The button has no reason field beside it.
        ModelState.Clear();
        return await DoneAsync(
            await Gate.ChangeAsync(Pass, (subject, facts) => subject.TakeUpConcern(RuleId, QuestionId, Me.Actor, facts), Cancel),
            "Frågan ställs igen.");
    }

    /// <summary>The gate has judged the section of the address, so the question must belong to that section.</summary>
    private bool IsKnown() => QualityRules.Find(RuleId) is not null && Pass.Form.Find(QuestionId)?.Section == Pass.Section;

    private async Task<IActionResult> DoneAsync(ChangeResult result, string notice)
    {
        if (!result.IsDone)
        {
            return await AgainAsync(result);
        }

        Notice = notice;
        return LocalRedirect(Back);
    }
}
