using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Concurrency;

/// <summary>The same races over two instances of the program on one database: nothing may rest on a lock in memory.</summary>
public sealed class TwoInstancesTests : IDisposable
{
    private readonly TestClinic _clinic = new();
    private readonly NeighbourClinic _neighbour;

    public TwoInstancesTests()
    {
        _ = _clinic.Services;
        _neighbour = new NeighbourClinic(_clinic);
    }

    public void Dispose()
    {
        _neighbour.Dispose();
        _clinic.Dispose();
    }

    [Fact]
    public async Task Races_OverTwoInstances_HaveOneWinnerEach()
    {
        var here = (Kurator: await _clinic.SignInAsync("kurator"), Lakare: await _clinic.SignInAsync("lakare"));
        var there = (Kurator: await _neighbour.SignInAsync("kurator"), Lakare: await _neighbour.SignInAsync("lakare"));
        await SaveAsync(here.Kurator, there.Kurator);
        await SignAsync(here.Lakare, there.Lakare);
        await OpenAsync(here.Lakare, there.Lakare);
    }

    [Fact]
    public async Task LogOut_AtOneInstance_IsFeltAtTheOther()
    {
        var cookies = new CookieContainer();
        var here = await _clinic.SignInAsync("lakare", cookies);
        var there = _neighbour.NewBrowser(cookies);
        Assert.Contains("Mitt arbete", (await there.GetAsync("/")).Text, StringComparison.Ordinal);
        using var request = StaffBrowser.Post(await here.GetAsync("/"), ".site-header form");
        var copy = new CookieContainer();
        copy.Add(cookies.GetAllCookies());
        using var response = await here.Client.SendAsync(request);
        Assert.Contains("/logga-in", (await _neighbour.NewBrowser(copy).GetAsync("/")).Path, StringComparison.Ordinal);
    }

    private async Task SaveAsync(StaffBrowser here, StaffBrowser there)
    {
        var subject = (await Race.CasesAsync(_clinic, CaseStatus.Planned))[0];
        var id = Race.Texts(SectionKey.Psykiska)[0];
        var first = await here.GetAsync(Race.Section(subject, "psykiska"));
        var second = await there.GetAsync(Race.Section(subject, "psykiska"));
        var outcomes = await Race.RunAsync(Enumerable.Range(0, 60)
            .Select(i => i % 2 == 0 ? (here, Race.Save(first, id, $"Text {i}.")) : (there, Race.Save(second, id, $"Text {i}."))));
        var row = Assert.Single(await Race.RowsAsync(_clinic, subject.Id, id));
        Assert.Single(outcomes, outcome => outcome.Status == HttpStatusCode.OK);
        Assert.All(outcomes.Where(outcome => outcome.Status != HttpStatusCode.OK),
            outcome => Assert.Equal((HttpStatusCode.Conflict, Race.TextOf(row)), (outcome.Status, outcome.Theirs)));
    }

    private async Task SignAsync(StaffBrowser here, StaffBrowser there)
    {
        var subject = (await Race.CasesAsync(_clinic, CaseStatus.UnderReview))[0];
        var page = (First: await here.GetAsync($"/arenden/{subject.Id}/granska"),
            Second: await there.GetAsync($"/arenden/{subject.Id}/granska"));
        var outcomes = await Race.RunAsync(Enumerable.Range(0, 30)
            .Select(i => i % 2 == 0 ? (here, Signature(page.First)) : (there, Signature(page.Second))));
        Assert.Single(outcomes, outcome => outcome.Status == HttpStatusCode.Redirect);
        Assert.Equal(29, outcomes.Count(outcome => outcome.Status == HttpStatusCode.Conflict));
        Assert.Equal(1, await _clinic.InDatabaseAsync(db => db.Signed.CountAsync(signed => signed.CaseId == subject.Id)));
    }

    private async Task OpenAsync(StaffBrowser here, StaffBrowser there)
    {
        var number = OpenRaceTests.TestNumber("19550506");
        var page = (First: await here.GetAsync("/arenden/nytt"), Second: await there.GetAsync("/arenden/nytt"));
        var outcomes = await Race.RunAsync(Enumerable.Range(0, 30)
            .Select(i => i % 2 == 0
                ? (here, OpenRaceTests.Opening(page.First, number))
                : (there, OpenRaceTests.Opening(page.Second, number))));
        Assert.Single(outcomes, outcome => outcome.Status == HttpStatusCode.Redirect);
        Assert.Equal(29, outcomes.Count(outcome => outcome.Status == HttpStatusCode.Conflict));
        Assert.Equal(1,
            await _clinic.InDatabaseAsync(
                db => db.Cases.CountAsync(c => db.Patients.Any(p => p.Id == c.PatientId && p.Personnummer == number))));
    }

    private static HttpRequestMessage Signature(StaffPage review) =>
        StaffBrowser.Post(review, "form.narrow", null, ("Input.Password", DemoClinic.Password));
}
