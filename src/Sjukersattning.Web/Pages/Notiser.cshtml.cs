using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>
/// A person's own notices. Opening one marks it as read and leads to its case; the verksamhetschef, who is told of a signed text that does
/// not hold, has no part in it.
/// </summary>
public sealed class NotiserModel(NoticeBoard board, ClinicClock clock) : StaffPageModel
{
    private const int Most = 100;

    public DateOnly Today => clock.Today;

    public IReadOnlyList<NoticeLine> Lines { get; private set; } = [];

    [ForSignedIn]
    public async Task OnGetAsync() => Lines = await board.ReadAsync(Me.Actor, unreadOnly: false, Most, Cancel);

    [ForSignedIn]
    public async Task<IActionResult> OnPostOppnaAsync(Guid notis) =>
        await board.OpenAsync(Me.Actor, notis, Cancel) is var (caseId, kind)
            ? LocalRedirect(kind == NoticeKind.BrokenVersion ? To.Notices : To.Case(caseId))
            : NotFound();

    [ForSignedIn]
    public async Task<IActionResult> OnPostAllaAsync()
    {
        await board.OpenAllAsync(Me.Actor, Cancel);
        Notice = "Alla notiser är markerade som lästa.";
        return LocalRedirect(To.Notices);
    }
}
