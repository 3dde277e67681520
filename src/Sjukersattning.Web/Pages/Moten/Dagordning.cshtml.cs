using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Moten;

/// <summary>The agenda of a meeting: what the cases propose, and one by its number.</summary>
public sealed class DagordningModel(TeamMeetings meetings, ClinicClock clock) : MeetingPageModel
{
    /// <summary>Most cases on the page. More are not read in a meeting, and one that is not shown is added by its number.</summary>
    public const int MostLines = 80;

    [BindProperty]
    public DagordningInput Input { get; set; } = new();

    public Guid Mote { get; private set; }

    public DateOnly Today => clock.Today;

    public AgendaProposal Proposal { get; private set; } = null!;

    public IReadOnlyList<(string Id, string Heading, IReadOnlyList<AgendaLine> Lines)> Groups =>
    [
        .. new (string Id, string Heading, Func<AgendaLine, bool> Holds)[]
        {
            ("valda", "På dagordningen", line => line.IsChosen),
            ("foreslagna", "Föreslagna", line => !line.IsChosen && line.Reasons != AgendaReason.Chosen),
            ("ovriga", "Övriga öppna ärenden", line => !line.IsChosen && line.Reasons == AgendaReason.Chosen),
        }.Select(group => (group.Id, group.Heading, (IReadOnlyList<AgendaLine>)[.. Proposal.Lines.Where(group.Holds)]))
            .Where(group => group.Item3.Count > 0),
    ];

    [Needs(CaseAction.LeadMeeting)]
    public async Task<IActionResult> OnGetAsync(Guid mote)
    {
        if (!await ReadAsync(mote))
        {
            return NotFound();
        }

        var hasAgenda = Proposal.Lines.Any(line => line.IsChosen);
        Input.Cases = [.. Proposal.Lines.Where(line => hasAgenda ? line.IsChosen : line.Reasons != AgendaReason.Chosen)
            .Select(line => line.Case.CaseId)];
        return Proposal.IsEnded ? LocalRedirect(To.Meeting(mote)) : Page();
    }

    [Needs(CaseAction.LeadMeeting)]
    public async Task<IActionResult> OnPostAsync(Guid mote)
    {
        var result = await meetings.SetAgendaAsync(Me.Actor, mote, Input.Cases, Input.Number.Trim(), Input.Seen, Cancel);
        return result.IsDone ? ToMeeting(mote, "Dagordningen är sparad.") : await AgainAsync(mote, result);
    }

    protected override async Task<bool> ReadAsync(Guid mote)
    {
        if (await meetings.ProposeAgendaAsync(Me.Actor, mote, MostLines, Cancel) is not { } proposal)
        {
            return false;
        }

        Mote = mote;
        Proposal = proposal;
        return true;
    }
}

/// <summary>The cases chosen for a meeting.</summary>
public sealed class DagordningInput
{
    public List<Guid> Cases { get; set; } = [];

    [ReadAsMeant]
    public string Number { get; set; } = "";

    /// <summary>The agenda that the page was drawn from.</summary>
    public string Seen { get; set; } = "";
}
