using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Tests.Calendar;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>A läkare's calendar address: what another program reads there, who may, and that neither patient nor secret leaks.</summary>
public sealed class FeedTests : IDisposable
{
    private readonly TestClinic _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task Feed_AfterABookingAndAMove_ShowsTheSameEventAtTheNewTime()
    {
        var caseId = (await _clinic.PlannedAsync(1))[0];
        var koordinator = await _clinic.SignInAsync("koordinator");
        var address = await MakeAddressAsync(await _clinic.SignInAsync("lakare"));
        var first = (await _clinic.TodayAsync()).AddDays(30);
        var second = (await _clinic.TodayAsync()).AddDays(31);

        await BookAsync(koordinator, caseId, first, "09.00", "09.30");
        var booked = await EventAsync(address, caseId);
        Assert.Equal((Moment(first, "09.00"), Moment(first, "09.30")), (booked.Start, booked.End));
        Assert.Equal($"Signera utlåtande, ärende {await NumberAsync(caseId)}", booked.Summary);
        Assert.EndsWith($"/arenden/{caseId}", booked.Url, StringComparison.Ordinal);

        await BookAsync(koordinator, caseId, second, "10.15", "11.00");
        var moved = await EventAsync(address, caseId);
        Assert.Equal((Moment(second, "10.15"), Moment(second, "11.00")), (moved.Start, moved.End));
        Assert.True(moved.Sequence > booked.Sequence);

        await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), "form[action*=Avboka]");
        Assert.DoesNotContain(IndependentCalendar.Read(await TextAsync(address)).Events, one => one.Uid == moved.Uid);
    }

    [Fact]
    public async Task Feed_WhoeverReadsIt_ShowsNumbersAndNoPatient()
    {
        var caseId = (await _clinic.PlannedAsync(1))[0];
        await BookAsync(await _clinic.SignInAsync("koordinator"), caseId, (await _clinic.TodayAsync()).AddDays(30), "09.00", "09.30");
        var address = await MakeAddressAsync(await _clinic.SignInAsync("lakare"));
        using var response = await _clinic.NewBrowser().Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8"),
            (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        var text = (await response.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains($"SUMMARY:Signera utlåtande\\, ärende {await NumberAsync(caseId)}\r\n", text, StringComparison.Ordinal);
        var patients = await _clinic.InDatabaseAsync(db => db.Patients.AsNoTracking().ToListAsync());
        Assert.All(patients.SelectMany(patient => new[] { patient.Name, patient.Personnummer.Digits, patient.Personnummer.ToString() }),
            secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.DoesNotContain("BEGIN:VEVENT", await TextAsync(await MakeAddressAsync(await _clinic.SignInAsync("lakare2"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_WhenUnknownChangedOrRevoked_Answers404()
    {
        var lakare = await _clinic.SignInAsync("lakare");
        var first = await MakeAddressAsync(lakare);
        await AssertStatusAsync(HttpStatusCode.OK, first);
        var second = await MakeAddressAsync(lakare);
        await AssertStatusAsync(HttpStatusCode.NotFound, first);
        await AssertStatusAsync(HttpStatusCode.OK, second);
        await AssertStatusAsync(HttpStatusCode.NotFound, $"/tidbok/kalender/{new string('0', 64)}.ics");
        await AssertStatusAsync(HttpStatusCode.NotFound, "/tidbok/kalender/å.ics");

        var page = await lakare.GetAsync("/tidbok");
        Assert.DoesNotContain(second, page.Html, StringComparison.Ordinal);
        Assert.Contains("indragen", (await lakare.SubmitByAsync(page, "form[action='/tidbok/adress']", "button[formaction]")).Text,
            StringComparison.Ordinal);
        await AssertStatusAsync(HttpStatusCode.NotFound, second);
    }

    [Theory]
    [InlineData("account")]
    [InlineData("membership")]
    public async Task Address_OfALakareWhoHasLeft_Answers404(string what)
    {
        var address = await MakeAddressAsync(await _clinic.SignInAsync("lakare-b"));
        await AssertStatusAsync(HttpStatusCode.OK, address);
        var id = (await _clinic.ActorAsync("lakare-b")).Id;
        await _clinic.InDatabaseAsync(async db =>
        {
            if (what == "account")
            {
                (await db.Users.FirstAsync(account => account.Id == id)).IsActive = false;
            }
            else
            {
                db.Memberships.RemoveRange(await db.Memberships.Where(one => one.AccountId == id).ToListAsync());
            }

            return await db.SaveChangesAsync();
        });
        await AssertStatusAsync(HttpStatusCode.NotFound, address);
    }

    [Fact]
    public async Task Log_AfterReadingAnAddress_HoldsNoSecret()
    {
        var address = await MakeAddressAsync(await _clinic.SignInAsync("lakare"));
        await AssertStatusAsync(HttpStatusCode.OK, address);
        await AssertStatusAsync(HttpStatusCode.NotFound, address.Replace(".ics", "0.ics", StringComparison.Ordinal));
        var secret = address.Split('/', '.').First(part => part.Length == 64);
        Assert.Contains("tidbok/kalender/{secret}.ics", _clinic.TechnicalLog, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, _clinic.TechnicalLog, StringComparison.OrdinalIgnoreCase);
        Assert.False(await _clinic.InDatabaseAsync(db => db.CalendarFeeds.AnyAsync(feed => feed.SecretHash == secret)));
    }

    [Fact]
    public async Task Tidbok_OfSomebodyWhoIsNoLakare_OffersNoAddress() =>
        Assert.Null((await (await _clinic.SignInAsync("koordinator")).GetAsync("/tidbok")).Document
            .QuerySelector("form[action='/tidbok/adress']"));

    /// <summary>Makes, or changes, the address with the page's own button.</summary>
    private static async Task<string> MakeAddressAsync(StaffBrowser lakare)
    {
        var page = await lakare.SubmitAsync(await lakare.GetAsync("/tidbok"), "form[action='/tidbok/adress']");
        return new Uri(page.Document.QuerySelector(".copy-text")!.TextContent.Trim()).AbsolutePath;
    }

    private static async Task BookAsync(StaffBrowser koordinator, Guid caseId, DateOnly day, string from, string until)
    {
        var form = await koordinator.GetAsync(PlannedCases.BookingPage(caseId));
        var page = await koordinator.SubmitAsync(form, "form.narrow", ("Input.Date", FormDate.Format(day)), ("Input.Time", from),
            ("Input.Until", until));
        Assert.Contains("Signeringstiden är", page.Text, StringComparison.Ordinal);
    }

    private static DateTimeOffset Moment(DateOnly day, string clock) => ClinicClock.Moment(day, ClockTime.ReadTyped(clock)!.Value);

    private Task<string> NumberAsync(Guid caseId) =>
        _clinic.InDatabaseAsync(db => db.Cases.Where(c => c.Id == caseId).Select(c => c.Number).FirstAsync());

    private async Task<IndependentEvent> EventAsync(string address, Guid caseId) =>
        Assert.Single(IndependentCalendar.Read(await TextAsync(address)).Events, one => one.Uid == $"{caseId:N}@sjukersattning");

    private Task<string> TextAsync(string address) => _clinic.NewBrowser().Client.GetStringAsync(new Uri(address, UriKind.Relative));

    private async Task AssertStatusAsync(HttpStatusCode status, string address)
    {
        using var response = await _clinic.NewBrowser().Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, response.StatusCode);
    }
}
