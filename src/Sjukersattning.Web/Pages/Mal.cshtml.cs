using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>The unit's own goals per year.</summary>
public sealed class MalModel(Yearbook yearbook, ClinicClock clock) : StaffPageModel
{
    [BindProperty]
    public MalInput Input { get; set; } = new();

    public IReadOnlyList<Goal> Goals { get; private set; } = [];

    /// <summary>The indicators, with which way a goal for each points.</summary>
    public IEnumerable<SelectListItem> Choices { get; } =
        [new("Välj", ""),
            .. Indicators.All
                .Select(row =>
                    new SelectListItem($"{row.Name} ({(row.LessIsBetter ? "högst" : "minst")}{(row.IsShare ? ", procent" : "")})",
                        row.Indicator.Stored()))];

    [NeedsRight(StaffAction.SetGoals)]
    public async Task OnGetAsync()
    {
        Input.Year = clock.Today.Year.ToString(CultureInfo.InvariantCulture);
        Goals = await yearbook.GoalsAsync(Right, Cancel);
    }

    [NeedsRight(StaffAction.SetGoals)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            Goals = await yearbook.GoalsAsync(Right, Cancel);
            return Page();
        }

        await yearbook.SaveGoalAsync(
            Right, Input.YearNumber!.Value, Input.Chosen!.Value, BasvardenInput.Number(Input.Target), Cancel);
        Notice = "Målet är sparat.";
        return RedirectToPage();
    }

    [NeedsRight(StaffAction.SetGoals)]
    public async Task<IActionResult> OnPostTaBortAsync(int year, string? indicator)
    {
        if (StoredNames.Find<Indicator>(indicator) is not { } chosen)
        {
            return NotFound();
        }

        await yearbook.SaveGoalAsync(Right, year, chosen, null, Cancel);
        Notice = "Målet är borttaget.";
        return RedirectToPage();
    }
}

public sealed class MalInput
{
    [ReadAsMeant]
    public string Year { get; set; } = "";

    public string Indicator { get; set; } = "";

    [ReadAsMeant]
    public string Target { get; set; } = "";

    /// <summary>The year; null when it is none.</summary>
    public int? YearNumber => BasvardenInput.Number(Year) is >= 2000 and <= 2100 and var year ? year : null;

    /// <summary>The indicator; null when none is chosen.</summary>
    public Indicator? Chosen => StoredNames.Find<Indicator>(Indicator);
}

public sealed class MalValidator : AbstractValidator<MalInput>
{
    public MalValidator()
    {
        RuleFor(input => input.Year).Must((input, _) => input.YearNumber is not null).WithMessage("Skriv ett årtal, till exempel 2026.");
        RuleFor(input => input.Indicator).Must((input, _) => input.Chosen is not null).WithMessage("Välj vad målet gäller.");
        RuleFor(input => input.Target).Custom((text, context) =>
        {
            if (context.InstanceToValidate.Chosen is { } indicator && Goal.FaultOf(indicator, BasvardenInput.Number(text)) is { } fault)
            {
                context.AddFailure(fault);
            }
        });
    }
}
