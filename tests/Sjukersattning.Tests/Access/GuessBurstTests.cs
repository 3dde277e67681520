using System.Net;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Concurrency;

namespace Sjukersattning.Tests.Access;

/// <summary>Many passwords at the same moment: five are judged, whatever their timing and wherever a password is asked for.</summary>
public sealed class GuessBurstTests : IDisposable
{
    private const int AtOnce = 28;
    private readonly GuessClinic _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task SignIn_OfManyAtOnce_JudgesFive()
    {
        var browser = _clinic.BrowserAt(GuessClinic.NewAddress());
        var page = await browser.GetAsync("/logga-in");
        await AssertFiveAsync(Enumerable.Range(0, AtOnce).Select(_ => (browser, SignIn(page, "fel lösenord"))));
        Assert.Contains(GuessClinic.Refused, Assert.Single((await GuessClinic.TryAsync(browser, "kurator", DemoClinic.Password)).Errors),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_OfManyAtOnceAtTwoInstances_JudgesFive()
    {
        _ = _clinic.Services;
        await using var neighbour = new GuessNeighbour(_clinic);
        var address = GuessClinic.NewAddress();
        StaffBrowser[] browsers = [_clinic.BrowserAt(address), neighbour.BrowserAt(address)];
        StaffPage[] pages = [await browsers[0].GetAsync("/logga-in"), await browsers[1].GetAsync("/logga-in")];
        await AssertFiveAsync(Enumerable.Range(0, AtOnce).Select(i => (browsers[i % 2], SignIn(pages[i % 2], "fel lösenord"))), neighbour);
    }

    [Fact]
    public async Task Signing_OfManyAtOnce_JudgesFiveAndNoneSigns()
    {
        var subject = (await Race.CasesAsync(_clinic, CaseStatus.UnderReview))[0];
        var lakare = await _clinic.SignInAsync("lakare");
        var page = await lakare.GetAsync($"/arenden/{subject.Id}/granska");
        await AssertFiveAsync(Enumerable.Range(0, AtOnce).Select(_ => (lakare, Sign(page, "fel lösenord"))));
        Assert.Contains("inte signerat", (await lakare.SubmitAsync(page, Form(page), ("Input.Password", DemoClinic.Password))).Errors[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangedPassword_OfManyAtOnce_JudgesFive()
    {
        var kurator = await _clinic.SignInAsync("kurator");
        var page = await kurator.GetAsync("/konto");
        await AssertFiveAsync(Enumerable.Range(0, AtOnce).Select(_ => (kurator, StaffBrowser.Post(page,
            "form:has([name='Input.New'])", null, ("Input.Current", "fel lösenord"), ("Input.New", "sju gröna paraplyer")))));
    }

    [Fact]
    public async Task RightPassword_AmongWrongOnes_SignsIn()
    {
        var browser = _clinic.BrowserAt(GuessClinic.NewAddress());
        var page = await browser.GetAsync("/logga-in");
        var outcomes = await Race.RunAsync(Enumerable.Range(0, 5)
            .Select(i => (browser, SignIn(page, i == 2 ? DemoClinic.Password : "fel lösenord"))));
        Assert.Single(outcomes, outcome => outcome.Status == HttpStatusCode.Redirect);
        Assert.Equal(4, outcomes.Count(outcome => outcome.Status == HttpStatusCode.OK));
    }

    [Fact]
    public async Task RightPassword_ManyTimesAtOnce_IsRightEveryTime()
    {
        var browser = _clinic.BrowserAt(GuessClinic.NewAddress());
        var page = await browser.GetAsync("/logga-in");
        var outcomes = await Race.RunAsync(Enumerable.Range(0, AtOnce).Select(_ => (browser, SignIn(page, DemoClinic.Password))));
        Assert.All(outcomes, outcome => Assert.Equal(HttpStatusCode.Redirect, outcome.Status));
    }

    private static HttpRequestMessage SignIn(StaffPage page, string password) => StaffBrowser.Post(page, "form.narrow", null,
        ("Input.Email", $"kurator@{DemoClinic.Domain}"), ("Input.Password", password));

    private static string Form(StaffPage page) => page.Document.QuerySelector("form:has([name='Input.Fingerprint'])") is null
        ? throw new InvalidOperationException("Nothing to sign.")
        : "form:has([name='Input.Fingerprint'])";

    private static HttpRequestMessage Sign(StaffPage page, string password) =>
        StaffBrowser.Post(page, Form(page), null, ("Input.Password", password));

    private async Task AssertFiveAsync(IEnumerable<(StaffBrowser Browser, HttpRequestMessage Request)> runners,
        GuessClinic? neighbour = null)
    {
        var before = _clinic.Judged;
        var outcomes = await Race.RunAsync(runners);
        Assert.Equal(5, _clinic.Judged - before + (neighbour?.Judged ?? 0));
        Assert.Equal(AtOnce - 5, outcomes.Count(outcome => WebUtility.HtmlDecode(outcome.Body)
            .Contains(GuessClinic.Refused, StringComparison.Ordinal)));
        Assert.All(outcomes, outcome => Assert.Equal(HttpStatusCode.OK, outcome.Status));
    }
}
