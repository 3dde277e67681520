using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Units;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>A läkare who is away signs nothing: no time is booked with her, moved to her or kept by her; what was is told of.</summary>
public sealed class AwayTests(WinterClinic clinic) : IClassFixture<WinterClinic>
{
    private const string Form = "form.narrow";
    private const string Away = SigningWarning.Away;
    private static int _day;

    /// <summary>Typed, listed on a page drawn before, and moved there: each is refused beside its field and nothing is booked.</summary>
    [Theory]
    [InlineData("typed", "Input.Date")]
    [InlineData("listed", "Input.Slot")]
    [InlineData("moved", "Input.Date")]
    [InlineData("to a colleague", "Input.Date")]
    public async Task Book_WithALakareWhoIsAway_IsRefusedBesideTheField(string how, string field)
    {
        var day = await DayAsync();
        var koordinator = await clinic.SignInAsync("koordinator");
        var caseId = (await clinic.PlannedAsync(1))[0];
        if (how is "moved" or "to a colleague")
        {
            Assert.Contains("bokad", (await BookAsync(koordinator, caseId, day.AddDays(1), "lakare")).Text, StringComparison.Ordinal);
        }

        var before = await BookingAsync(caseId);
        var who = how == "to a colleague" ? "lakare-b" : "lakare";
        Assert.Contains("Frånvaron är sparad.", (await AbsentAsync(who, day, day)).Text, StringComparison.Ordinal);
        var slot = $"{(await clinic.ActorAsync(who)).Id}|{FormDate.Format(day)}|13.00|13.30";
        var page = how == "listed"
            ? await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), Form, ("Input.Slot", slot))
            : await BookAsync(koordinator, caseId, day, who);
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(new Absence(Guid.Empty, day, day).Refusal("en annan dag eller läkare"), page.ErrorBeside(field));
        Assert.Equal(before, await BookingAsync(caseId));
    }

    [Theory]
    [InlineData(-3, -1)]
    [InlineData(1, 4)]
    public async Task Book_BesideAnAbsence_IsDone(int from, int until)
    {
        var day = await DayAsync();
        await AbsentAsync("lakare", day.AddDays(from), day.AddDays(until));
        var caseId = (await clinic.PlannedAsync(1))[0];
        Assert.Contains("Signeringstiden är bokad.",
            (await BookAsync(await clinic.SignInAsync("koordinator"), caseId, day, "lakare")).Text, StringComparison.Ordinal);
    }

    /// <summary>Told to whoever enters it, on the case, in tidboken, and to the rehabkoordinator as a notice.</summary>
    [Theory]
    [InlineData("chef", true)]
    [InlineData("lakare", true)]
    [InlineData("koordinator", false)]
    public async Task Absence_EnteredAfterABooking_IsToldOf(string who, bool isNotice)
    {
        var day = await DayAsync();
        var koordinator = await clinic.SignInAsync("koordinator");
        var caseId = (await clinic.PlannedAsync(1))[0];
        await BookAsync(koordinator, caseId, day, "lakare");
        Assert.DoesNotContain(Away, (await koordinator.GetAsync($"/arenden/{caseId}")).Text, StringComparison.Ordinal);
        var number = await clinic.InDatabaseAsync(db => db.Cases.Where(c => c.Id == caseId).Select(c => c.Number).FirstAsync());

        var page = await AbsentAsync("lakare", day.AddDays(-1), day.AddDays(1), who);
        Assert.Contains($"Signeringstid är bokad de dagarna i ärende {number}: boka en annan tid.", page.Text, StringComparison.Ordinal);
        Assert.Contains(Away, (await koordinator.GetAsync($"/arenden/{caseId}")).Text, StringComparison.Ordinal);
        Assert.True((await koordinator.GetAsync("/tidbok")).Text.Contains(Away, StringComparison.Ordinal)
            || day > (await clinic.TodayAsync()).AddDays(56));
        var told = await clinic.InDatabaseAsync(db => db.Notices.AsNoTracking()
            .Where(n => n.CaseId == caseId && n.Kind == NoticeKind.BookedWhileAway).ToListAsync());
        Assert.Equal(isNotice ? [(await clinic.ActorAsync("koordinator")).Id] : [], told.Select(notice => notice.RecipientId));
        const string Notice = "då tid för signering är bokad kl. 10.00. Boka en annan tid.";
        Assert.True(!isNotice || (await koordinator.GetAsync("/notiser")).Text.Contains(Notice, StringComparison.Ordinal));

        Assert.Contains("flyttad", (await BookAsync(koordinator, caseId, day.AddDays(2), "lakare")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Away, (await koordinator.GetAsync($"/arenden/{caseId}")).Text, StringComparison.Ordinal);
    }

    /// <summary>Her own hours: those of one day are refused while she is away; weekly ones are kept and that day is not offered.</summary>
    [Theory]
    [InlineData("en", false)]
    [InlineData("alltid", true)]
    public async Task Hours_OnADayOfAbsence_AreRefusedUnlessTheyAreWeekly(string repeat, bool isKept)
    {
        var day = await DayAsync();
        await AbsentAsync("lakare-b", day, day);
        var lakare = await clinic.SignInAsync("lakare-b");
        var page = await lakare.SubmitAsync(await lakare.GetAsync("/tidbok"), Form, ("Input.First", FormDate.Format(day)),
            ("Input.Start", isKept ? "04.00" : "05.00"), ("Input.End", isKept ? "04.30" : "05.30"), ("Input.Repeat", repeat));
        Assert.Equal(isKept ? null : new Absence(Guid.Empty, day, day).Refusal("en annan dag"),
            page.ErrorBeside("Input.First"));
        Assert.Equal(isKept, page.Text.Contains("Tiderna är inlagda.", StringComparison.Ordinal));
    }

    /// <summary>Days of its own for each test, with room around them.</summary>
    private async Task<DateOnly> DayAsync() => await clinic.WorkDayAsync(Interlocked.Add(ref _day, 14));

    private async Task<StaffPage> BookAsync(StaffBrowser koordinator, Guid caseId, DateOnly day, string lakare) =>
        await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), Form,
            ("Input.LakareId", $"{(await clinic.ActorAsync(lakare)).Id}"), ("Input.Date", FormDate.Format(day)), ("Input.Time", "10.00"));

    private async Task<StaffPage> AbsentAsync(string who, DateOnly from, DateOnly until, string by = "koordinator")
    {
        var browser = await clinic.SignInAsync(by);
        return await browser.SubmitAsync(await browser.GetAsync("/franvaro"), "main form.narrow",
            ("Input.AccountId", $"{(await clinic.ActorAsync(who)).Id}"), ("Input.From", FormDate.Format(from)),
            ("Input.Until", FormDate.Format(until)));
    }

    private Task<SigningBooking?> BookingAsync(Guid caseId) =>
        clinic.InDatabaseAsync(async db => (await db.Cases.AsNoTracking().FirstAsync(c => c.Id == caseId)).Booking);
}
