using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Tests.Upkeep;
using Sjukersattning.Web;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Tests.Region;

/// <summary>A form that waits while its writer is at the region's sign-in: there for her, and gone when it has done its service.</summary>
public sealed class RegionHeldFormTests(RegionClinic clinic) : IClassFixture<RegionClinic>
{
    private const string Typed = "En fras som inte får bli kvar.";
    private const string Button = ".region-sign-in";

    /// <summary>What the region answers, and what is done about it.</summary>
    private static readonly Dictionary<string, Action<RegionClinic>> Refusals = new()
    {
        ["cancelled"] = clinic => clinic.Provider.Person = new RegionPerson("", [], ""),
        ["low level"] = clinic => clinic.Provider.Alter = told => told["acr"] = "loa2",
        ["no commission"] = clinic => clinic.Provider.Alter = told => told.Remove("commissionHsaId"),
    };

    public static TheoryData<string> RefusalNames => [.. Refusals.Keys];

    [Fact]
    public async Task Form_SentSeveralTimes_WaitsOnce_UntilItIsTakenUp()
    {
        var (browser, asked, field) = await AskedAsync();
        Assert.Equal(To.SignInByRegionWithForm, asked.Document.QuerySelector(Button)!.GetAttribute("action"));
        var leaving = asked;
        for (var i = 0; i < 3; i++)
        {
            leaving = await browser.SubmitAsync(asked, Button);
        }

        Assert.Equal(1, await HeldAsync());
        var back = await browser.GetAsync(await clinic.AnswerAsync(leaving));
        Assert.Contains("Du är inloggad igen", back.Text, StringComparison.Ordinal);
        Assert.Contains(Typed, (await browser.GetAsync(back.Path)).Text, StringComparison.Ordinal);
        Assert.Equal(Typed, (await browser.SubmitAsync(back, "main form.narrow")).Value(field)!.Trim());
        Assert.Equal(0, await HeldAsync());
    }

    [Theory]
    [MemberData(nameof(RefusalNames))]
    public async Task Form_OfARoundThatTheRegionRefused_WaitsNoMore(string refusal)
    {
        var (browser, asked, _) = await AskedAsync();
        var leaving = await browser.SubmitAsync(asked, Button);
        Assert.Equal(1, await HeldAsync());
        Refusals[refusal](clinic);
        var refused = await browser.GetAsync(await clinic.AnswerAsync(leaving));
        clinic.Provider.Alter = null;
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(0, await HeldAsync());
    }

    [Fact]
    public async Task Form_OfSomebodyElse_IsNotShownAndWaitsNoMore()
    {
        var (browser, asked, _) = await AskedAsync();
        var leaving = await browser.SubmitAsync(asked, Button);
        clinic.Sit("admin");
        var other = await browser.GetAsync(await clinic.AnswerAsync(leaving));
        Assert.DoesNotContain(Typed, other.Html, StringComparison.Ordinal);
        Assert.Equal(0, await HeldAsync());
    }

    [Fact]
    public async Task Form_ThatNobodyComesBackTo_GoesWithTheNextRunAfterAnHour()
    {
        var (browser, asked, _) = await AskedAsync();
        await browser.SubmitAsync(asked, Button);
        clinic.Time.Advance(HeldForms.Kept - TimeSpan.FromMinutes(1));
        await clinic.RunAsync<ReminderService>();
        Assert.Equal(1, await HeldAsync());
        clinic.Time.Advance(TimeSpan.FromMinutes(2));
        await clinic.RunAsync<ReminderService>();
        Assert.Equal(0, await HeldAsync());
    }

    /// <summary>The way that is not limited by address holds nothing.</summary>
    [Fact]
    public async Task Form_SentToTheSignInWithoutOne_IsNotHeld()
    {
        var (browser, asked, _) = await AskedAsync();
        using var post = StaffBrowser.Post(asked, Button);
        post.RequestUri = new Uri(To.SignInByRegion, UriKind.Relative);
        using var response = await browser.Client.SendAsync(post);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, await HeldAsync());
    }

    /// <summary>A form that was sent when the session had ended, and the page that asks to sign in.</summary>
    private async Task<(StaffBrowser Browser, StaffPage Asked, string Field)> AskedAsync()
    {
        var (browser, _) = await clinic.SignInByRegionAsync("chef");
        var open = await browser.GetAsync("/enhet/fraser");
        var field = open.Document.QuerySelector("main form textarea")!.GetAttribute("name")!;
        clinic.Time.Advance(SessionStore.Idle + TimeSpan.FromMinutes(1));
        clinic.Sit("chef");
        return (browser, await browser.SubmitAsync(open, "main form:has(textarea)", (field, Typed)), field);
    }

    private Task<int> HeldAsync() => clinic.InDatabaseAsync(db => db.Context.HeldForms.CountAsync());
}
