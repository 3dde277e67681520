using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Every rule of the quality check, and which of them the unit has switched off.</summary>
public sealed class KvalitetskontrollModel(UnitSettings settings, FormEditions editions) : StaffPageModel
{
    private const int FieldsNamed = 4;
    private IReadOnlyDictionary<string, SwitchedOffRule> _off = new Dictionary<string, SwitchedOffRule>();

    [BindProperty]
    public KvalitetskontrollInput Input { get; set; } = new();

    /// <summary>The rules that are off, with why.</summary>
    public IReadOnlyList<(QualityRule Rule, SwitchedOffRule Off)> SwitchedOff =>
        [.. QualityRules.All.Where(IsOff).Select(rule => (rule, _off[rule.Id]))];

    /// <summary>The rules that are on, to choose from.</summary>
    public IEnumerable<SelectListItem> Choices =>
        [new("Välj", ""),
            .. QualityRules.All.Where(rule => !IsOff(rule))
                .Select(rule => new SelectListItem($"Fält {FieldsOf(rule)}: {rule.Question}", rule.Id))];

    public bool IsOff(QualityRule rule) => _off.ContainsKey(rule.Id);

    /// <summary>
    /// The fields of all editions that a rule looks at, by their numbers; a rule about nearly all of them is not listed field by field.
    /// </summary>
    public string FieldsOf(QualityRule rule)
    {
        var fields = editions.All.SelectMany(rule.FieldsIn).Select(Question.SvarIdOf).Distinct().ToList();
        return fields.Count > FieldsNamed ? "flera" : string.Join(", ", fields);
    }

    [NeedsRight(StaffAction.KeepQualityQuestions)]
    public Task OnGetAsync() => ReadAsync();

    [NeedsRight(StaffAction.KeepQualityQuestions)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            await ReadAsync();
            return Page();
        }

        await settings.SwitchOffAsync(Right, Input.Rule, Input.Reason.Trim(), Cancel);
        Notice = "Frågan är avstängd.";
        return RedirectToPage();
    }

    [NeedsRight(StaffAction.KeepQualityQuestions)]
    public async Task<IActionResult> OnPostSlaPaAsync(string? regel)
    {
        await settings.SwitchOnAsync(Right, regel ?? "", Cancel);
        Notice = "Frågan ställs igen.";
        return RedirectToPage();
    }

    private async Task ReadAsync() => _off = await settings.SwitchedOffAsync(Right, Cancel);
}

public sealed class KvalitetskontrollInput
{
    public string Rule { get; set; } = "";

    public string Reason { get; set; } = "";
}

public sealed class KvalitetskontrollValidator : AbstractValidator<KvalitetskontrollInput>
{
    public KvalitetskontrollValidator()
    {
        RuleFor(input => input.Rule).Must(id => QualityRules.Find(id) is not null).WithMessage("Välj vilken fråga som ska stängas av.");
        RuleFor(input => input.Reason).Must(text => !ShortText.IsBlank(text)).WithMessage("Skriv varför. Skälet visas för enheten.")
            .MaximumLength(SwitchedOffRule.LongestReason).WithMessage($"Skriv högst {SwitchedOffRule.LongestReason} tecken.");
    }
}
