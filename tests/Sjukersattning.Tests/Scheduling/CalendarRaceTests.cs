using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Tests.Concurrency;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>
/// A läkare's time is booked once, however many book it and over however many instances; the others are shown what is free.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class CalendarRaceTests : IDisposable
{
    private const int Cases = 10;
    private const int Requests = 100;
    private readonly TestClinic _clinic = new();
    private readonly NeighbourClinic _neighbour;

    public CalendarRaceTests()
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
    public async Task Book_WhenAHundredTakeOneTime_GivesItToOne() => await RaceForOneTimeAsync(_clinic);

    [Fact]
    public async Task Book_WhenAHundredTakeOneTimeOverTwoInstances_GivesItToOne() => await RaceForOneTimeAsync(_clinic, _neighbour);

    [Fact]
    public async Task Book_WhenAHundredTakeTwoOverlappingTimes_GivesOneOfThem() => await RaceForOverlappingTimesAsync(_clinic);

    [Fact]
    public async Task Book_WhenAHundredTakeTwoOverlappingTimesOverTwoInstances_GivesOneOfThem() =>
        await RaceForOverlappingTimesAsync(_clinic, _neighbour);

    private async Task RaceForOneTimeAsync(params TestClinic[] instances)
    {
        var cases = await _clinic.PlannedAsync(Cases);
        var slot = PlannedCases.FreeOn(await (await _clinic.SignInAsync("koordinator")).GetAsync(PlannedCases.BookingPage(cases[0])))[0];
        await RaceAsync(instances, cases, _ => [("Input.Slot", slot)]);
        Assert.Equal(30, await TicksAsync(cases));
        var free = PlannedCases.FreeOn(await (await _clinic.SignInAsync("koordinator")).GetAsync(PlannedCases.BookingPage(cases[0])));
        Assert.DoesNotContain(slot, free);
    }

    private async Task RaceForOverlappingTimesAsync(params TestClinic[] instances)
    {
        var cases = await _clinic.PlannedAsync(Cases);
        var day = FormDate.Format((await _clinic.TodayAsync()).AddDays(30));
        var lakare = (await _clinic.ActorAsync("lakare")).Id.ToString();
        await RaceAsync(instances, cases,
            place => [("Input.LakareId", lakare), ("Input.Date", day), ("Input.Time", place % 2 == 0 ? "13.00" : "13.32"),
                ("Input.Until", place % 2 == 0 ? "13.33" : "14.05")]);
        Assert.Equal(33, await TicksAsync(cases));
    }

    /// <summary>Every case asks for its time as often, at each instance.</summary>
    private async Task RaceAsync(TestClinic[] instances, IReadOnlyList<Guid> cases, Func<int, (string Name, string Value)[]> fields)
    {
        var desks = new List<(StaffBrowser Browser, IReadOnlyList<StaffPage> Pages)>();
        foreach (var instance in instances)
        {
            var browser = await instance.SignInAsync("koordinator");
            var pages = new List<StaffPage>();
            foreach (var id in cases)
            {
                pages.Add(await browser.GetAsync(PlannedCases.BookingPage(id)));
            }

            desks.Add((browser, pages));
        }

        var outcomes = await Race.RunAsync(Enumerable.Range(0, Requests).Select(i =>
        {
            var (browser, pages) = desks[i % desks.Count];
            var place = i / desks.Count % cases.Count;
            return (browser, StaffBrowser.Post(pages[place], "form.narrow", null, fields(place)));
        }));
        Assert.Single(outcomes, outcome => outcome.Status == HttpStatusCode.Redirect);
        var lost = outcomes.Where(outcome => outcome.Status == HttpStatusCode.Conflict).Select(outcome => outcome.Body).ToList();
        Assert.Equal(Requests - 1, lost.Count);
        Assert.All(lost,
            html => Assert.NotEmpty(
                PlannedCases.FreeOn(new StaffPage("", HttpStatusCode.Conflict, html, new HtmlParser().ParseDocument(html)))));
        Assert.Contains(lost,
            html => WebUtility.HtmlDecode(html).Contains("Tiden är upptagen: läkaren är bokad kl. ", StringComparison.Ordinal));
        Assert.Single(
            await _clinic.InDatabaseAsync(db => db.Cases.Where(c => cases.Contains(c.Id) && c.Booking != null)
                .Select(c => c.Id)
                .ToListAsync()));
    }

    private Task<int> TicksAsync(IReadOnlyList<Guid> cases) =>
        _clinic.InDatabaseAsync(db => db.BookedTicks.CountAsync(tick => cases.Contains(tick.CaseId)));
}
