using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.Units;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Meetings;

/// <summary>A meeting by itself: its series, its agenda, what each refusal says, and that the minutes never change.</summary>
public sealed class TeamMeetingTests
{
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();
    private static readonly NextStep Decision = new("Ring patienten.", "Kuratorn", new DateOnly(2026, 12, 1), "Kuratorn ringer dig.");

    [Theory]
    [InlineData("2026-12-08", "2026-12-08 2027-01-12 2027-02-09 2027-03-09 2027-04-13")]
    [InlineData("2026-12-29", "2026-12-29 2027-01-26 2027-02-23 2027-03-30 2027-04-27")]
    [InlineData("2026-10-31", "2026-10-31 2026-11-28 2027-01-02 2027-01-30 2027-02-27")]
    [InlineData("2028-01-29", "2028-01-29 2028-02-26 2028-03-25 2028-04-29 2028-05-27")]
    [InlineData("2026-06-01", "2026-06-01 2026-07-06 2026-08-03 2026-09-07 2026-10-05")]
    public void Series_IsOnTheSameWeekdayOfEachMonth(string first, string days) =>
        Assert.Equal(days, string.Join(' ', Series(first, 5).Select(meeting => $"{meeting.Day:yyyy-MM-dd}")));

    /// <summary>A red day, an eve or a closed day moves a meeting a week; the first one is where it was put.</summary>
    [Theory]
    [InlineData("2026-12-02", "2026-12-02 2027-01-13 2027-02-03 2027-03-03", "")]
    [InlineData("2026-11-26", "2026-11-26 2027-01-07 2027-01-28 2027-02-25", "")]
    [InlineData("2026-12-24", "2026-12-24 2027-01-28 2027-02-25 2027-03-25", "")]
    [InlineData("2027-03-26", "2027-03-26 2027-04-23 2027-05-28 2027-07-02", "")]
    [InlineData("2027-01-04", "2027-01-04 2027-02-15 2027-03-01 2027-04-05", "2027-02-01\n2027-02-08 sportlov")]
    public void Series_LeavesRedAndClosedDays(string first, string days, string closed) =>
        Assert.Equal(days, string.Join(' ',
            Series(first, 4, new WorkingDays(ClosedDays.DaysOf(ClosedDays.Read(closed)))).Select(meeting => $"{meeting.Day:yyyy-MM-dd}")));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(24, 24)]
    [InlineData(0, 1)]
    [InlineData(25, 24)]
    public void Series_HasOneToTwentyFourMeetings(int asked, int made)
    {
        var meetings = Series("2026-12-29", asked).ToList();
        Assert.Equal(made, meetings.Count);
        Assert.All(meetings,
            meeting => Assert.Equal((DayOfWeek.Tuesday, new TimeOnly(8, 30), "Rummet"),
                (meeting.Day.DayOfWeek, meeting.Time, meeting.Place)));
        Assert.Equal(made, meetings.Select(meeting => (meeting.Day.Year, meeting.Day.Month)).Distinct().Count());
    }

    [Fact]
    public void SetAgenda_WithoutACase_IsRefusedAtTheCases()
    {
        var meeting = Series("2026-12-08", 1).Single();
        var verdict = meeting.SetAgenda([]);
        Assert.Equal((false, "Cases"), (verdict.IsAllowed, verdict.Field));
        Assert.Equal((0, 0), (meeting.Items.Count, meeting.Revision));
    }

    [Fact]
    public void SetAgenda_WhenSetAgain_KeepsPlacesAndReasonsAndRefusesToDropWhatIsNoted()
    {
        var meeting = WithAgenda();
        Allowed(meeting.NoteCase(First, "Sagt.", null));
        Assert.Equal(["Ett ärende med anteckning eller beslut kan inte tas bort från dagordningen."],
            meeting.SetAgenda([(Second, AgendaReason.New)]).Reasons);
        Allowed(meeting.SetAgenda([(First, AgendaReason.Decided)]));
        var item = Assert.Single(meeting.Items);
        Assert.Equal((First, 1, AgendaReason.New, "Sagt."), (item.CaseId, item.Place, item.Reasons, item.Note));
    }

    [Fact]
    public void NoteCase_WithADecision_KeepsItsWordsUntilANewOneComes()
    {
        var meeting = WithAgenda();
        Allowed(meeting.NoteCase(First, "Sagt.", Decision));
        Allowed(meeting.NoteCase(First, "Sagt igen.", null));
        Assert.Equal(("Sagt igen.", Decision.InWords), (meeting.Items[0].Note, meeting.Items[0].Decision));
        Allowed(meeting.NoteCase(First, "", Decision with { Who = "Läkaren" }));
        Assert.Contains("Ansvarig: Läkaren.", meeting.Items[0].Decision, StringComparison.Ordinal);
    }

    [Fact]
    public void Change_WhenItStandsOnWhatAColleagueHasChanged_IsRefusedAndChangesNothing()
    {
        var meeting = WithAgenda();
        var agenda = meeting.AgendaFingerprint;
        var notes = meeting.NotesFingerprint;
        var item = meeting.Items[0].Fingerprint;
        Allowed(meeting.SetAgenda(
            [(First, AgendaReason.Chosen), (Second, AgendaReason.Chosen), (Guid.NewGuid(), AgendaReason.Chosen)], agenda));
        Allowed(meeting.Note([Somebody], "Kollegans ord.", notes));
        Allowed(meeting.NoteCase(First, "Kollegans ord.", null, item));
        var revision = meeting.Revision;
        Verdict[] refused = [meeting.SetAgenda([(First, AgendaReason.Chosen)], agenda), meeting.Note([], "Mina ord.", notes),
            meeting.NoteCase(First, "Mina ord.", null, item)];
        Assert.All(refused, verdict => Assert.Contains("En kollega hann ändra", Assert.Single(verdict.Reasons), StringComparison.Ordinal));
        Assert.Equal((revision, 3, "Kollegans ord.", "Kollegans ord."),
            (meeting.Revision, meeting.Items.Count, meeting.Notes, meeting.Items[0].Note));
        Allowed(meeting.NoteCase(Second, "Ett annat ärende.", null, meeting.Items[1].Fingerprint));
    }

    [Fact]
    public void NoteCase_WhenItIsNotOnTheAgenda_IsRefused() =>
        Assert.Equal(["Ärendet står inte längre på dagordningen."], WithAgenda().NoteCase(Guid.NewGuid(), "Sagt.", Decision).Reasons);

    [Fact]
    public void Texts_WhenTooLong_AreRefusedAtTheirField()
    {
        var meeting = WithAgenda();
        Allowed(meeting.NoteCase(First, new string('å', TeamMeeting.LongestNote), null));
        Allowed(meeting.Note([Somebody], new string('å', TeamMeeting.LongestNotes)));
        Assert.Equal("Note", meeting.NoteCase(First, new string('å', TeamMeeting.LongestNote + 1), null).Field);
        Assert.Equal("Notes", meeting.Note([Somebody], new string('å', TeamMeeting.LongestNotes + 1)).Field);
    }

    [Fact]
    public void End_WithoutACaseOrWithoutAttendance_IsRefused()
    {
        var meeting = Series("2026-12-08", 1).Single();
        Allowed(meeting.Note([Somebody], ""));
        Assert.Equal(["Mötet har inget ärende. Välj ärenden till dagordningen först."],
            meeting.End(CaseSamples.Rehabkoordinator, CaseSamples.Now).Reasons);
        Assert.Equal(["Kryssa för vilka som var med först."], WithAgenda().End(CaseSamples.Rehabkoordinator, CaseSamples.Now).Reasons);
        Assert.False(meeting.IsEnded);
    }

    [Fact]
    public void End_WhenDone_MakesMinutesThatNeverChange()
    {
        var meeting = WithAgenda();
        Allowed(meeting.Note([Somebody], "Annat."));
        Allowed(meeting.NoteCase(First, "Sagt.", Decision));
        Allowed(meeting.End(CaseSamples.Rehabkoordinator, CaseSamples.Now));
        var before = State(meeting);
        Verdict[] refused =
        [
            meeting.SetAgenda([(First, AgendaReason.Chosen)]), meeting.SetAgenda([]), meeting.Note([], "Nytt."),
            meeting.NoteCase(First, "Nytt.", null), meeting.NoteCase(Guid.NewGuid(), "Nytt.", Decision),
            meeting.End(CaseSamples.Lakare, CaseSamples.Now.AddDays(1)),
        ];
        Assert.All(refused, verdict => Assert.Equal(["Mötet är avslutat. Protokollet ändras inte mer."], verdict.Reasons));
        Assert.Equal(before, State(meeting));
        Assert.Equal((CaseSamples.Now, "Namn rehabkoordinator, rehabkoordinator"), (meeting.EndedAt, meeting.EndedBy));
    }

    private static (Guid Id, string Name, string Title) Somebody =>
        (CaseSamples.Kurator.Id, CaseSamples.Kurator.Name, CaseSamples.Kurator.Title);

    private static IEnumerable<TeamMeeting> Series(string first, int months, WorkingDays? working = null) =>
        TeamMeeting.Series(CaseSamples.UnitId, DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture),
            new TimeOnly(8, 30), "Rummet", months, working ?? WorkingDays.Ordinary);

    private static TeamMeeting WithAgenda()
    {
        var meeting = Series("2026-12-08", 1).Single();
        Allowed(meeting.SetAgenda([(First, AgendaReason.New), (Second, AgendaReason.Chosen)]));
        return meeting;
    }

    private static void Allowed(Verdict verdict) => Assert.True(verdict.IsAllowed, string.Join(' ', verdict.Reasons));

    private static string State(TeamMeeting meeting) =>
        string.Join('|',
            [$"{meeting.Revision} {meeting.Notes} {meeting.EndedAt:O} {meeting.EndedBy}", .. meeting.Attendees.Select(one => one.Name),
                .. meeting.Items.Select(item => $"{item.CaseId} {item.Note} {item.Decision}")]);
}
