using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Meetings;

/// <summary>Making meetings, and the agenda that the cases propose.</summary>
public sealed class AgendaTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const int HeaviestPage = 60_000;

    [Fact]
    public async Task Create_ASeries_GivesOneMeetingAMonth()
    {
        var room = await MeetingRoom.EnterAsync(clinic);
        var page = await room.PlanAsync(MeetingRoom.Day(1), "14.15", "Seriens rum", "4");
        Assert.Contains("4 möten är skapade, ett i månaden.", page.Text, StringComparison.Ordinal);
        var made = await clinic.InDatabaseAsync(db => db.Meetings.AsNoTracking()
            .Where(m => m.Place == "Seriens rum")
            .OrderBy(m => m.Day)
            .ToListAsync());
        Assert.Equal(4, made.Count);
        Assert.Equal(MeetingRoom.Today.AddDays(1), made[0].Day);
        Assert.All(made, meeting => Assert.Equal((made[0].Day.DayOfWeek, new TimeOnly(14, 15)), (meeting.Day.DayOfWeek, meeting.Time)));
        Assert.All(made, meeting => Assert.NotNull(page.Document.QuerySelector($"a[href='/moten/{meeting.Id}']")));
    }

    [Theory]
    [InlineData("Input.Day", "2026-02-30", "datum som finns")]
    [InlineData("Input.Day", "", "datum som finns")]
    [InlineData("Input.Day", "2020-01-01", "Dagen har redan varit.")]
    [InlineData("Input.Day", "2090-01-01", "inom två år")]
    [InlineData("Input.Time", "", "Skriv ett klockslag")]
    [InlineData("Input.Time", "25.00", "Skriv ett klockslag")]
    [InlineData("Input.Months", "0", "hur många möten")]
    [InlineData("Input.Months", "25", "hur många möten")]
    public async Task Create_WhenWrong_IsExplainedBesideTheField(string field, string typed, string sentence)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var before = await CountAsync();
        (string Name, string Value)[] right = [("Input.Day", MeetingRoom.Day(1)), ("Input.Time", "08.30"), ("Input.Place", "Fel rum"),
            ("Input.Months", "2")];
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync("/moten"), "main form",
            [.. right.Where(one => one.Name != field), (field, typed)]);
        Assert.Contains(sentence, page.ErrorBeside(field), StringComparison.Ordinal);
        Assert.Single(page.Errors);
        Assert.Equal("Fel rum", page.Value("Input.Place"));
        Assert.True(field == "Input.Months" || page.Value(field) == typed);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Create_WhenThePlaceIsTooLong_IsExplainedBesideTheField()
    {
        var page = await (await MeetingRoom.EnterAsync(clinic)).PlanAsync(MeetingRoom.Day(1), "08.30", new string('å', 101));
        Assert.Equal(("Skriv högst 100 tecken.", new string('å', 101)), (page.ErrorBeside("Input.Place"), page.Value("Input.Place")));
    }

    [Fact]
    public async Task Agenda_OfTheDemo_ProposesEachCaseWithItsReasons()
    {
        var room = await (await MeetingRoom.EnterAsync(clinic)).MakeAsync(daysFromNow: 2);
        var wanted = await ReasonsAsync((await clinic.ActorAsync("koordinator")).UnitId);
        Assert.Equal(["beslut har kommit", "försenat", "komplettering", "nytt", "står still"],
            wanted.Values.SelectMany(words => words.Split(", ")).Where(word => word.Length > 0).Distinct().Order(StringComparer.Ordinal));

        var last = await MeetingRoom.LastRowAsync(clinic);
        var page = await room.Koordinator.GetAsync($"{room.Url}/dagordning");
        var lines = page.Document.QuerySelectorAll("input[name='Input.Cases']").ToDictionary(box => Guid.Parse(box.GetAttribute("value")!));
        Assert.Equal(wanted.Keys.Order(), lines.Keys.Order());
        foreach (var (id, words) in wanted)
        {
            var label = string.Join(' ',
                page.Document.QuerySelector($"label[for='{lines[id].Id}']")!.TextContent.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.EndsWith(words.Length > 0 ? $" · {words}" : "", label, StringComparison.Ordinal);
            Assert.Equal(words.Length > 0 ? 2 : 1, label.Count(letter => letter == '·'));
            Assert.Equal(words.Length > 0, lines[id].HasAttribute("checked"));
        }

        var rows = await MeetingRoom.RowsAfterAsync(clinic, last);
        Assert.All(rows, row => Assert.Equal((LogKind.Read, CaseAction.LeadMeeting), (row.Kind, row.Action)));
        Assert.Equal(wanted.Keys.Order(), rows.Select(row => row.CaseId!.Value).Order());
    }

    [Fact]
    public async Task Agenda_WithoutACase_IsRefusedInWords()
    {
        var room = await (await MeetingRoom.EnterAsync(clinic)).MakeAsync();
        var page = await room.ChooseAsync([]);
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(["Mötet har inget ärende. Välj minst ett."], page.Errors);
        Assert.Empty((await room.KeptAsync()).Items);
    }

    [Fact]
    public async Task Agenda_ByNumber_AddsThatCaseAndRefusesAnUnknownOneWithWhatWasChosen()
    {
        var room = await (await MeetingRoom.EnterAsync(clinic)).MakeAsync();
        var cases = await MeetingRoom.CasesAsync(clinic, 3);
        var elsewhere =
            await clinic.InDatabaseAsync(db => db.Cases.AsNoTracking()
                .Where(c => c.UnitId != cases[0].UnitId
                    && !db.Cases.Any(o => o.UnitId == cases[0].UnitId && o.Number == c.Number && o.OpenPatientId != null))
                        .Select(c => c.Number).FirstOrDefaultAsync());
        foreach (var number in new[] { "99-9999", elsewhere ?? "x" })
        {
            var refused = await room.ChooseAsync([cases[1].Id], number);
            Assert.Equal((HttpStatusCode.Conflict, "Enheten har inget öppet ärende med det numret."),
                (refused.Status, refused.ErrorBeside("Input.Number")));
            Assert.Equal(number, refused.Value("Input.Number"));
            Assert.Equal([cases[1].Id.ToString()],
                refused.Document.QuerySelectorAll("input[name='Input.Cases'][checked]").Select(box => box.GetAttribute("value")));
        }

        var last = await MeetingRoom.LastRowAsync(clinic);
        await room.ChooseAsync([cases[1].Id], $" {cases[2].Number} ");
        Assert.Equal(new[] { cases[1].Id, cases[2].Id }.Order(), (await room.KeptAsync()).Items.Select(item => item.CaseId).Order());
        Assert.Equal(new[] { cases[1].Id, cases[2].Id }.Order(),
            (await MeetingRoom.RowsAfterAsync(clinic, last))
                .Where(row => row.Kind == LogKind.Write)
                .Select(row => row.CaseId!.Value)
                .Order());
    }

    [Fact]
    public async Task Agenda_OfAColleagueMeanwhile_IsNotWrittenOver()
    {
        var room = await (await MeetingRoom.EnterAsync(clinic)).MakeAsync();
        var cases = await MeetingRoom.CasesAsync(clinic, 2);
        var mine = await room.Koordinator.GetAsync($"{room.Url}/dagordning");
        await room.ChooseAsync([cases[0].Id]);
        var page = await room.Koordinator.SubmitAsync(mine, "main form", ("Input.Cases", cases[1].Id.ToString()));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("En kollega hann ändra", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal([cases[0].Id], (await room.KeptAsync()).Items.Select(item => item.CaseId));
        await room.Koordinator.SubmitAsync(page, "main form", ("Input.Cases", cases[0].Id.ToString()),
            ("Input.Cases", cases[1].Id.ToString()));
        Assert.Equal(2, (await room.KeptAsync()).Items.Count);
    }

    [Fact]
    public async Task Agenda_WithFiveHundredOpenCases_StaysALightPageAndLogsWhatItShows()
    {
        using var crowded = new TestClinic();
        await FillAsync(crowded, 500);
        var room = await (await MeetingRoom.EnterAsync(crowded)).MakeAsync();
        var last = await MeetingRoom.LastRowAsync(crowded);
        var page = await room.Koordinator.GetAsync($"{room.Url}/dagordning");
        Assert.InRange(Encoding.UTF8.GetByteCount(page.Html), 1, HeaviestPage);
        var shown = page.Document.QuerySelectorAll("input[name='Input.Cases']")
            .Select(box => Guid.Parse(box.GetAttribute("value")!))
            .ToList();
        Assert.Equal(80, shown.Count);
        Assert.Equal(shown.Order(), (await MeetingRoom.RowsAfterAsync(crowded, last)).Select(row => row.CaseId!.Value).Order());
        Assert.Contains("Sidan visar 80 av 5", page.Text, StringComparison.Ordinal);

        var unseen =
            await crowded.InDatabaseAsync(db => db.Cases.AsNoTracking()
                .Where(c => c.Number.StartsWith("26-9") && !shown.Contains(c.Id))
                .OrderBy(c => c.Number).FirstAsync());
        var meeting = await room.Koordinator.SubmitAsync(page, "main form", ("Input.Number", unseen.Number));
        Assert.Equal(81, meeting.Document.QuerySelectorAll(".meeting-case").Length);
        Assert.InRange(Encoding.UTF8.GetByteCount(meeting.Html), 1, HeaviestPage);
        Assert.InRange(Encoding.UTF8.GetByteCount((await room.Koordinator.GetAsync($"{room.Url}/dagordning")).Html), 1, HeaviestPage);
    }

    /// <summary>The rules in other words, from the cases themselves and the rows of what they wait for.</summary>
    private Task<Dictionary<Guid, string>> ReasonsAsync(Guid unit) => clinic.InDatabaseAsync(async db =>
    {
        var ended = (await db.Meetings.AsNoTracking().Where(m => m.UnitId == unit && m.EndedAt != null).ToListAsync())
            .Max(m => m.EndedAt!.Value);
        var since = DateOnly.FromDateTime(ClinicClock.Local(ended).DateTime);
        var late = await db.OpenWork.AsNoTracking().Where(w => w.By < MeetingRoom.Today).Select(w => w.CaseId).Distinct().ToListAsync();
        var cases = await db.Cases.AsNoTracking()
            .Include(c => c.Registrations)
            .Include(c => c.Kompletteringar)
            .Where(c => c.UnitId == unit && c.OpenPatientId != null).AsSplitQuery().ToListAsync();
        return cases.ToDictionary(c => c.Id, c =>
        {
            var entered = DateOnly.FromDateTime(ClinicClock.Local(c.StatusSince).DateTime);
            var words = new List<string>();
            words.AddRange(c.OpenedOn >= since ? ["nytt"] : []);
            words.AddRange(MeetingRoom.Today.DayNumber - entered.DayNumber >= 30 ? ["står still"] : []);
            words.AddRange(late.Contains(c.Id) ? ["försenat"] : []);
            words.AddRange(c.OpenKompletteringar.Any() ? ["komplettering"] : []);
            words.AddRange(c.Status == CaseStatus.Decided && entered >= since ? ["beslut har kommit"] : []);
            return string.Join(", ", words);
        });
    });

    private static async Task FillAsync(TestClinic crowded, int cases)
    {
        var actor = await crowded.ActorAsync("koordinator");
        await crowded.InDatabaseAsync(async db =>
        {
            var facts = new CaseFacts(DateTimeOffset.UtcNow, MeetingRoom.Today) { PatientHasOpenCase = false };
            for (var i = 0; i < cases; i++)
            {
                var patient = new Patient(actor.UnitId, Number(i), $"Långtnamn Efternamnsson {i}");
                db.Patients.Add(patient);
                var verdict = UtlatandeCase.Open(
                    patient, $"26-{9000 + i}", Fk7800.Version13, Initiator.Patient, actor, facts, out var opened);
                Assert.True(verdict.IsAllowed);
                db.Cases.Add(opened!);
                db.OpenWork.AddRange(WorkRow.Of(opened!));
            }

            return await db.SaveChangesAsync();
        });
    }

    /// <summary>A number for each of many: a day of birth with a birth number that belongs to nobody.</summary>
    private static Personnummer Number(int serial)
    {
        var born = new DateOnly(1950, 1, 1).AddDays(serial).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return Personnummer.FromStored(Enumerable.Range(0, 10)
            .Select(check => $"{born}981{check}")
            .First(Domain.PersonnummerCheck.IsValid));
    }

    private Task<int> CountAsync() => clinic.InDatabaseAsync(db => db.Meetings.CountAsync());
}
