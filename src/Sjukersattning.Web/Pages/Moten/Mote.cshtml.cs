using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Moten;

/// <summary>
/// A team meeting as it is held, and its minutes afterwards. One case at
/// a time has its form open, so that a long agenda stays a light page.
/// </summary>
public sealed class MoteModel(TeamMeetings meetings, StaffDirectory staff, ClinicClock clock) : MeetingPageModel
{
    [BindProperty]
    public MoteInput Input { get; set; } = new();

    public DateOnly Today => clock.Today;

    public MeetingReading Meeting { get; private set; } = null!;

    /// <summary>The day that its cases are told of: today, or the day it was ended.</summary>
    public DateOnly AsOf => Meeting.EndedAt is { } ended ? SwedishTime.DayOf(ended) : Today;

    public bool MayLead => CaseRules.RoleMay(CaseAction.LeadMeeting, Me.Actor) && !Meeting.IsEnded;

    /// <summary>Whom the meeting may have seen: who works here, and who is noted as present already.</summary>
    public IReadOnlyList<(Guid Id, string Name, string Title)> Team { get; private set; } = [];

    /// <summary>The case whose form is open; null when none is.</summary>
    public Guid? Open { get; private set; }

    /// <summary>Whether a case's form was posted and has come back.</summary>
    public bool IsCaseAgain { get; private set; }

    /// <summary>Numbers of the cases that nothing is noted about.</summary>
    public IReadOnlyList<string> Untouched => [.. Meeting.Items.Where(one => IsUntouched(one.Item)).Select(one => one.Case.Number)];

    /// <summary>
    /// What was typed in a form that is not there any more, since a colleague
    /// ended the meeting or took the case off the agenda; empty otherwise.
    /// </summary>
    public string Lost =>
        HttpMethods.IsGet(Request.Method) || (MayLead && (!IsCaseAgain || Meeting.Items.Any(one => one.Item.CaseId == Open))) ? ""
        : string.Join('\n',
            (IsCaseAgain
                ? new[] { Input.Note, Input.Decision.What, Input.Decision.Who, Input.Decision.By, Input.Decision.TellPatient }
                : [Input.Notes]).Where(text => text.Length > 0));

    /// <summary>The case to open, or the one after another; else the first that nothing is noted about.</summary>
    [Needs(CaseAction.ReadMeeting)]
    public async Task<IActionResult> OnGetAsync(Guid mote, Guid? arende, Guid? efter)
    {
        if (!await ReadAsync(mote))
        {
            return NotFound();
        }

        var order = Meeting.Items.Select(one => one.Item.CaseId).ToList();
        Open = arende is { } chosen && order.Contains(chosen) ? chosen
            : efter is { } last && order.Contains(last) ? order.SkipWhile(one => one != last).Skip(1).Cast<Guid?>().FirstOrDefault()
            : Meeting.Items.Where(one => IsUntouched(one.Item)).Select(one => (Guid?)one.Item.CaseId).FirstOrDefault();
        Input.Note = Meeting.Items.FirstOrDefault(one => one.Item.CaseId == Open).Item?.Note ?? "";
        return Page();
    }

    [Needs(CaseAction.LeadMeeting)]
    public async Task<IActionResult> OnPostArendeAsync(Guid mote, Guid arende)
    {
        IsCaseAgain = true;
        Open = arende;
        if (!ModelState.IsValid)
        {
            return await AgainAsync(mote);
        }

        var decision = Input.Decision.IsBegun ? Input.Decision.ToNextStep() : null;
        var result = await meetings.NoteCaseAsync(Me.Actor, mote, arende, Input.Note.Trim(), decision, Input.Seen, Cancel);
        if (!result.IsDone)
        {
            return await AgainAsync(mote, result);
        }

        Notice = decision is null ? "Anteckningen är sparad."
            : $"Beslutet är sparat och är nu ärendets nästa steg. {await WordOnAsync(decision.By)}".TrimEnd();
        return LocalRedirect(To.MeetingCaseAfter(mote, arende));
    }

    [Needs(CaseAction.LeadMeeting)]
    public async Task<IActionResult> OnPostNarvaroAsync(Guid mote) =>
        await NoteAsync(mote, (_, _) => Verdict.Allowed) is { IsDone: false } result
            ? await AgainAsync(mote, result)
            : ToMeeting(mote, "Närvaro och anteckningar är sparade.");

    [Needs(CaseAction.LeadMeeting)]
    public async Task<IActionResult> OnPostAvslutaAsync(Guid mote) =>
        await NoteAsync(mote, (meeting, now) => meeting.End(Me.Actor, now)) is { IsDone: false } result
            ? await AgainAsync(mote, result)
            : ToMeeting(mote, "Mötet är avslutat. Det här är protokollet.");

    private static bool IsUntouched(MeetingItem item) => item is { Note: "", Decision: "" };

    /// <summary>Saves what the lower form holds, and does one thing more, or nothing at all.</summary>
    private async Task<ChangeResult> NoteAsync(Guid mote, Func<TeamMeeting, DateTimeOffset, Verdict> then)
    {
        var team = (await TeamAsync()).Where(one => Input.Present.Contains(one.Id)).ToList();
        return await meetings.ChangeAsync(Me.Actor, mote, (meeting, now) =>
        {
            var present =
                team.Concat(meeting.Attendees.Where(one => Input.Present.Contains(one.AccountId))
                    .Select(one => (Id: one.AccountId, one.Name, one.Title))).DistinctBy(one => one.Id);
            return meeting.Note(present, Input.Notes.Trim(), Input.Seen) is { IsAllowed: false } refusal ? refusal : then(meeting, now);
        }, Cancel);
    }

    /// <summary>Reads the meeting, and fills a form that was not posted with what is saved.</summary>
    protected override async Task<bool> ReadAsync(Guid mote)
    {
        if (await meetings.ReadAsync(Me.Actor, mote, CaseAction.ReadMeeting, Cancel) is not { } meeting)
        {
            return false;
        }

        Meeting = meeting;
        Team = [.. (await TeamAsync())
            .Concat(meeting.Attendees.Select(one => (Id: one.AccountId, one.Name, one.Title)))
            .DistinctBy(one => one.Id)];
        if (HttpMethods.IsGet(Request.Method) || IsCaseAgain)
        {
            Input.Present = [.. meeting.Attendees.Select(one => one.AccountId)];
            Input.Notes = meeting.Notes;
        }

        return true;
    }

    private async Task<string> WordOnAsync(DateOnly day) =>
        (await staff.UnitAsync(Me.Actor.UnitId, Cancel)).WorkingDays.WordOn(day);

    private async Task<IEnumerable<(Guid Id, string Name, string Title)>> TeamAsync() =>
        (await staff.AtAsync(Me.Actor.UnitId, Cancel))
            .Where(person => person.IsActive && person.Roles.Any(CaseRules.WorkingRoles.Contains))
            .Select(person => (person.Id, person.Name, person.Title));
}
