using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Sjukersattning.Data;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Units;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Scheduling;

namespace Sjukersattning.Tests.Startup;

/// <summary>Two processes over one database are one program to whoever works in it.</summary>
[Trait("Speed", "Slow")]
public sealed class SeveralInstancesTests : IDisposable
{
    private const int Bookings = 10;
    private readonly StartFolder _folder = new();

    private string MailFolder => $"{_folder.File.Path}-post";

    [Fact]
    public async Task TwoProcesses_AreOneProgram_AlsoWhenTheOneThatRemindsIsKilled()
    {
        DatabaseMould.Demo.CopyTo(_folder.File.Path);
        var settings = new Dictionary<string, string>(_folder.DemoSettings)
        {
            ["Background__Enabled"] = "true", ["Mail__Folder"] = MailFolder, ["Mail__From"] = "no-reply@clinic.example",
        };
        await using var first = ProgramRun.Serve(settings);
        await using var second = ProgramRun.Serve(settings);
        Uri[] places = [await first.ListeningAsync(), await second.ListeningAsync()];
        await AssertOneSessionAsync(places);
        await AssertGuessesAddUpAsync(places);
        var cases = await CasesAsync();
        await AssertOneBookingAsync(places, cases);
        await AssertEveryLetterCameOnceAsync();

        var before = await LeaseAsync();
        Assert.Equal(1, before.Token);
        var (killed, left) = before.Owner.EndsWith($"/{first.Id}", StringComparison.Ordinal) ? (first, 1) : (second, 0);
        killed.Kill();
        var told = Directory.GetFiles(MailFolder, "*.eml").Length;
        await BookAsync(places[left], cases[2]);
        await UntilAsync(async () => (await LeaseAsync()).Token > before.Token);
        await AssertEveryLetterCameOnceAsync();
        Assert.True(Directory.GetFiles(MailFolder, "*.eml").Length > told);

        var after = await LeaseAsync();
        Assert.Equal(2, after.Token);
        Assert.EndsWith($"/{(left == 0 ? first : second).Id}", after.Owner, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Whoever signs in at one is signed in at the other, posts there what was drawn here, and is signed out of both.</summary>
    private static async Task AssertOneSessionAsync(Uri[] places)
    {
        var cookies = new CookieContainer();
        using var here = Client(places[0], cookies);
        using var there = Client(places[1], cookies);
        await CommandTests.SignInAsync(new StaffBrowser(here), "lakare@demo.example", DemoClinic.Password);
        var page = await new StaffBrowser(here).GetAsync("/konto");
        Assert.Equal(HttpStatusCode.OK, (await new StaffBrowser(there).GetAsync("/konto")).Status);
        var changed = await new StaffBrowser(there).SubmitAsync(page, "form[action$='handler=Epost']", ("Mail", "Genast"));
        Assert.Equal((HttpStatusCode.OK, "/konto"), (changed.Status, changed.Path));

        var copy = new CookieContainer();
        copy.Add(cookies.GetAllCookies());
        await new StaffBrowser(there).SubmitAsync(page, ".site-header form");
        using var again = Client(places[0], copy);
        Assert.StartsWith("/logga-in", (await new StaffBrowser(again).GetAsync("/konto")).Path, StringComparison.Ordinal);
    }

    /// <summary>Three wrong passwords here and two there are five.</summary>
    private static async Task AssertGuessesAddUpAsync(Uri[] places)
    {
        for (var i = 0; i < 5; i++)
        {
            using var client = Client(places[i % 2], new CookieContainer());
            var wrong = await CommandTests.SignInAsync(new StaffBrowser(client), "sjukskoterska@demo.example", "fel lösenord");
            Assert.DoesNotContain(GuessClinic.Refused, wrong.Text, StringComparison.Ordinal);
        }

        foreach (var place in places)
        {
            using var client = Client(place, new CookieContainer());
            var right = await CommandTests.SignInAsync(new StaffBrowser(client), "sjukskoterska@demo.example", DemoClinic.Password);
            Assert.Contains(GuessClinic.Refused, right.Text, StringComparison.Ordinal);
        }
    }

    private async Task AssertOneBookingAsync(Uri[] places, IReadOnlyList<Guid> cases)
    {
        var cookies = new CookieContainer();
        using var here = Client(places[0], cookies);
        using var there = Client(places[1], cookies);
        await CommandTests.SignInAsync(new StaffBrowser(here), "koordinator@demo.example", DemoClinic.Password);
        var pages = (First: await new StaffBrowser(here).GetAsync(PlannedCases.BookingPage(cases[0])),
            Second: await new StaffBrowser(there).GetAsync(PlannedCases.BookingPage(cases[1])));
        var time = await TimeAsync("13.00");
        var answers = await Task.WhenAll(Enumerable.Range(0, Bookings).Select(async i =>
        {
            using var request = StaffBrowser.Post(i % 2 == 0 ? pages.First : pages.Second, "form.narrow", null, time);
            using var response = await (i % 2 == 0 ? here : there).SendAsync(request);
            return (Case: i % 2, response.StatusCode);
        }));
        var booked = Assert.Single(answers.Where(one => one.StatusCode == HttpStatusCode.Redirect).Select(one => one.Case).Distinct());
        Assert.All(answers.Where(one => one.Case != booked), one => Assert.Equal(HttpStatusCode.Conflict, one.StatusCode));
        var held = await InDatabaseAsync(
            db => db.Cases.Where(c => c.Booking != null && cases.Contains(c.Id)).Select(c => c.Id).ToListAsync());
        Assert.Equal([cases[booked]], held);
    }

    private async Task BookAsync(Uri place, Guid caseId)
    {
        using var client = Client(place, new CookieContainer());
        var browser = new StaffBrowser(client);
        await CommandTests.SignInAsync(browser, "koordinator@demo.example", DemoClinic.Password);
        await browser.SubmitAsync(await browser.GetAsync(PlannedCases.BookingPage(caseId)), "form.narrow", await TimeAsync("15.00"));
    }

    /// <summary>Half an hour of a läkare's, on a working day that nobody has booked anything on, as it is typed.</summary>
    private async Task<(string Name, string Value)[]> TimeAsync(string clock)
    {
        var day = WorkingDays.Ordinary.OnOrAfter(new ClinicClock(TimeProvider.System).Today.AddDays(40));
        return
        [
            ("Input.LakareId", $"{await InDatabaseAsync(LakareAsync)}"), ("Input.Date", FormDate.Format(day)), ("Input.Time", clock),
            ("Input.Until", clock.Replace(".00", ".30", StringComparison.Ordinal)),
        ];
    }

    private static Task<Guid> LakareAsync(ClinicTables db) =>
        db.Users.Where(account => account.Email == "lakare@demo.example").Select(account => account.Id).SingleAsync();

    /// <summary>Waits until no letter waits; each has gone out once then.</summary>
    private async Task AssertEveryLetterCameOnceAsync()
    {
        await UntilAsync(() => InDatabaseAsync(async db =>
            await db.Letters.AnyAsync() && !await db.Letters.AnyAsync(letter => letter.DoneAt == null)));
        var letters = await InDatabaseAsync(db => db.Letters.Select(letter => letter.Id).ToListAsync());
        var sent = Directory.GetFiles(MailFolder, "*.eml").Select(file => MimeMessage.Load(file).MessageId!.Split('@')[0]);
        Assert.Equal(letters.Select(id => id.ToString("N", CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal),
            sent.Order(StringComparer.Ordinal));
    }

    /// <summary>Cases of one läkare that have no booked time.</summary>
    private Task<List<Guid>> CasesAsync() => InDatabaseAsync(async db =>
    {
        var lakare = await LakareAsync(db);
        return await db.Cases.Where(c => c.LakareId == lakare && c.Booking == null && c.Status == CaseStatus.BeingWritten)
            .OrderBy(c => c.Number).Select(c => c.Id).ToListAsync();
    });

    private Task<LeaseRow> LeaseAsync() => InDatabaseAsync(db => db.Context.Leases.AsNoTracking().SingleAsync());

    private async Task<T> InDatabaseAsync<T>(Func<ClinicTables, Task<T>> work)
    {
        await using var scope = _folder.File.Scope();
        return await work(new ClinicTables(SqliteFile.Context(scope)));
    }

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!await reached())
        {
            await Task.Delay(100, patience.Token);
        }
    }

    private static HttpClient Client(Uri address, CookieContainer cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };
}
