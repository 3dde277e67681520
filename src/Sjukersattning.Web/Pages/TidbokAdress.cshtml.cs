using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Gives a läkare a calendar address, shown once, and takes it back.</summary>
public sealed class TidbokAdressModel(SigningCalendar calendar, SiteAddress site) : StaffPageModel
{
    /// <summary>The whole address with its secret; empty when none was made just now.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Shows no address: only the hash of its secret is kept.</summary>
    [NeedsRight(StaffAction.KeepCalendarAddress)]
    public void OnGet()
    {
    }

    [NeedsRight(StaffAction.KeepCalendarAddress)]
    public async Task OnPostAsync()
    {
        if (site.Of(To.Calendar, Request) is null)
        {
            ModelState.AddModelError("", SiteAddress.Missing);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }

        Address = site.Of(To.CalendarFile(await calendar.OpenFeedAsync(Right, Cancel)), Request)!;
    }

    [NeedsRight(StaffAction.KeepCalendarAddress)]
    public async Task<IActionResult> OnPostDraInAsync()
    {
        await calendar.CloseFeedAsync(Right, Cancel);
        Notice = "Kalenderadressen är indragen.";
        return LocalRedirect(To.Calendar);
    }
}
