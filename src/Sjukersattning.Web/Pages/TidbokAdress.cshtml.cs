using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Gives a läkare a calendar address, shown once, and takes it back.</summary>
public sealed class TidbokAdressModel(SigningCalendar calendar) : StaffPageModel
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
        var secret = await calendar.OpenFeedAsync(Right, Cancel);
        Address = UriHelper.BuildAbsolute(Request.Scheme, Request.Host, path: To.CalendarFile(secret));
    }

    [NeedsRight(StaffAction.KeepCalendarAddress)]
    public async Task<IActionResult> OnPostDraInAsync()
    {
        await calendar.CloseFeedAsync(Right, Cancel);
        Notice = "Kalenderadressen är indragen.";
        return LocalRedirect(To.Calendar);
    }
}
