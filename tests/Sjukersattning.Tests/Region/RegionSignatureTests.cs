using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Region;

/// <summary>Who came by the region's sign-in confirms a signature there, anew and for that signature.</summary>
public sealed class RegionSignatureTests : IAsyncLifetime, IDisposable
{
    private const string Ask = "form[action*='handler=Legitimera']";
    private const string Sign = "form[action*='handler=Region']";
    private readonly RegionClinic _clinic = new();

    public Task InitializeAsync() => _clinic.InitializeAsync();

    public async Task DisposeAsync() => await _clinic.DisposeAsync();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task Signature_TakesARoundOfItsOwn_AndKeepsByWhatAndWhen()
    {
        var (browser, id) = await ReviewAsync("lakare");
        var page = await browser.GetAsync($"/arenden/{id}/granska");
        Assert.Null(page.Document.QuerySelector(".sign-box [type=password]"));
        Assert.Null(page.Document.QuerySelector(Sign));
        foreach (var handler in new[] { "", "?handler=Passkey" })
        {
            using var post = StaffBrowser.Post(page, Ask, null, ("Input.Password", DemoClinic.Password));
            post.RequestUri = new Uri($"/arenden/{id}/granska{handler}", UriKind.Relative);
            using var refused = await browser.Client.SendAsync(post);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        var leaving = await browser.SubmitAsync(page, Ask);
        var address = leaving.Document.QuerySelector("main a")!.GetAttribute("href")!;
        Assert.Contains("prompt=login", address, StringComparison.Ordinal);
        Assert.Contains("max_age=0", address, StringComparison.Ordinal);
        _clinic.Time.Advance(TimeSpan.FromSeconds(40));
        var shownAt = _clinic.Time.GetUtcNow();
        page = await browser.GetAsync(await _clinic.AnswerAsync(leaving));
        Assert.Contains("för just den här texten", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await SignedAsync(id));

        _clinic.Time.Advance(TimeSpan.FromMinutes(1));
        page = await browser.SubmitAsync(page, Sign);
        Assert.Contains("Utlåtandet är signerat.", page.Text, StringComparison.Ordinal);
        var how = $"{RegionClinic.Level}, uppdrag {RegionClinic.First}";
        var shown = (await browser.GetAsync($"/arenden/{id}/versioner/1")).Text;
        Assert.Contains("med regionens inloggning", shown, StringComparison.Ordinal);
        Assert.Contains(how, shown, StringComparison.Ordinal);
        var row = await _clinic.InDatabaseAsync(db => db.Signed.AsNoTracking().SingleAsync(s => s.CaseId == id));
        Assert.Equal((SignInMethod.Region, shownAt, RegionClinic.Level, RegionClinic.First),
            (row.ConfirmedBy, row.ConfirmedAt, row.ConfirmedLevel, row.ConfirmedCommission));
        var lakare = await _clinic.ActorAsync("lakare");
        var told = await _clinic.InDatabaseAsync(db => db.Context.SecurityLog.AsNoTracking()
            .SingleAsync(one => one.Event == SecurityEvent.ShownForSignature));
        Assert.Equal((how, lakare.Id, (Guid?)lakare.UnitId), (told.What, told.AccountId, told.UnitId));
    }

    [Fact]
    public async Task Round_ForOneSignature_IsNoneForAnother_AndNotForLong()
    {
        var (browser, id) = await ReviewAsync("lakare");
        var path = $"/arenden/{id}/granska";
        var page = await ShownAsync(browser, path);

        // To another case that she could sign as well, with that one's own text.
        var (_, other) = await ReviewAsync("lakare", but: id);
        var fingerprint = (await browser.GetAsync($"/arenden/{other}/granska")).Value("Input.Fingerprint")!;
        using var post = StaffBrowser.Post(page, Sign, null, ("Input.Fingerprint", fingerprint));
        post.RequestUri = new Uri($"/arenden/{other}/granska?handler=Region", UriKind.Relative);
        using var answer = await browser.Client.SendAsync(post);
        Assert.Contains("gäller inte den här signaturen", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()),
            StringComparison.Ordinal);
        Assert.Equal(0, await SignedAsync(other));
        var wrong = await browser.SubmitAsync(page, Sign, ("Input.Fingerprint", new string('0', 64)));
        Assert.Contains("gäller inte den här signaturen", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        wrong = await browser.SubmitAsync(page, Sign, ("Input.Shown", ""));
        Assert.Contains("gäller inte den här signaturen", Assert.Single(wrong.Errors), StringComparison.Ordinal);

        _clinic.Time.Advance(TimeSpan.FromMinutes(6));
        wrong = await browser.SubmitAsync(page, Sign);
        Assert.Contains("gäller inte den här signaturen", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.Equal(0, await SignedAsync(id));

        _clinic.Sit("lakare");
        page = await ShownAsync(browser, path);
        Assert.Contains("Utlåtandet är signerat.", (await browser.SubmitAsync(page, Sign)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Round_ThatShowsNothingNew_OrSomebodyElse_SignsNothing()
    {
        var (browser, id) = await ReviewAsync("lakare-b");
        var path = $"/arenden/{id}/granska";
        _clinic.Time.Advance(TimeSpan.FromMinutes(1));
        _clinic.Provider.IgnoresPrompt = true;
        var page = await ShownAsync(browser, path);
        _clinic.Provider.IgnoresPrompt = false;
        Assert.Equal(RegionRefusals.All[RegionRefusal.NotFresh].Sentence, Assert.Single(page.Errors));
        Assert.Null(page.Document.QuerySelector(Sign));

        _clinic.Provider.Alter = told => told.Remove("auth_time");
        page = await ShownAsync(browser, path);
        Assert.Equal(RegionRefusals.All[RegionRefusal.NotFresh].Sentence, Assert.Single(page.Errors));
        _clinic.Provider.Alter = told => told["acr"] = "loa2";
        page = await ShownAsync(browser, path);
        _clinic.Provider.Alter = null;
        Assert.Equal(RegionRefusals.All[RegionRefusal.LevelTooLow].Sentence, Assert.Single(page.Errors));

        _clinic.Sit("lakare");
        page = await ShownAsync(browser, path);
        Assert.Equal(RegionRefusals.All[RegionRefusal.SomebodyElse].Sentence, Assert.Single(page.Errors));

        // A signature's round signs nobody in, either.
        Assert.Contains((await _clinic.ActorAsync("lakare-b")).Name, page.Document.QuerySelector(".site-header__who")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(0, await SignedAsync(id));
        _clinic.Sit("lakare-b");
        page = await ShownAsync(browser, path);
        Assert.Contains("Utlåtandet är signerat.", (await browser.SubmitAsync(page, Sign)).Text, StringComparison.Ordinal);
    }

    /// <summary>She works at both units, and is signed in for the first.</summary>
    [Fact]
    public async Task Round_ByACommissionOfAnotherUnit_SignsNothing()
    {
        var (browser, id) = await ReviewAsync("lakare");
        var (lakare, other) = (await _clinic.ActorAsync("lakare"), await _clinic.ActorAsync("lakare2"));
        await _clinic.InDatabaseAsync(async db =>
        {
            db.Context.Memberships.Add(new Membership { AccountId = lakare.Id, UnitId = other.UnitId, Role = Role.Lakare });
            return await db.Context.SaveChangesAsync();
        });
        var path = $"/arenden/{id}/granska";
        _clinic.Sit("lakare", RegionClinic.Second);
        var page = await ShownAsync(browser, path);
        Assert.Equal(RegionRefusals.All[RegionRefusal.OtherUnit].Sentence, Assert.Single(page.Errors));
        Assert.Null(page.Document.QuerySelector(Sign));
        Assert.Equal(0, await SignedAsync(id));
        Assert.Equal(0, await _clinic.InDatabaseAsync(db => db.Context.SecurityLog
            .CountAsync(row => row.Event == SecurityEvent.ShownForSignature)));

        // Both, as where groups stand for commissions, open this one too.
        _clinic.Sit("lakare", RegionClinic.First, RegionClinic.Second, "en grupp som inte betyder något här");
        page = await ShownAsync(browser, path);
        Assert.Contains("Utlåtandet är signerat.", (await browser.SubmitAsync(page, Sign)).Text, StringComparison.Ordinal);
        Assert.Equal($"{RegionClinic.First}, {RegionClinic.Second}",
            await _clinic.InDatabaseAsync(db => db.Signed.Where(s => s.CaseId == id).Select(s => s.ConfirmedCommission).SingleAsync()));
    }

    private async Task<(StaffBrowser Browser, Guid Id)> ReviewAsync(string key, Guid but = default)
    {
        var actor = await _clinic.ActorAsync(key);
        var id = await _clinic.InDatabaseAsync(db => db.Cases.Where(c => c.Id != but && c.UnitId == actor.UnitId
            && c.Status == CaseStatus.UnderReview && !db.Signed.Any(s => s.CaseId == c.Id))
            .OrderBy(c => c.Number).Select(c => c.Id).FirstAsync());
        await _clinic.InDatabaseAsync(async db =>
        {
            db.Context.Entry(await db.Cases.FirstAsync(c => c.Id == id)).Property(c => c.LakareId).CurrentValue = actor.Id;
            return await db.Context.SaveChangesAsync();
        });
        return ((await _clinic.SignInByRegionAsync(key)).Browser, id);
    }

    /// <summary>The review after a round.</summary>
    private async Task<StaffPage> ShownAsync(StaffBrowser browser, string path)
    {
        var asked = await browser.SubmitAsync(await browser.GetAsync(path), Ask);
        var shown = await browser.GetAsync(await _clinic.AnswerAsync(asked));
        return shown with { Path = path };
    }

    private Task<int> SignedAsync(Guid id) => _clinic.InDatabaseAsync(db => db.Signed.CountAsync(s => s.CaseId == id));
}
