using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Moten;

/// <summary>The unit's team meetings: those to come, the minutes, and a form for new ones.</summary>
public sealed class IndexModel(TeamMeetings meetings, StaffDirectory directory, ClinicClock clock) : StaffPageModel
{
    [BindProperty]
    public MotenInput Input { get; set; } = new();

    public DateOnly Today => clock.Today;

    public bool MayLead => CaseRules.RoleMay(CaseAction.LeadMeeting, Me.Actor);

    /// <summary>Meetings that are not ended, the nearest first.</summary>
    public IReadOnlyList<MeetingLine> Coming { get; private set; } = [];

    /// <summary>The minutes, newest first.</summary>
    public IReadOnlyList<MeetingLine> Past { get; private set; } = [];

    public IEnumerable<SelectListItem> Series { get; } =
        Enumerable.Range(1, TeamMeeting.MostInSeries)
            .Select(months => new SelectListItem(months == 1 ? "Ett möte" : $"Varje månad, {months} möten", $"{months}"));

    /// <summary>"1 ärende", "5 ärenden".</summary>
    public string InWords(int cases) => cases == 1 ? "1 ärende" : $"{cases} ärenden";

    [Needs(CaseAction.ReadMeeting)]
    public Task OnGetAsync() => ListAsync();

    [Needs(CaseAction.LeadMeeting)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            await ListAsync();
            return Page();
        }

        var made = await meetings.AddAsync(Me.Actor, FormDate.ReadTyped(Input.Day)!.Value, Input.Clock!.Value, Input.Place.Trim(),
            Input.Count!.Value, Cancel);
        var word = (await directory.UnitAsync(Me.Actor.UnitId, Cancel)).WorkingDays.WordOn(FormDate.ReadTyped(Input.Day)!.Value);
        Notice = $"{(made.Count == 1 ? "Mötet är skapat." : $"{made.Count} möten är skapade, ett i månaden.")} {word}".TrimEnd();
        return RedirectToPage();
    }

    private async Task ListAsync()
    {
        var all = await meetings.AllAsync(Me.Actor, Cancel);
        Coming = [.. all.Where(line => !line.IsEnded).Reverse()];
        Past = [.. all.Where(line => line.IsEnded)];
    }
}
