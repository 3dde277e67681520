using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Pages;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Pages.Arenden;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>The signing calendar's page: who keeps which hours, what is wrong with some, and what is free and booked.</summary>
public sealed class TidbokTests(WinterClinic clinic) : IClassFixture<WinterClinic>
{
    private const string Page = "/tidbok";
    private const string Form = "form.narrow";

    [Fact]
    public async Task Tidbok_OfAUnitWithoutHours_SaysWhatToDo() =>
        Assert.Contains("Ingen läkare har lagt in tider än. Lägg in tider längre ner på sidan",
            (await (await clinic.SignInAsync("koordinator2")).GetAsync(Page)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Add_WeeklyHours_ShowsThemAndTheirTimes()
    {
        var lakare = await clinic.SignInAsync("lakare-b");
        var first = await clinic.WorkDayAsync(20);
        Assert.Null((await lakare.GetAsync(Page)).Value("Input.LakareId"));
        var page = await AddAsync(lakare, first, ("Input.Start", "07:00"), ("Input.End", "8.00"), ("Input.Minutes", "20"),
            ("Input.Repeat", "till"), ("Input.Last", FormDate.Format(first.AddDays(10))));
        Assert.Contains("Tiderna är inlagda.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"07.00–08.00 från {FormDate.Format(first)} till {FormDate.Format(first.AddDays(10))}, 20 minuter per tid",
            page.Text, StringComparison.Ordinal);
        Assert.Equal("07.00–07.20, 07.20–07.40, 07.40–08.00", await FreeAsync("lakare-b", first));
        Assert.Equal("07.00–07.20, 07.20–07.40, 07.40–08.00", await FreeAsync("lakare-b", first.AddDays(7)));
        Assert.Null(await FreeAsync("lakare-b", first.AddDays(14)));
    }

    [Theory]
    [InlineData("Input.First", "i morgon", "datum som finns", 200)]
    [InlineData("Input.First", "2026-02-30", "datum som finns", 200)]
    [InlineData("Input.First", "2020-01-01", "redan varit", 409)]
    [InlineData("Input.First", "2090-12-25", "2090-12-25 är juldagen", 409)]
    [InlineData("Input.First", "2090-12-31", "nyårsafton", 409)]
    [InlineData("Input.First", "2090-12-17", "2090-12-17 är en söndag", 409)]
    [InlineData("Input.Start", "25.00", "klockslag", 200)]
    [InlineData("Input.Start", "10.02", "hela 5 minuter", 409)]
    [InlineData("Input.End", "snart", "klockslag", 200)]
    [InlineData("Input.End", "09.30", "slutar innan den börjar", 409)]
    [InlineData("Input.End", "10.58", "hela 5 minuter", 409)]
    [InlineData("Input.Minutes", "lagom", "heltal", 200)]
    [InlineData("Input.Minutes", "7", "hela 5 minuter", 409)]
    [InlineData("Input.Minutes", "90", "kortare än så", 409)]
    [InlineData("Input.Last", "2020-01-01", "före den första", 409)]
    [InlineData("Input.Last", "", "datum som finns", 200)]
    [InlineData("Input.LakareId", "någon", "läkare som arbetar", 200)]
    public async Task Add_WhenAValueIsWrong_IsExplainedBesideTheFieldAndKeepsWhatWasTyped(string field, string typed, string sentence,
        int status)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var before = await HoursAsync();
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync(Page), Form,
            await FieldsAsync("lakare", await clinic.WorkDayAsync(25), ("Input.Repeat", field == "Input.Last" ? "till" : "en"),
                (field, typed)));
        Assert.Equal(status, (int)page.Status);
        Assert.Contains(sentence, page.ErrorBeside(field), StringComparison.Ordinal);
        Assert.Equal("10.00", field == "Input.Start" ? "10.00" : page.Value("Input.Start"));
        Assert.True(field == "Input.LakareId" || page.Value(field) == typed);
        Assert.Equal(before, await HoursAsync());
    }

