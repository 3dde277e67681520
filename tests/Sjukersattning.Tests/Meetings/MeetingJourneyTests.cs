using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Meetings;

/// <summary>A meeting on five cases, from the form that makes it to the minutes on paper, and who sees what of it.</summary>
public sealed class MeetingJourneyTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Meeting_OnFiveCases_GivesNextStepsAndMinutes()
    {
        var room = await (await MeetingRoom.EnterAsync(clinic)).MakeAsync();
        var cases = await MeetingRoom.CasesAsync(clinic, 5);
        var chosen = await room.ChooseAsync(cases.Select(c => c.Id));
        Assert.Contains("Dagordningen är sparad.", chosen.Text, StringComparison.Ordinal);
        Assert.Equal(cases.Select(c => c.Number).Order(StringComparer.Ordinal), Numbers(chosen).Order(StringComparer.Ordinal));

        var inOrder = (await room.KeptAsync()).Items
            .OrderBy(item => item.Place)
            .Select(item => cases.Single(c => c.Id == item.CaseId))
            .ToList();
        foreach (var (subject, i) in inOrder.Select((subject, i) => (subject, i)))
        {
            var saved = await room.NoteAsync(subject.Id,
                [("Input.Note", $"Anteckning {i}."),
                    .. MeetingRoom.Decision($"Beslutat steg {i}.", $"Kollega {i}", 5, $"Besked {i} till dig.")]);
            Assert.Contains("Beslutet är sparat", saved.Text, StringComparison.Ordinal);
            Assert.EndsWith("#nu", saved.Path, StringComparison.Ordinal);
            Assert.Equal(i == 4 ? null : inOrder[i + 1].Id.ToString(), saved.Value("arende"));
            Assert.Equal("", saved.Value("Input.Decision.What") ?? "");
        }

        var people = await StaffAsync("koordinator", "lakare", "kurator");
        var minutes = await room.EndAsync(people.Select(one => one.Id), "Rutinen för klarmarkering.");
        Assert.Contains("Mötet är avslutat. Det här är protokollet.", minutes.Text, StringComparison.Ordinal);
        Assert.Null(minutes.Document.QuerySelector("main form"));
        await AssertNextStepsAsync(room, inOrder);
        await AssertOnPaperAsync(room, inOrder, people);
    }

    [Fact]
    public async Task Previous_IsTheEndedMeetingBefore_OneClickAway()
    {
        var first = await (await MeetingRoom.EnterAsync(clinic)).MakeAsync("23.58");
        await first.ChooseAsync((await MeetingRoom.CasesAsync(clinic, 1)).Select(c => c.Id));
        await first.EndAsync((await StaffAsync("kurator")).Select(one => one.Id), "Det vi sade förra gången.");
        await new MeetingRoom(clinic, first.Koordinator).MakeAsync("23.59");
        var next = await new MeetingRoom(clinic, first.Koordinator).MakeAsync("09.00", daysFromNow: 1);
        var link = (await next.Koordinator.GetAsync(next.Url)).Document
            .QuerySelectorAll("main a")
            .Single(a => a.TextContent == "Förra protokollet");
        Assert.Equal(first.Url, link.GetAttribute("href"));
        Assert.Contains("Det vi sade förra gången.", (await next.Koordinator.GetAsync(link.GetAttribute("href")!)).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kurator_SeesOnlyTheCasesSheHasAPartIn()
    {
        var actor = await clinic.ActorAsync("kurator");
        var open = await clinic.InDatabaseAsync(db => db.Cases.AsNoTracking()
            .Include(c => c.Sections)
            .Include(c => c.Kompletteringar)
            .Where(c => c.UnitId == actor.UnitId && c.OpenPatientId != null).OrderBy(c => c.Number).ToListAsync());
        var mine = open.First(c => c.Sections.Any(s => s.OwnerId == actor.Id));
        var other = open.First(c => c.Sections.All(s => s.OwnerId != actor.Id)
            && c.Kompletteringar.SelectMany(one => one.Questions).All(q => q.AssigneeId != actor.Id));
        var room = await (await MeetingRoom.EnterAsync(clinic)).MakeAsync("10.00");
        await room.ChooseAsync([mine.Id, other.Id]);
        await room.NoteAsync(mine.Id, ("Input.Note", "Om det egna ärendet."));
        await room.NoteAsync(other.Id, ("Input.Note", "Om det andra ärendet."));

        var kurator = await clinic.SignInAsync("kurator");
        var last = await MeetingRoom.LastRowAsync(clinic);
        var page = await kurator.GetAsync(room.Url);
        Assert.Equal([mine.Number], Numbers(page));
        Assert.Contains("Om det egna ärendet.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Mötet har fler på dagordningen.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form"));
        var paper = PdfText.Of(await kurator.BytesAsync($"{room.Url}/protokoll.pdf"));
        Assert.Contains("Om det egna ärendet.", paper, StringComparison.Ordinal);
        Assert.All([page.Html, paper], text => Assert.DoesNotContain("Om det andra", text, StringComparison.Ordinal));
        Assert.All([page.Html, paper], text => Assert.DoesNotContain(other.Number, text, StringComparison.Ordinal));
        Assert.Equal(
            [(LogKind.Read, CaseAction.ReadMeeting, (Guid?)mine.PatientId, (Guid?)mine.Id),
                (LogKind.Print, CaseAction.PrintMinutes, mine.PatientId, mine.Id)],
            (await MeetingRoom.RowsAfterAsync(clinic, last)).Select(row => (row.Kind, row.Action, row.PatientId, row.CaseId)));
        Assert.Equal(HttpStatusCode.Forbidden, (await kurator.GetAsync($"{room.Url}/dagordning")).Status);
    }

    [Fact]
    public async Task Reading_LogsOneRowPerPatient()
    {
        var cases = await MeetingRoom.CasesAsync(clinic, 4);
        var room = await (await MeetingRoom.EnterAsync(clinic)).MakeAsync("11.00");
        await room.ChooseAsync(cases.Select(c => c.Id));
        foreach (var (path, kind, action) in new[] { (room.Url, LogKind.Read, CaseAction.ReadMeeting),
            ($"{room.Url}/protokoll.pdf", LogKind.Print, CaseAction.PrintMinutes) })
        {
            var last = await MeetingRoom.LastRowAsync(clinic);
            await room.Koordinator.BytesAsync(path);
            var rows = await MeetingRoom.RowsAfterAsync(clinic, last);
            Assert.Equal(cases.Select(c => (kind, (LoggedAction)action, (Guid?)c.PatientId, (Guid?)c.Id)).ToHashSet(),
                rows.Select(row => (row.Kind, row.Action, row.PatientId, row.CaseId)).ToHashSet());
            Assert.Equal(cases.Count, rows.Count);
        }
    }

    [Fact]
    public async Task Agenda_HasAFileNameWithoutPatientData()
    {
        var room = await (await MeetingRoom.EnterAsync(clinic)).MakeAsync("12.00", daysFromNow: 3);
        using var response = await room.Koordinator.Client.GetAsync(new Uri($"{room.Url}/protokoll.pdf", UriKind.Relative));
        Assert.Equal(("application/pdf", $"dagordning-{MeetingRoom.Day(3)}.pdf"),
            (response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentDisposition!.FileName!.Trim('"')));
    }

    [Fact]
    public async Task AnotherUnitsMeeting_IsNotThereAndTheTryIsLogged()
    {
        var room = await (await MeetingRoom.EnterAsync(clinic)).MakeAsync("13.00");
        await room.ChooseAsync((await MeetingRoom.CasesAsync(clinic, 2)).Select(c => c.Id));
        var before = (await room.KeptAsync()).Revision;
        var stranger = await clinic.SignInAsync("koordinator2");
        var own = await stranger.GetAsync("/moten");
        Assert.DoesNotContain(room.Id.ToString(), own.Html, StringComparison.Ordinal);
        var last = await MeetingRoom.LastRowAsync(clinic);
        foreach (var path in new[] { "", "/dagordning", "/protokoll.pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(room.Url + path)).Status);
        }

        foreach (var path in new[] { "/Arende", "/Narvaro", "/Avsluta", "/dagordning" })
        {
            using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", own.Value("__RequestVerificationToken")!)]);
            using var response = await stranger.Client.PostAsync(new Uri(room.Url + path, UriKind.Relative), content);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        var rows = await MeetingRoom.RowsAfterAsync(clinic, last);
        Assert.Equal(7, rows.Count);
        Assert.All(rows, row => Assert.Equal((LogKind.Denied, null, null), (row.Kind, row.PatientId, row.CaseId)));
        Assert.Equal(before, (await room.KeptAsync()).Revision);
    }

    private static IReadOnlyList<string> Numbers(StaffPage page) =>
        [.. page.Document.QuerySelectorAll(".meeting-case h3 a").Select(link => link.TextContent)];

    private async Task<List<(Guid Id, string Name)>> StaffAsync(params string[] keys)
    {
        var people = new List<(Guid, string)>();
        foreach (var key in keys)
        {
            var actor = await clinic.ActorAsync(key);
            people.Add((actor.Id, actor.Name));
        }

        return people;
    }

    /// <summary>In each case's history and overview, in Mitt arbete, and when the nurse looks the patient up.</summary>
    private async Task AssertNextStepsAsync(MeetingRoom room, IReadOnlyList<UtlatandeCase> cases)
    {
        var nurse = await clinic.SignInAsync("sjukskoterska");
        var work = await room.Koordinator.GetAsync("/");
        foreach (var (subject, i) in cases.Select((subject, i) => (subject, i)))
        {
            Assert.Contains($"Teammöte {MeetingRoom.Day(0)}. Beslutat steg {i}. Ansvarig: Kollega {i}.",
                (await room.Koordinator.GetAsync($"/arenden/{subject.Id}/historik")).Text, StringComparison.Ordinal);
            Assert.Contains($"Beslutat steg {i}.", (await room.Koordinator.GetAsync($"/arenden/{subject.Id}")).Text,
                StringComparison.Ordinal);
            Assert.Equal(!AsksForMore(subject), work.Text.Contains($"Beslutat steg {i}.", StringComparison.Ordinal));
            var number =
                await clinic.InDatabaseAsync(
                    async db => (await db.Patients.AsNoTracking().FirstAsync(p => p.Id == subject.PatientId)).Personnummer.Digits);
            Assert.Contains($"Besked {i} till dig.",
                (await nurse.SubmitAsync(await nurse.GetAsync("/slag-upp"), "main form", ("personnummer", number))).Text,
                StringComparison.Ordinal);
        }
    }

    /// <summary>Where the step itself says what the coordinator does, Mitt arbete shows that instead of the next step.</summary>
    private static bool AsksForMore(UtlatandeCase subject) =>
        subject is { Status: CaseStatus.Opened } or { Status: CaseStatus.UnderReview, Booking: null };

    private async Task AssertOnPaperAsync(MeetingRoom room, IReadOnlyList<UtlatandeCase> cases,
        IReadOnlyList<(Guid Id, string Name)> people)
    {
        var paper = string.Join(' ',
            PdfText.Of(await room.Koordinator.BytesAsync($"{room.Url}/protokoll.pdf"))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(
            ["Vårdcentralen Smålandsstenar (påhittad)", $"{MeetingRoom.Day(0)} kl. 08.30", "Rum ", "Rutinen för klarmarkering.",
                .. people.Select(one => one.Name)],
            text => Assert.Contains(text, paper, StringComparison.Ordinal));
        foreach (var (subject, i) in cases.Select((subject, i) => (subject, i)))
        {
            var name = await clinic.InDatabaseAsync(
                async db => (await db.Patients.AsNoTracking().FirstAsync(p => p.Id == subject.PatientId)).Name);
            Assert.All([$"{i + 1}. {subject.Number} {name}", $"Anteckning {i}.", $"Beslutat steg {i}. Ansvarig: Kollega {i}.",
                $"Besked {i} till dig."], text => Assert.Contains(text, paper, StringComparison.Ordinal));
        }

        Assert.Matches(@"\d{4}-\d\d-\d\d \d\d\.\d\d av ", paper);
        Assert.DoesNotContain("Utkast", paper, StringComparison.OrdinalIgnoreCase);
    }
}
