using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Tests.Concurrency;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>Booking the time of one case: from the list or typed, moved, cancelled, warned of, and refused.</summary>
public sealed class SigneringstidTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const string Form = "form.narrow";

    [Fact]
    public async Task Book_AFreeTime_KeepsIt()
    {
        var (koordinator, caseId) = await PlannedAsync();
        var form = await koordinator.GetAsync(PlannedCases.BookingPage(caseId));
        var slot = PlannedCases.FreeOn(form)[0];
        var page = await koordinator.SubmitAsync(form, Form, ("Input.Slot", slot));
        Assert.Equal($"/arenden/{caseId}", page.Path);
        Assert.Contains("Signeringstiden är bokad.", page.Text, StringComparison.Ordinal);
        Assert.Equal(slot, SlotOf((await BookingAsync(caseId))!));
    }

    [Fact]
    public async Task Book_AnotherTime_TakesHalfAnHourUnlessToldOtherwise()
    {
        var (koordinator, caseId) = await PlannedAsync();
        var form = await koordinator.GetAsync(PlannedCases.BookingPage(caseId));
        Assert.Equal((await clinic.ActorAsync("lakare")).Id.ToString(), form.Value("Input.LakareId"));
        var day = (await clinic.TodayAsync()).AddDays(40);
        await koordinator.SubmitAsync(form, Form, ("Input.Date", FormDate.Format(day)), ("Input.Time", "8.15"));
        Assert.Equal((day, "08.15–08.45"), Span(await BookingAsync(caseId)));
        var moved = await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), Form,
            ("Input.Slot", "annan"), ("Input.Date", FormDate.Format(day)), ("Input.Time", "0830"), ("Input.Until", "09:30"));
        Assert.Contains("Signeringstiden är flyttad.", moved.Text, StringComparison.Ordinal);
        Assert.Equal((day, "08.30–09.30"), Span(await BookingAsync(caseId)));
    }

    /// <summary>What speaks against a time is said when it is booked, and stands in the case and in the calendar.</summary>
    [Theory]
    [InlineData(57, "Signeringstiden ligger efter sista dagen att signera (")]
    [InlineData(13, "Signeringstiden ligger före sista dagen för ett avsnitt.")]
    [InlineData(56, null)]
    public async Task Book_ATimeThatDoesNotFitThePlan_IsAcceptedWithAWarning(int days, string? warning)
    {
        var (koordinator, caseId) = await PlannedAsync();
        var day = (await clinic.TodayAsync()).AddDays(days);
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), Form,
            ("Input.Date", FormDate.Format(day)), ("Input.Time", "06.15"));
        var notice = page.Document.QuerySelector(".message-box--success-short")!.TextContent;
        Assert.Contains("Signeringstiden är bokad.", notice, StringComparison.Ordinal);
        var calendar = (await koordinator.GetAsync("/tidbok")).Document.QuerySelectorAll("td div")
            .FirstOrDefault(line => line.QuerySelector($"a[href='/arenden/{caseId}']") is not null)?.TextContent ?? "";
        foreach (var text in new[] { notice, (await koordinator.GetAsync($"/arenden/{caseId}")).Text, days > 56 ? warning! : calendar })
        {
            Assert.Equal(warning is not null, text.Contains(warning ?? "Signeringstiden ligger", StringComparison.Ordinal));
        }
    }

    /// <summary>A field left empty is never at fault: what is booked ends at midnight at the latest.</summary>
    [Theory]
    [InlineData("23.30", "", "23.30–24.00")]
    [InlineData("23.31", "", "23.31–24.00")]
    [InlineData("23.59", "", "23.59–24.00")]
    [InlineData("23.29", "", "23.29–23.59")]
    [InlineData("00.00", "", "00.00–00.30")]
    [InlineData("22.15", "24.00", "22.15–24.00")]
    [InlineData("22.15", "00.00", "22.15–24.00")]
    public async Task Book_NearMidnight_EndsTheSameDay(string from, string until, string span)
    {
        var (koordinator, caseId) = await PlannedAsync();
        var day = (await clinic.TodayAsync()).AddDays(70 + ClockTime.Minute(ClockTime.ReadTyped(from)!.Value) % 19);
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), Form,
            ("Input.Date", FormDate.Format(day)), ("Input.Time", from), ("Input.Until", until));
        Assert.Contains($"kl. {span}", page.Text, StringComparison.Ordinal);
        Assert.Equal((day, span), Span(await BookingAsync(caseId)));
        var moved = await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), "form[action*=Avboka]");
        Assert.Contains("avbokad", moved.Text, StringComparison.Ordinal);
    }

    /// <summary>Times that touch are both free, on whatever minutes, and those that share one are not.</summary>
    [Theory]
    [InlineData("13.00", "13.33", "13.33", "14.00", true)]
    [InlineData("13.00", "13.33", "13.32", "14.00", false)]
    [InlineData("08.07", "08.52", "08.01", "08.07", true)]
    [InlineData("08.07", "08.52", "08.51", "08.52", false)]
    [InlineData("23.01", "23.30", "23.30", "", true)]
    [InlineData("23.01", "24.00", "23.59", "", false)]
    public async Task Book_TwoTimesOfADay_AreFreeWhenTheyShareNoMinute(string from, string until, string otherFrom, string otherUntil,
        bool isFree)
    {
        var (koordinator, first) = await PlannedAsync();
        var (_, second) = await PlannedAsync();
        var day = FormDate.Format((await clinic.TodayAsync()).AddDays(90 + ClockTime.Minute(ClockTime.ReadTyped(otherFrom)!.Value) % 97));
        foreach (var (caseId, start, end) in new[] { (first, from, until), (second, otherFrom, otherUntil) })
        {
            await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), Form,
                ("Input.Date", day), ("Input.Time", start), ("Input.Until", end));
        }

        Assert.NotNull(await BookingAsync(first));
        Assert.Equal(isFree, await BookingAsync(second) is not null);
    }

    [Theory]
    [InlineData("03", "02.30", "", "Input.Time", "finns inte")]
    [InlineData("03", "02.00", "", "Input.Time", "finns inte")]
    [InlineData("03", "01.45", "", "Input.Until", "finns inte")]
    [InlineData("10", "02.30", "03.00", "Input.Time", "två gånger")]
    [InlineData("10", "00.30", "02.15", "Input.Until", "två gånger")]
    public async Task Book_InTheHourTheClockChanges_IsExplainedBesideTheField(string month, string from, string until, string field,
        string sentence)
    {
        var (koordinator, caseId) = await PlannedAsync();
        var day = new DateOnly((await clinic.TodayAsync()).Year + 1, int.Parse(month, CultureInfo.InvariantCulture), 31);
        var sunday = FormDate.Format(day.AddDays(-(int)day.DayOfWeek));
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), Form,
            ("Input.Date", sunday), ("Input.Time", from), ("Input.Until", until));
        Assert.Contains(sentence, page.ErrorBeside(field), StringComparison.Ordinal);
        Assert.Equal((from, until), (page.Value("Input.Time"), page.Value("Input.Until")));
        Assert.Null(await BookingAsync(caseId));
    }

    [Fact]
    public async Task Book_ATimeBeforeASectionIsDue_IsNotOfferedAndWarnedOfOnTheOverview()
    {
        const string Warning = "Signeringstiden ligger före sista dagen för ett avsnitt.";
        var (koordinator, caseId) = await PlannedAsync();
        var form = await koordinator.GetAsync(PlannedCases.BookingPage(caseId));
        Assert.NotEmpty(PlannedCases.FreeOn(form));
        Assert.DoesNotContain(Warning, form.Text, StringComparison.Ordinal);
        var page = await koordinator.SubmitAsync(form, Form, ("Input.Date", FormDate.Format((await clinic.TodayAsync()).AddDays(13))),
            ("Input.Time", "07.00"));
        Assert.Contains("Signeringstiden är bokad.", page.Text, StringComparison.Ordinal);
        Assert.Contains(Warning, page.Text, StringComparison.Ordinal);
        var later = await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), Form,
            ("Input.Date", FormDate.Format((await clinic.TodayAsync()).AddDays(14))), ("Input.Time", "07.00"));
        Assert.DoesNotContain(Warning, later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warning_FollowsTheUnitsOwnNumberOfDays()
    {
        var (koordinator, caseId) = await PlannedAsync();
        var chef = await clinic.SignInAsync("chef");
        await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), Form,
            ("Input.Date", FormDate.Format((await clinic.TodayAsync()).AddDays(20))), ("Input.Time", "06.00"));
        foreach (var (days, isWarned) in new[] { ("20", true), ("19", false), ("7", false) })
        {
            Assert.Contains("Enheten är sparad.",
                (await chef.SubmitAsync(await chef.GetAsync("/enhet"), Form, ("Input.SigningWarningDays", days))).Text,
                StringComparison.Ordinal);
            Assert.Equal(isWarned,
                (await koordinator.GetAsync($"/arenden/{caseId}")).Text
                    .Contains("4 avsnitt är inte klara, och signeringstiden är om 20 dagar.", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("61")]
    [InlineData("")]
    [InlineData("en vecka")]
    public async Task Enhet_WhenTheDaysAreWrong_SaysSoBesideTheField(string typed)
    {
        var chef = await clinic.SignInAsync("chef");
        var page = await chef.SubmitAsync(await chef.GetAsync("/enhet"), Form, ("Input.SigningWarningDays", typed));
        Assert.Equal(("Skriv ett heltal från 0 till 60.", typed),
            (page.ErrorBeside("Input.SigningWarningDays"), page.Value("Input.SigningWarningDays")));
    }

    [Theory]
    [InlineData("Input.Date", "2020-01-01", "redan varit", 200)]
    [InlineData("Input.Date", "i morgon", "datum som finns", 200)]
    [InlineData("Input.Date", "", "Välj en ledig tid", 200)]
    [InlineData("Input.Time", "24.00", "klockslag", 200)]
    [InlineData("Input.Time", "", "klockslag", 200)]
    [InlineData("Input.Until", "12.30", "slutar innan den börjar", 409)]
    [InlineData("Input.Until", "13.00", "slutar när den börjar", 409)]
    [InlineData("Input.Until", "sedan", "klockslag", 200)]
    [InlineData("Input.LakareId", "", "Välj läkare", 200)]
    [InlineData("Input.LakareId", "kurator", "läkare som arbetar", 200)]
    [InlineData("Input.Slot", "skräp", "tid ur listan", 200)]
    [InlineData("Input.Slot", "{lakare}|2020-01-01|13.00|13.30", "redan varit", 409)]
    [InlineData("Input.Slot", "{lakare}|2090-01-01|13.30|13.00", "slutar innan den börjar", 409)]
    [InlineData("Input.Slot", "{lakare}|2090-01-02|00.00|00.00", "helt dygn", 409)]
    [InlineData("Input.Slot", "{lakare}|2090-01-01|13.30", "tid ur listan", 200)]
    [InlineData("Input.Slot", "{kurator}|2090-01-01|13.00|13.30", "läkare som arbetar", 200)]
    public async Task Book_WhenAValueIsWrong_IsExplainedBesideTheFieldAndBooksNothing(string field, string typed, string sentence,
        int status)
    {
        var (koordinator, caseId) = await PlannedAsync();
        var lakare = (await clinic.ActorAsync("lakare")).Id.ToString();
        var kurator = (await clinic.ActorAsync("kurator")).Id.ToString();
        var value = typed == "kurator"
            ? kurator
            : typed.Replace("{lakare}", lakare, StringComparison.Ordinal).Replace("{kurator}", kurator, StringComparison.Ordinal);
        (string Name, string Value)[] right = field == "Input.Slot" || (field == "Input.Date" && typed.Length == 0)
            ? []
            : [("Input.Date", FormDate.Format((await clinic.TodayAsync()).AddDays(40))), ("Input.Time", "13.00")];
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), Form,
            [.. right.Where(one => one.Name != field), (field, value)]);
        Assert.Equal(status, (int)page.Status);
        Assert.Contains(sentence, page.ErrorBeside(field), StringComparison.Ordinal);
        Assert.True(field == "Input.Time" || right.Length == 0 || page.Value("Input.Time") == "13.00");
        Assert.Null(await BookingAsync(caseId));
    }

    [Fact]
    public async Task Book_WhenAListedAndAnotherTimeAreGiven_AsksWhich()
    {
        var (koordinator, caseId) = await PlannedAsync();
        var form = await koordinator.GetAsync(PlannedCases.BookingPage(caseId));
        var page = await koordinator.SubmitAsync(form, Form, ("Input.Slot", PlannedCases.FreeOn(form)[0]), ("Input.Time", "13.00"));
        Assert.Contains("har valt en ledig tid och skrivit en annan", page.ErrorBeside("Input.Slot"), StringComparison.Ordinal);
        Assert.Null(await BookingAsync(caseId));
    }

    [Fact]
    public async Task Book_ATimeThatIsTaken_IsRefusedWithWhatIsFreeNow()
    {
        var (koordinator, first) = await PlannedAsync();
        var (_, second) = await PlannedAsync();
        var form = await koordinator.GetAsync(PlannedCases.BookingPage(second));
        var slot = PlannedCases.FreeOn(form)[0];
        await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(first)), Form, ("Input.Slot", slot));
        var page = await koordinator.SubmitAsync(form, Form, ("Input.Slot", slot));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        var span = string.Join('–', slot.Split('|')[^2..]);
        Assert.Equal([$"Tiden är upptagen: läkaren är bokad kl. {span}. Ingenting sparades. Välj en ledig tid."], page.Errors);
        Assert.NotEmpty(PlannedCases.FreeOn(page));
        Assert.DoesNotContain(slot, PlannedCases.FreeOn(page));
        Assert.Null(await BookingAsync(second));
    }

    [Theory]
    [InlineData(CaseStatus.Signed)]
    [InlineData(CaseStatus.Cancelled)]
    [InlineData(CaseStatus.Opened)]
    public async Task Book_ForACaseThatIsNotWritten_IsRefusedWithTheReason(CaseStatus status)
    {
        var (koordinator, planned) = await PlannedAsync();
        var subject = (await Race.CasesAsync(clinic, status))[0];
        var form = await koordinator.GetAsync(PlannedCases.BookingPage(planned));
        var page = await koordinator.SubmitAsync(form with { Path = PlannedCases.BookingPage(subject.Id) }, Form,
            ("Input.Slot", PlannedCases.FreeOn(form)[0]));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        var facts = (await clinic.ReadAsync(await clinic.ActorAsync("koordinator"), subject.Id)).Facts;
        Assert.Equal(subject.Judge(CaseAction.BookSigning, await clinic.ActorAsync("koordinator"), facts).Reasons, page.Errors);
        Assert.Equal(subject.Booking, await BookingAsync(subject.Id));
        Assert.Null((await koordinator.GetAsync(PlannedCases.BookingPage(subject.Id))).Document.QuerySelector(Form));
    }

    [Fact]
    public async Task Cancel_OffersItselfOnlyWhenSomethingIsBooked()
    {
        var (koordinator, caseId) = await PlannedAsync();
        var form = await koordinator.GetAsync(PlannedCases.BookingPage(caseId));
        Assert.DoesNotContain("Avboka", (await koordinator.GetAsync($"/arenden/{caseId}")).Text, StringComparison.Ordinal);
        await koordinator.SubmitAsync(form, Form, ("Input.Slot", PlannedCases.FreeOn(form)[^1]));
        Assert.Contains("Avboka", (await koordinator.GetAsync($"/arenden/{caseId}")).Text, StringComparison.Ordinal);
        var booked = await koordinator.GetAsync(PlannedCases.BookingPage(caseId));
        var elsewhere = await koordinator.GetAsync(PlannedCases.BookingPage(caseId));
        await koordinator.SubmitAsync(booked, "form[action*=Avboka]");
        Assert.Null(await BookingAsync(caseId));
        var again = await koordinator.SubmitAsync(elsewhere, "form[action*=Avboka]");
        Assert.Equal((HttpStatusCode.Conflict, "Ingen signeringstid är bokad."), (again.Status, Assert.Single(again.Errors)));
    }

    private async Task<(StaffBrowser Koordinator, Guid CaseId)> PlannedAsync() =>
        (await clinic.SignInAsync("koordinator"), (await clinic.PlannedAsync(1))[0]);

    private Task<SigningBooking?> BookingAsync(Guid caseId) =>
        clinic.InDatabaseAsync(async db => (await db.Cases.AsNoTracking().FirstAsync(c => c.Id == caseId)).Booking);

    private static (DateOnly Day, string Span) Span(SigningBooking? booking) =>
        (booking!.Date, ClockTime.Span(booking.Time, booking.Until));

    private static string SlotOf(SigningBooking booking) =>
        string.Join('|', booking.LakareId, FormDate.Format(booking.Date), ClockTime.Format(booking.Time), ClockTime.Format(booking.Until));
}