    [Theory]
    [InlineData("alltid", "2099-01-01", "Input.Last")]
    [InlineData("ibland", "", "Input.Repeat")]
    public async Task Add_WhenTheRepetitionIsWrong_SaysSo(string repeat, string last, string field)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var before = await HoursAsync();
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync(Page), Form,
            await FieldsAsync("lakare", await clinic.WorkDayAsync(25), ("Input.Repeat", repeat), ("Input.Last", last)));
        Assert.NotNull(page.ErrorBeside(field));
        Assert.Equal(before, await HoursAsync());
    }

    [Fact]
    public async Task Add_OverlappingHours_IsRefusedWithWhatTheyClashWith()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var day = await clinic.WorkDayAsync(27);
        var fields = await FieldsAsync("lakare-b", day, ("Input.Start", "17.00"), ("Input.End", "18.00"));
        Assert.Contains("Tiderna är inlagda.", (await koordinator.SubmitAsync(await koordinator.GetAsync(Page), Form, fields)).Text,
            StringComparison.Ordinal);
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync(Page), Form,
            await FieldsAsync("lakare-b", day, ("Input.Start", "17.30"), ("Input.End", "18.30")));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal($"Tiden krockar med {FormDate.Format(day)} 17.00–18.00.", page.ErrorBeside("Input.Start"));
    }

    [Fact]
    public async Task Change_OfAnotherLakaresHours_IsRefused()
    {
        var lakare = await clinic.SignInAsync("lakare");
        var other = await clinic.SignInAsync("lakare-b");
        var day = await clinic.WorkDayAsync(32);
        var page = await AddAsync(other, day, ("Input.Start", "16.00"), ("Input.End", "17.00"), ("Input.Repeat", "alltid"));
        var id = await HoursIdAsync("lakare-b", day);
        Assert.NotNull(page.Document.QuerySelector($"input[name=tider][value='{id}']"));
        var mine = await lakare.GetAsync(Page);
        Assert.Null(mine.Document.QuerySelector($"input[name=tider][value='{id}']"));
        Assert.Null(mine.Document.QuerySelector($"a[href='/tidbok/{id}/hoppa-over']"));

        var before = await HoursAsync();
        Assert.Equal(HttpStatusCode.Forbidden,
            (await lakare.SubmitAsync(mine, Form, await FieldsAsync("lakare-b", day.AddDays(1)))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await lakare.SubmitAsync(mine, "form[action*=TaBort]", ("tider", id.ToString()))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lakare.GetAsync($"/tidbok/{id}/hoppa-over")).Status);
        Assert.Equal(HttpStatusCode.NotFound,
            (await lakare.SubmitAsync(mine with { Path = $"/tidbok/{id}/hoppa-over" }, Form, ("Input.Day", FormDate.Format(day)))).Status);
        Assert.Equal(HttpStatusCode.NotFound,
            (await lakare.SubmitAsync(mine, "form[action*=TaBort]", ("tider", Guid.NewGuid().ToString()))).Status);
        var actorId = (await clinic.ActorAsync("lakare")).Id;
        LoggedAction keep = StaffAction.KeepSigningHours;
        Assert.Equal(4, await clinic.InDatabaseAsync(db => db.AccessLog.CountAsync(row =>
            row.ActorId == actorId && row.Action == keep && row.Kind == LogKind.Denied)));
        var elsewhere = await clinic.SignInAsync("koordinator2");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"/tidbok/{id}/hoppa-over")).Status);
        Assert.Equal(before, await HoursAsync());
    }

    [Fact]
    public async Task Remove_OfHours_TakesTheirFreeTimesAway()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var day = await clinic.WorkDayAsync(37);
        await AddAsync(await clinic.SignInAsync("lakare-b"), day, ("Input.Start", "19.00"), ("Input.End", "19.30"));
        Assert.Equal("19.00–19.30", (await FreeAsync("lakare-b", day))?.Split(", ")[^1]);
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync(Page), "form[action*=TaBort]",
            ("tider", (await HoursIdAsync("lakare-b", day)).ToString()));
        Assert.Contains("Tiderna är borttagna.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("19.00–19.30", await FreeAsync("lakare-b", day) ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skip_OfADay_TakesThatDayAwayOnly()
    {
        var lakare = await clinic.SignInAsync("lakare");
        var first = await clinic.WorkDayAsync(36);
        await AddAsync(lakare, first, ("Input.Start", "20.00"), ("Input.End", "20.30"), ("Input.Repeat", "alltid"));
        var address = $"/tidbok/{await HoursIdAsync("lakare", first)}/hoppa-over";
        var wrong = await lakare.SubmitAsync(await lakare.GetAsync(address), Form, ("Input.Day", "snart"));
        Assert.Equal((FormDate.Unreadable, "snart"), (wrong.ErrorBeside("Input.Day"), wrong.Value("Input.Day")));
        Assert.Contains("redan varit", (await lakare.SubmitAsync(wrong, Form, ("Input.Day", "2020-01-01"))).ErrorBeside("Input.Day"),
            StringComparison.Ordinal);
        var notHeld = await lakare.SubmitAsync(wrong, Form, ("Input.Day", FormDate.Format(first.AddDays(1))));
        Assert.Equal(HttpStatusCode.Conflict, notHeld.Status);
        Assert.Contains("hålls inte den dagen", notHeld.ErrorBeside("Input.Day"), StringComparison.Ordinal);

        var page = await lakare.SubmitAsync(wrong, Form, ("Input.Day", FormDate.Format(first.AddDays(7))));
        Assert.Contains($"Inte {FormDate.Format(first.AddDays(7))}", page.Text, StringComparison.Ordinal);
        Assert.Contains("20.00–20.30", await FreeAsync("lakare", first), StringComparison.Ordinal);
        Assert.DoesNotContain("20.00–20.30", await FreeAsync("lakare", first.AddDays(7)) ?? "", StringComparison.Ordinal);
        Assert.Contains("20.00–20.30", await FreeAsync("lakare", first.AddDays(14)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Absence_OfALakare_TakesHerFreeTimesAway()
    {
        var day = await clinic.WorkDayAsync(41);
        var lakare = await clinic.SignInAsync("lakare-b");
        await AddAsync(lakare, day, ("Input.Start", "06.00"), ("Input.End", "06.30"));
        await AddAsync(lakare, day.AddDays(1), ("Input.Start", "06.00"), ("Input.End", "06.30"));
        Assert.Contains("06.00–06.30", await FreeAsync("lakare-b", day), StringComparison.Ordinal);
        var pass = await clinic.PassAsync("lakare-b", StaffAction.NoteAbsence);
        var id = pass.For(StaffAction.NoteAbsence).Id;
        var verdict = await clinic.AskAsync<Absences, Verdict>(absences => absences.AddAsync(pass, id, day, day, CancellationToken.None));
        Assert.True(verdict.IsAllowed);
        Assert.Null(await FreeAsync("lakare-b", day));
        Assert.Contains("06.00–06.30", await FreeAsync("lakare-b", day.AddDays(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Booking_IsShownWithoutThePatientAndFreesItsTimeWhenCancelled()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var caseId = (await clinic.PlannedAsync(1))[0];
        var form = await koordinator.GetAsync(PlannedCases.BookingPage(caseId));
        var slot = PlannedCases.FreeOn(form)[^1];
        Assert.Contains("Signeringstiden är bokad.", (await koordinator.SubmitAsync(form, Form, ("Input.Slot", slot))).Text,
            StringComparison.Ordinal);

        var link = (await koordinator.GetAsync(Page)).Document.QuerySelector($"td a[href='/arenden/{caseId}']")!;
        Assert.Contains("4 avsnitt inte klara", link.ParentElement.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Provsson", (await koordinator.GetAsync(Page)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(slot, PlannedCases.FreeOn(await koordinator.GetAsync(PlannedCases.BookingPage(caseId))));

        Assert.Contains("Signeringstiden är avbokad.",
            (await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), "form[action*=Avboka]")).Text,
            StringComparison.Ordinal);
        Assert.Null((await koordinator.GetAsync(Page)).Document.QuerySelector($"td a[href='/arenden/{caseId}']"));
        Assert.Contains(slot, PlannedCases.FreeOn(await koordinator.GetAsync(PlannedCases.BookingPage(caseId))));
    }

    [Fact]
    public async Task Booking_WhenTheCaseIsSigned_FreesItsTime()
    {
        var after = new AfterSigning(clinic);
        await after.Job.OpenAsync();
        await after.Job.PlanAsync();
        await after.Job.WriteAllAsync(Domain.SheetSamples.Full());
        var koordinator = await clinic.SignInAsync("koordinator");
        var form = await koordinator.GetAsync(PlannedCases.BookingPage(after.CaseId));
        var slot = PlannedCases.FreeOn(form)[^1];
        await koordinator.SubmitAsync(form, Form, ("Input.Slot", slot));
        Assert.NotNull((await koordinator.GetAsync(Page)).Document.QuerySelector($"td a[href='{after.CaseUrl}']"));
        Assert.Contains("signerat", (await after.SignDraftAsync()).Text, StringComparison.OrdinalIgnoreCase);

        Assert.Null((await koordinator.GetAsync(Page)).Document.QuerySelector($"td a[href='{after.CaseUrl}']"));
        var (unitId, today) = ((await clinic.ActorAsync("lakare")).UnitId, await clinic.TodayAsync());
        var free = await clinic.AskAsync<SigningCalendar, FreeTimes>(
            calendar => calendar.FreeAsync(unitId, today, today.AddDays(SigningCalendar.DaysAhead), CancellationToken.None));
        Assert.Contains(slot, free.Times.Select(SigneringstidInput.SlotOf));
    }

    /// <summary>The läkare's free times of a day as the page shows them; null when there is no such row.</summary>
    private async Task<string?> FreeAsync(string lakare, DateOnly day)
    {
        var name = (await clinic.ActorAsync(lakare)).Name;
        var words = Words.Weekday(day, await clinic.TodayAsync());
        var page = await (await clinic.SignInAsync("koordinator")).GetAsync(Page);
        var row = page.Document.QuerySelectorAll("tbody tr")
            .FirstOrDefault(row => row.Children[0].TextContent.Trim() == words
                && row.Children[1].TextContent.Contains(name, StringComparison.Ordinal));
        return row?.Children[2].TextContent.Trim();
    }

    private async Task<StaffPage> AddAsync(StaffBrowser lakare, DateOnly first, params (string Name, string Value)[] more) =>
        await lakare.SubmitAsync(await lakare.GetAsync(Page), Form, [("Input.First", FormDate.Format(first)), .. more]);

    /// <summary>Everything the coordinator fills in, right unless told otherwise.</summary>
    private async Task<(string Name, string Value)[]> FieldsAsync(string lakare, DateOnly first, params (string Name, string Value)[] other)
    {
        (string Name, string Value)[] right = [("Input.LakareId", (await clinic.ActorAsync(lakare)).Id.ToString()),
            ("Input.First", FormDate.Format(first)), ("Input.Start", "10.00"), ("Input.End", "11.00")];
        return [.. right.Where(field => other.All(one => one.Name != field.Name)), .. other];
    }

    private async Task<Guid> HoursIdAsync(string lakare, DateOnly first)
    {
        var id = (await clinic.ActorAsync(lakare)).Id;
        return await clinic.InDatabaseAsync(db => db.SigningHours.Where(hours => hours.LakareId == id && hours.First == first)
            .Select(hours => hours.Id).SingleAsync());
    }

    private Task<int> HoursAsync() => clinic.InDatabaseAsync(db => db.SigningHours.CountAsync());
}
