using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Moten;

/// <summary>A page about one meeting. A meeting of another unit is not there, as the gate has it.</summary>
public abstract class MeetingPageModel : StaffPageModel
{
    /// <summary>Reads the meeting that the page shows, after the log rows; false when the unit has none such.</summary>
    protected abstract Task<bool> ReadAsync(Guid mote);

    /// <summary>
    /// Shows the page again with what was typed and why nothing was saved: beside the field that the rule names, else first on the page.
    /// </summary>
    protected async Task<IActionResult> AgainAsync(Guid mote, ChangeResult? result = null)
    {
        if (result?.Verdict.IsHidden == true || !await ReadAsync(mote))
        {
            return NotFound();
        }

        foreach (var sentence in result?.Sentences ?? [])
        {
            ModelState.AddModelError(result is { LostRace: false, Verdict.Field: { } name } ? $"Input.{name}" : "", sentence);
        }

        Response.StatusCode = result is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>To the meeting, with a sentence.</summary>
    protected LocalRedirectResult ToMeeting(Guid mote, string notice)
    {
        Notice = notice;
        return LocalRedirect(To.Meeting(mote));
    }
}
