using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>One review of the access log: what was chosen, and what was found of it.</summary>
public sealed class LogggranskningModel(LogReviews reviews) : StaffPageModel
{
    [BindProperty]
    public LogggranskningInput Input { get; set; } = new();

    public LogReview Review { get; private set; } = null!;

    public IReadOnlyList<LogFindingLine> Findings { get; private set; } = [];

    public int Judged => Findings.Count(line => line.Judgements.Count > 0);

    /// <summary>What can be judged, what has not been first.</summary>
    public IEnumerable<SelectListItem> Places => Findings.OrderBy(line => line.Judgements.Count > 0).ThenBy(line => line.Finding.Place)
        .Select(line => new SelectListItem(
            $"{line.Finding.Place}: {line.Finding.ActorName}, {line.Finding.Reasons.Swedish()}"
                + (line.Judgements.Count > 0 ? " (bedömd)" : ""),
            line.Finding.Place.ToString(CultureInfo.InvariantCulture)));

    [NeedsRight(StaffAction.ReviewLog)]
    public async Task<IActionResult> OnGetAsync(Guid granskning) => await ReadAsync(granskning) ? Page() : NotFound();

    [NeedsRight(StaffAction.ReviewLog)]
    public async Task<IActionResult> OnPostAsync(Guid granskning)
    {
        if (!ModelState.IsValid)
        {
            return await ReadAsync(granskning) ? Page() : NotFound();
        }

        if (!await reviews.JudgeAsync(Right, granskning, Input.Number!.Value, Input.Chosen!.Value, Input.Reason.Trim(), Cancel))
        {
            return NotFound();
        }

        Notice = $"Bedömningen av rad {Input.Number} är sparad.";
        return LocalRedirect(To.LogReview(granskning));
    }

    private async Task<bool> ReadAsync(Guid id)
    {
        if (await reviews.ReadAsync(Right, id, Cancel) is not var (review, findings))
        {
            return false;
        }

        (Review, Findings) = (review, findings);
        return true;
    }
}

public sealed class LogggranskningInput
{
    public static IEnumerable<SelectListItem> Verdicts { get; } =
        [.. Enum.GetValues<LogVerdict>().Select(verdict => new SelectListItem(verdict.Swedish(), verdict.Stored()))];

    public string Place { get; set; } = "";

    public string Verdict { get; set; } = "";

    public string Reason { get; set; } = "";

    public int? Number => BasvardenInput.Number(Place);

    public LogVerdict? Chosen => StoredNames.Find<LogVerdict>(Verdict);
}

public sealed class LogggranskningValidator : AbstractValidator<LogggranskningInput>
{
    public LogggranskningValidator()
    {
        RuleFor(input => input.Place).Must((input, _) => input.Number is not null).WithMessage("Välj vilken rad bedömningen gäller.");
        RuleFor(input => input.Verdict).Must((input, _) => input.Chosen is not null).WithMessage("Välj en bedömning.");
        RuleFor(input => input.Reason).Must(text => !ShortText.IsBlank(text)).WithMessage("Skriv skälet till bedömningen.")
            .MaximumLength(LogJudgement.LongestReason).WithMessage($"Skriv högst {LogJudgement.LongestReason} tecken.");
    }
}
