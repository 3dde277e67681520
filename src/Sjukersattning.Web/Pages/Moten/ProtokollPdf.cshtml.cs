using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Web.Pages.Moten;

public sealed class ProtokollPdfModel(TeamMeetings meetings, ClinicClock clock) : StaffPageModel
{
    [Needs(CaseAction.PrintMinutes)]
    public async Task<IActionResult> OnGetAsync(Guid mote) =>
        await meetings.ReadAsync(Me.Actor, mote, CaseAction.PrintMinutes, Cancel) is { } meeting
            ? File(PdfMinutes.Draw(meeting, Me.UnitName, clock.Now), "application/pdf",
                $"{(meeting.IsHeld ? "protokoll" : "dagordning")}-{FormDate.Format(meeting.Day)}.pdf")
            : NotFound();
}
