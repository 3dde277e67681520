using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Skips one day of weekly signing hours.</summary>
public sealed class TidbokHoppaOverModel(
    SigningCalendar calendar, StaffDirectory directory, Refusals refusals, ClinicClock clock) : StaffPageModel
{
    [BindProperty]
    public TidbokHoppaOverInput Input { get; set; } = new();

    public SigningHours Hours { get; private set; } = null!;

    public string Name { get; private set; } = "";

    /// <summary>The next days on which they are held.</summary>
    public string NextDays
    {
        get
        {
            var times = Hours.Times(clock.Today, clock.Today.AddDays(SigningCalendar.DaysAhead));
            return $"Nästa dagar: {string.Join(", ", times.Select(time => FormDate.Format(time.Day)).Distinct().Take(4))}.";
        }
    }

    [NeedsRight(StaffAction.KeepSigningHours)]
    public async Task<IActionResult> OnGetAsync(Guid tider) => await RefusalAsync(tider) ?? Page();

    [NeedsRight(StaffAction.KeepSigningHours)]
    public async Task<IActionResult> OnPostAsync(Guid tider)
    {
        if (await RefusalAsync(tider) is { } refusal)
        {
            return refusal;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var day = FormDate.ReadTyped(Input.Day)!.Value;
        if (!await calendar.SkipAsync(Right, tider, day, Cancel))
        {
            ModelState.AddModelError("Input.Day", "Tiderna hålls inte den dagen, eller så är den redan borttagen.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        Notice = $"{FormDate.Format(day)} hoppas över. Det som redan är bokat står kvar.";
        return LocalRedirect(To.Calendar);
    }

    /// <summary>Reads the hours; not found when the unit has none such, or they are another läkare's.</summary>
    private async Task<IActionResult?> RefusalAsync(Guid tider)
    {
        if (await calendar.ReadAsync(Right, tider, Cancel) is not { IsSingle: false } hours)
        {
            return NotFound();
        }

        if (!Right.Reaches(hours.LakareId))
        {
            await refusals.DenyAsync(Me.Actor, Right.Action, Cancel);
            return NotFound();
        }

        Hours = hours;
        Name = StaffMember.NameOf(await directory.AtAsync(Me.Actor.UnitId, Cancel), hours.LakareId);
        return null;
    }
}

public sealed class TidbokHoppaOverInput
{
    [ReadAsMeant]
    public string Day { get; set; } = "";
}

public sealed class TidbokHoppaOverValidator : AbstractValidator<TidbokHoppaOverInput>
{
    public TidbokHoppaOverValidator(ClinicClock clock) => RuleFor(input => input.Day).Cascade(CascadeMode.Stop)
        .Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable)
        .Must(text => FormDate.ReadTyped(text) >= clock.Today).WithMessage(FormDate.Past);
}
