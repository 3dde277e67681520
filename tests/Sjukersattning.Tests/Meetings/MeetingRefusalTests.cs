using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Concurrency;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Meetings;

/// <summary>What a meeting refuses, with what was typed kept; and two people at once.</summary>
public sealed class MeetingRefusalTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task End_WithoutACase_IsRefused()
    {
        var room = await (await MeetingRoom.EnterAsync(clinic)).MakeAsync();
        var kurator = await clinic.ActorAsync("kurator");
        var page = await room.EndAsync([kurator.Id], "Min anteckning.");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(["Mötet har inget ärende. Välj ärenden till dagordningen först."], page.Errors);
        Assert.Equal("Min anteckning.", page.Value("Input.Notes"));
        Assert.Equal([kurator.Id.ToString()],
            page.Document.QuerySelectorAll("input[name='Input.Present'][checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal((false, 0), ((await room.KeptAsync()).IsEnded, (await room.KeptAsync()).Attendees.Count));
    }

    [Fact]
    public async Task End_WithoutAttendance_IsRefused()
    {
        var (room, _) = await WithAgendaAsync(1);
        var page = await room.EndAsync([], "Min anteckning.");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(["Kryssa för vilka som var med först."], page.Errors);
        Assert.Equal("Min anteckning.", page.Value("Input.Notes"));
        Assert.False((await room.KeptAsync()).IsEnded);
    }

    [Fact]
    public async Task Attendance_HoldsStaffOfTheUnitOnly()
    {
        var (room, _) = await WithAgendaAsync(1);
        var kurator = await clinic.ActorAsync("kurator");
        string[] posted = [kurator.Id.ToString(), (await clinic.ActorAsync("koordinator2")).Id.ToString(), Guid.NewGuid().ToString()];
        await room.Koordinator.SubmitAsync(await room.Koordinator.GetAsync(room.Url), MeetingRoom.NotesForm,
            [.. posted.Select(id => ("Input.Present", id))]);
        Assert.Equal([kurator.Id], (await room.KeptAsync()).Attendees.Select(one => one.AccountId));
        await room.Koordinator.SubmitAsync(await room.Koordinator.GetAsync(room.Url), MeetingRoom.NotesForm,
            ("Input.Present", Guid.Empty.ToString()));
        Assert.Empty((await room.KeptAsync()).Attendees);
    }

    [Theory]
    [InlineData("Input.Decision.What", "", "Skriv vad som händer härnäst.")]
    [InlineData("Input.Decision.Who", "", "Skriv vem som gör det.")]
    [InlineData("Input.Decision.By", "i morgon", "datum som finns")]
    [InlineData("Input.Decision.By", "2020-01-01", "Dagen har redan varit.")]
    [InlineData("Input.Decision.TellPatient", " ", "Skriv vad patienten får veta.")]
    public async Task Decision_WhenWrong_IsExplainedBesideTheFieldAndNothingIsSaved(string field, string typed, string sentence)
    {
        var (room, cases) = await WithAgendaAsync(2);
        var before = await clinic.CountsAsync();
        var fields = MeetingRoom.Decision("Ring.", "Kuratorn", 3, "Vi ringer.").Where(one => one.Name != field);
        var page = await room.NoteAsync(cases[1].Id, [("Input.Note", "Min anteckning."), .. fields, (field, typed)]);
        Assert.Contains(sentence, page.ErrorBeside(field), StringComparison.Ordinal);
        Assert.Single(page.Errors);
        Assert.Equal((cases[1].Id.ToString(), "Min anteckning.", typed),
            (page.Value("arende"), page.Value("Input.Note"), page.Value(field)));
        Assert.All(fields, one => Assert.Equal(one.Value, page.Value(one.Name)));
        Assert.All((await room.KeptAsync()).Items, item => Assert.Equal(("", ""), (item.Note, item.Decision)));
        Assert.Equal(before, await clinic.CountsAsync());
    }

    [Fact]
    public async Task Note_WhenTooLong_IsExplainedBesideTheField()
    {
        var (room, cases) = await WithAgendaAsync(1);
        var page = await room.NoteAsync(cases[0].Id, ("Input.Note", new string('å', 1001)));
        Assert.Equal((HttpStatusCode.Conflict, "Skriv högst 1000 tecken.", new string('å', 1001)),
            (page.Status, page.ErrorBeside("Input.Note"), page.Value("Input.Note")));
    }

    [Fact]
    public async Task Decision_InACaseClosedMeanwhile_GivesTheRulesSentenceAndSavesNothing()
    {
        var (room, cases) = await WithAgendaAsync(6);
        var subject = cases.First(c => c.Status == CaseStatus.Opened);
        var page = await room.OpenAsync(subject.Id);
        var cancelled = await clinic.ChangeAsync(await clinic.ActorAsync("koordinator"), subject.Id, CaseAction.Cancel,
            (one, facts) => one.Cancel(CancelReason.PatientDeclines, "", clinic.ActorAsync("koordinator").Result, facts));
        Assert.True(cancelled.IsDone, string.Join(' ', cancelled.Sentences));
        var refused = await room.Koordinator.SubmitAsync(page, MeetingRoom.CaseForm,
            [("Input.Note", "Min anteckning."), .. MeetingRoom.Decision("Ring.", "Kuratorn", 3, "Vi ringer.")]);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(["Det går inte när ärendet är i läget Avbrutet. Återuppta ärendet först."], refused.Errors);
        Assert.Equal(("Min anteckning.", "Ring."), (refused.Value("Input.Note"), refused.Value("Input.Decision.What")));
        Assert.All((await room.KeptAsync()).Items, item => Assert.Equal(("", ""), (item.Note, item.Decision)));
        Assert.Contains("Anteckningen är sparad.", (await room.NoteAsync(subject.Id, ("Input.Note", "Ärendet är avbrutet."))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editors_OfTheSameCase_GiveTheSecondBothTexts()
    {
        var (room, cases) = await WithAgendaAsync(2);
        var mine = await room.OpenAsync(cases[0].Id);
        var theirs = await clinic.SignInAsync("koordinator");
        var other = await room.OpenAsync(cases[1].Id);
        await theirs.SubmitAsync(await theirs.GetAsync($"{room.Url}?arende={cases[0].Id}"), MeetingRoom.CaseForm,
            ("Input.Note", "Kollegans text."));
        var page = await room.Koordinator.SubmitAsync(mine, MeetingRoom.CaseForm,
            [("Input.Note", "Min text."), .. MeetingRoom.Decision("Ring.", "Kuratorn", 3, "Vi ringer.")]);
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("En kollega hann ändra", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(("Min text.", "Ring.", "Vi ringer."),
            (page.Value("Input.Note"), page.Value("Input.Decision.What"), page.Value("Input.Decision.TellPatient")));
        Assert.Contains("Sparat av en kollega: Kollegans text.", page.Text, StringComparison.Ordinal);

        Assert.Contains("är sparad",
            (await room.Koordinator.SubmitAsync(other, MeetingRoom.CaseForm, ("Input.Note", "Ett annat ärende."))).Text,
            StringComparison.Ordinal);
        Assert.Contains("är sparat",
            (await room.Koordinator.SubmitAsync(page, MeetingRoom.CaseForm, ("Input.Note", "Båda texterna."))).Text,
            StringComparison.Ordinal);
        Assert.Equal(["Båda texterna.", "Ett annat ärende."],
            (await room.KeptAsync()).Items.Select(item => item.Note).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Editors_OfTheNotes_GiveTheSecondBothTexts()
    {
        var (room, _) = await WithAgendaAsync(1);
        var mine = await room.Koordinator.GetAsync(room.Url);
        await room.Koordinator.SubmitAsync(mine, MeetingRoom.NotesForm, ("Input.Notes", "Kollegans ord."));
        var page = await room.Koordinator.SubmitAsync(mine, MeetingRoom.NotesForm, ("Input.Notes", "Mina ord."));
        Assert.Equal((HttpStatusCode.Conflict, "Mina ord."), (page.Status, page.Value("Input.Notes")));
        Assert.Contains("Kollegans ord.", page.Text, StringComparison.Ordinal);
        Assert.Equal("Kollegans ord.", (await room.KeptAsync()).Notes);
    }

    [Fact]
    public async Task Note_WhenTheMeetingWasEndedMeanwhile_ShowsWhatWasNotSaved()
    {
        var (room, cases) = await WithAgendaAsync(1);
        var mine = await room.OpenAsync(cases[0].Id);
        var notes = await room.Koordinator.GetAsync(room.Url);
        await room.EndAsync([(await clinic.ActorAsync("kurator")).Id]);
        var before = (await room.KeptAsync()).Revision;
        foreach (var (form, page) in new[] { (MeetingRoom.CaseForm, mine), (MeetingRoom.NotesForm, notes) })
        {
            var refused = await room.Koordinator.SubmitAsync(page, form, ("Input.Note", "Mina ord."), ("Input.Notes", "Mina ord."));
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Equal(["Mötet är avslutat. Protokollet ändras inte mer."], refused.Errors);
            Assert.Contains("Det här sparades inte Kopiera texten om du vill ha den kvar. Mina ord.", refused.Text,
                StringComparison.Ordinal);
            Assert.Null(refused.Document.QuerySelector("main form"));
        }

        Assert.Equal(before, (await room.KeptAsync()).Revision);
        Assert.Equal(room.Url, (await room.Koordinator.GetAsync($"{room.Url}/dagordning")).Path);
    }

    [Fact]
    public async Task TwentyAtOnce_OnOneCase_LetOneThroughAndLeaveOneDecision()
    {
        var (room, cases) = await WithAgendaAsync(1);
        var page = await room.OpenAsync(cases[0].Id);
        var outcomes = await Race.RunAsync(Enumerable.Range(0, 20).Select(i =>
            (room.Koordinator,
                StaffBrowser.Post(page, MeetingRoom.CaseForm, null,
                    [("Input.Note", $"Text {i}."), .. MeetingRoom.Decision($"Steg {i}.", "Kuratorn", 3, "Vi ringer.")]))));
        var winner = Assert.Single(outcomes.Index(), one => one.Item.Status == HttpStatusCode.Redirect).Index;
        Assert.All(outcomes.Where((_, i) => i != winner), outcome => Assert.Equal(HttpStatusCode.Conflict, outcome.Status));
        Assert.StartsWith($"Steg {winner}. ", Assert.Single((await room.KeptAsync()).Items).Decision, StringComparison.Ordinal);
        var next = await clinic.InDatabaseAsync(
            async db => (await db.Cases.AsNoTracking().FirstAsync(c => c.Id == cases[0].Id)).NextStep.What);
        Assert.Equal($"Steg {winner}.", next);
    }

    [Fact]
    public async Task NotesAgainstTheEnd_AtOnce_LeaveMinutesWithEverythingThatWasSaved()
    {
        var (room, cases) = await WithAgendaAsync(5);
        var kurator = await clinic.ActorAsync("kurator");
        var runners = new List<(StaffBrowser, HttpRequestMessage)>();
        foreach (var subject in cases)
        {
            runners.Add((room.Koordinator,
                StaffBrowser.Post(await room.OpenAsync(subject.Id), MeetingRoom.CaseForm, null,
                    [("Input.Note", subject.Number), .. MeetingRoom.Decision($"Efter {subject.Number}.", "Kuratorn", 3, "Vi ringer.")])));
        }

        runners.Insert(2,
            (room.Koordinator,
                StaffBrowser.Post(await room.Koordinator.GetAsync(room.Url), MeetingRoom.NotesForm, "button[formaction$='/avsluta']",
                    ("Input.Present", kurator.Id.ToString()))));
        var outcomes = (await Race.RunAsync(runners)).ToList();
        Assert.Equal(HttpStatusCode.Redirect, outcomes[2].Status);
        outcomes.RemoveAt(2);
        var kept = await room.KeptAsync();
        Assert.True(kept.IsEnded);
        foreach (var (outcome, subject) in outcomes.Zip(cases))
        {
            var saved = outcome.Status == HttpStatusCode.Redirect;
            var item = kept.Items.Single(one => one.CaseId == subject.Id);
            var next = await clinic.InDatabaseAsync(
                async db => (await db.Cases.AsNoTracking().FirstAsync(c => c.Id == subject.Id)).NextStep.What);
            Assert.Equal((saved ? subject.Number : "", saved), (item.Note, next == $"Efter {subject.Number}."));
        }
    }

    private async Task<(MeetingRoom Room, List<UtlatandeCase> Cases)> WithAgendaAsync(int count)
    {
        var room = await (await MeetingRoom.EnterAsync(clinic)).MakeAsync();
        var cases = await MeetingRoom.CasesAsync(clinic, count);
        await room.ChooseAsync(cases.Select(c => c.Id));
        return (room, cases);
    }
}
