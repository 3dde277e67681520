using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Whether the access log is whole, what can be had from it, and the unit's routine.</summary>
public sealed class LoggModel(LogRoutine routine, StaffDirectory directory) : StaffPageModel
{
    [BindProperty]
    public LoggInput Input { get; set; } = new();

    public LogVerification? Last { get; private set; }

    [NeedsRight(StaffAction.KeepLogRoutine)]
    public async Task OnGetAsync()
    {
        Last = await routine.LastVerificationAsync(Right, Cancel);
        var unit = await directory.UnitAsync(Me.Actor.UnitId, Cancel);
        Input = new LoggInput
        {
            NamesStaff = unit.NamesStaffInLogExtract, ReviewDays = unit.LogReviewDays.ToString(CultureInfo.InvariantCulture),
        };
    }

    [NeedsRight(StaffAction.KeepLogRoutine)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            Last = await routine.LastVerificationAsync(Right, Cancel);
            return Page();
        }

        await routine.SaveAsync(Right, Input.NamesStaff, Input.Days!.Value, Cancel);
        Notice = "Rutinen är sparad.";
        return RedirectToPage();
    }
}

public sealed class LoggInput
{
    public bool NamesStaff { get; set; }

    [ReadAsMeant]
    public string ReviewDays { get; set; } = "";

    /// <summary>The days; null when it is no such number.</summary>
    public int? Days => BasvardenInput.Number(ReviewDays) is >= 1 and <= Vardenhet.MostLogReviewDays and var days ? days : null;
}

public sealed class LoggValidator : AbstractValidator<LoggInput>
{
    public LoggValidator() => RuleFor(input => input.ReviewDays).Must((input, _) => input.Days is not null)
        .WithMessage($"Skriv ett antal dagar, 1–{Vardenhet.MostLogReviewDays}.");
}
