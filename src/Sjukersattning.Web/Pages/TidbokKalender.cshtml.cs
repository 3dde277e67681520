using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sjukersattning.Data;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Web.Calendar;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>A läkare's booked times for her calendar program. Who knows the secret address may read it; it names no patient.</summary>
public sealed class TidbokKalenderModel(SigningCalendar calendar, SiteAddress site, ClinicClock clock) : PageModel
{
    [ForAnyone]
    public async Task<IActionResult> OnGetAsync(string secret) =>
        await calendar.ReadFeedAsync(secret, HttpContext.RequestAborted) is { } booked
        ? Content(CalendarFile.Write("Signeringstider", booked.Select(Event)), "text/calendar; charset=utf-8")
        : NotFound();

    private CalendarEvent Event(BookedTime time)
    {
        var (start, end) = new SigningBooking(time.Day, time.Start, time.End, time.LakareId).Moments;
        var kept = time.IsKept ? $"-{time.Day:yyyyMMdd}" : "";
        return new(
            $"{time.CaseId:N}{kept}@sjukersattning", start, end,
            $"{(time.Begun is null ? "Signera utlåtande" : WorkItem.ToSign(time.Begun))}"
                + (time.Number is { } number ? $", ärende {number}" : ""), "",
            time.Number is null ? "" : site.Of(To.Case(time.CaseId), Request) ?? "", time.Revision, clock.Now);
    }
}
