using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>The signing calendar of a unit: what is free and booked, the hours that läkare keep, and a läkare's calendar address.</summary>
public sealed class TidbokModel(
    SigningCalendar calendar, StaffDirectory directory, Refusals refusals, ClinicClock clock) : StaffPageModel
{
    private IReadOnlyList<StaffMember> _staff = [];
    private int _warningDays;

    [BindProperty]
    public TidbokInput Input { get; set; } = new();

    public DateOnly Today => clock.Today;

    public IReadOnlyList<TidbokRow> Rows { get; private set; } = [];

    /// <summary>Times booked after the days shown.</summary>
    public int BookedLater { get; private set; }

    public IReadOnlyList<SigningHours> Hours { get; private set; } = [];

    /// <summary>Since when this läkare has a calendar address; null when she has none.</summary>
    public DateTimeOffset? AddressSince { get; private set; }

    /// <summary>The right to a calendar address; null for those who have none.</summary>
    public StaffPass? Address => StaffRules.PassFor(StaffAction.KeepCalendarAddress, Me.Actor);

    /// <summary>How often hours are held, for a list to choose from.</summary>
    public IReadOnlyList<SelectListItem> Repeats { get; } =
        [new("En gång", TidbokInput.Once), new("Varje vecka till en sista dag", TidbokInput.Until),
            new("Varje vecka tills vidare", TidbokInput.Always)];

    public IEnumerable<SelectListItem> Lakare =>
        [new("Välj", ""),
            .. _staff.Where(person => person.IsActive && person.Roles.Contains(Role.Lakare))
                .Select(person => new SelectListItem($"{person.Name}, {person.Title}", person.Id.ToString()))];

    [NeedsRight(StaffAction.KeepSigningHours)]
    public Task OnGetAsync() => ListAsync();

    [NeedsRight(StaffAction.KeepSigningHours)]
    public async Task<IActionResult> OnPostAsync()
    {
        var lakareId = Right.ReachesOthers ? Input.LakareId : Me.Actor.Id.ToString();
        if (!Right.ReachesOthers && Input.LakareId.Length > 0 && Input.LakareId != lakareId)
        {
            await refusals.DenyAsync(Me.Actor, Right.Action, Cancel);
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        await ListAsync();
        if (Lakare.Skip(1).All(one => one.Value != lakareId))
        {
            ModelState.AddModelError("Input.LakareId", "Välj en läkare som arbetar på enheten.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var verdict = await calendar.AddAsync(Right, Input.ToReported(Guid.Parse(lakareId)), Cancel);
        if (!verdict.IsAllowed)
        {
            ModelState.AddModelError(verdict.Field is { } field ? $"Input.{field}" : "", string.Join(' ', verdict.Reasons));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        Notice = "Tiderna är inlagda.";
        return RedirectToPage();
    }

    [NeedsRight(StaffAction.KeepSigningHours)]
    public async Task<IActionResult> OnPostTaBortAsync(Guid tider)
    {
        if (await calendar.ReadAsync(Right, tider, Cancel) is not { } hours)
        {
            return NotFound();
        }

        if (!Keeps(hours))
        {
            await refusals.DenyAsync(Me.Actor, Right.Action, Cancel);
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        await calendar.RemoveAsync(Right, tider, Cancel);
        Notice = "Tiderna är borttagna. Det som redan är bokat står kvar.";
        return RedirectToPage();
    }

    /// <summary>Whether the signed-in person may change hours.</summary>
    public bool Keeps(SigningHours hours) => Right.Reaches(hours.LakareId);

    /// <summary>A läkare by name and title.</summary>
    public string NameOf(Guid id) => StaffMember.NameOf(_staff, id);

    /// <summary>What speaks against a booked time; null when nothing does.</summary>
    public string? WarningOf(BookedTime time) => SigningWarning.Of(time.OpenSections, time.LastDeadline, time.SignBy, time.Day,
        _warningDays, Today, time.IsAway);

    private async Task ListAsync()
    {
        var unitId = Me.Actor.UnitId;
        _staff = await directory.AtAsync(unitId, Cancel);
        _warningDays = (await directory.UnitAsync(unitId, Cancel)).SigningWarningDays;
        Hours = await calendar.HoursAsync(Right, Cancel);
        var booked = (await calendar.BookedAsync(Right, Cancel)).ToLookup(time => time.Day <= Today.AddDays(SigningCalendar.DaysAhead));
        var free = await calendar.FreeAsync(unitId, Today, Today.AddDays(SigningCalendar.DaysAhead), Cancel);
        Rows = TidbokRow.Of(free.Times, booked[true]);
        BookedLater = booked[false].Count();
        AddressSince = Address is { } own ? await calendar.FeedSinceAsync(own, Cancel) : null;
    }
}
