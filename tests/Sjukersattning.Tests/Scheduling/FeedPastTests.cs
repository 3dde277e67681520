using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Tests.Calendar;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>What has been stays in a läkare's calendar for four weeks, signed or not.</summary>
public sealed class FeedPastTests : IDisposable
{
    private readonly WinterClinic _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Theory]
    [InlineData(1, true)]
    [InlineData(14, true)]
    [InlineData(28, true)]
    [InlineData(29, false)]
    public async Task Feed_OfATimeThatHasBeen_KeepsItForFourWeeks(int daysLater, bool isThere)
    {
        var caseId = (await _clinic.PlannedAsync(1))[0];
        var address = await AddressAsync();
        await BookAsync(caseId, (await _clinic.TodayAsync()).AddDays(1));
        _clinic.Time.Advance(TimeSpan.FromDays(1 + daysLater));
        Assert.Equal(isThere, (await EventsAsync(address)).Any(one => one.Url.EndsWith($"{caseId}", StringComparison.Ordinal)));
    }

    /// <summary>Signed at its time it stays, and signed before it the time is free again and gone.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    public async Task Feed_OfASignedCase_KeepsTheTimeThatWasHeld(int signedDaysAfter, bool isThere)
    {
        var after = new AfterSigning(_clinic);
        await after.Job.OpenAsync();
        await after.Job.PlanAsync();
        await after.Job.WriteAllAsync(SheetSamples.Full());
        var address = await AddressAsync();
        var day = (await _clinic.TodayAsync()).AddDays(2);
        await BookAsync(after.CaseId, day);
        _clinic.Time.Advance(TimeSpan.FromDays(2 + signedDaysAfter) + TimeSpan.FromHours(2));
        NoErrors(await after.SignDraftAsync());
        Assert.False(await _clinic.InDatabaseAsync(db => db.Cases.AnyAsync(c => c.Id == after.CaseId && c.Booking != null)));

        _clinic.Time.Advance(TimeSpan.FromDays(3));
        var found = (await EventsAsync(address)).Where(one => one.Url.EndsWith($"{after.CaseId}", StringComparison.Ordinal)).ToList();
        Assert.Equal(isThere ? [ClinicClock.Moment(day, new TimeOnly(10, 0))] : [], found.Select(one => one.Start));
    }

    private static void NoErrors(StaffPage page) => Assert.Empty(page.Errors);

    private async Task BookAsync(Guid caseId, DateOnly day)
    {
        var koordinator = await _clinic.SignInAsync("koordinator");
        NoErrors(await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), "form.narrow",
            ("Input.Date", FormDate.Format(day)), ("Input.Time", ClockTime.Format(new TimeOnly(10, 0)))));
    }

    private async Task<string> AddressAsync()
    {
        var lakare = await _clinic.SignInAsync("lakare");
        var page = await lakare.SubmitAsync(await lakare.GetAsync("/tidbok"), "form[action='/tidbok/adress']");
        return new Uri(page.Document.QuerySelector(".copy-text")!.TextContent.Trim()).AbsolutePath;
    }

    private async Task<IReadOnlyList<IndependentEvent>> EventsAsync(string address) =>
        IndependentCalendar.Read(await _clinic.NewBrowser().Client.GetStringAsync(new Uri(address, UriKind.Relative))).Events;
}
