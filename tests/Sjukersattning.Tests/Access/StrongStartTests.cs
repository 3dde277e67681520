using System.Net;

namespace Sjukersattning.Tests.Access;

/// <summary>
/// Everybody signs in with a code from an app and comes to her start page. More sign-ins a minute than these are slowed down.
/// </summary>
public sealed class StrongStartTests(StrongClinic clinic) : IClassFixture<StrongClinic>
{
    public static TheoryData<string> Roles => ["koordinator2", "lakare2", "kurator2", "fysioterapeut2", "arbetsterapeut2", "sjukskoterska2",
        "chef2", "admin2"];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryRole_WithCodesSetUp_SignsInToItsStartPage(string key)
    {
        var (first, app, shown) = await clinic.SetUpAsync(key);
        Assert.Equal(10, shown.Document.QuerySelectorAll(".recovery-code").Length);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/")).Status);

        var (browser, page) = await clinic.TryAsync(key, clinic.NextCode(app));
        Assert.Equal(("/", "Mitt arbete"), (page.Path, page.Document.QuerySelector("h1")!.TextContent));
        Assert.NotNull((await browser.GetAsync("/")).Document.QuerySelector(".site-nav"));
    }

    [Fact]
    public async Task Code_SentTenTimesAtOnce_LetsOneIn()
    {
        var (_, app, _) = await clinic.SetUpAsync("fysioterapeut");
        var code = clinic.NextCode(app);
        var pages = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => clinic.TryAsync("fysioterapeut", code)));
        Assert.Single(pages, one => one.Page.Path == "/");
    }
}
