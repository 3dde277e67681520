using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Region;

/// <summary>The region's own sign-in, against a provider in the test process: who comes in, where, and who does not.</summary>
public sealed class RegionSignInTests(RegionClinic clinic) : IClassFixture<RegionClinic>
{
    public static TheoryData<string> Roles => ["koordinator2", "lakare2", "kurator2", "fysioterapeut2", "arbetsterapeut2", "sjukskoterska2",
        "chef2", "admin2"];

    /// <summary>What is false in the answer, and what the person is told.</summary>
    private static readonly Dictionary<string, (Action<JsonObject> Alter, RegionRefusal Why)> Faults = new()
    {
        ["issuer"] = (told => told["iss"] = "https://ond.example/", RegionRefusal.NotAccepted),
        ["audience"] = (told => told["aud"] = "ett annat program", RegionRefusal.NotAccepted),
        ["nonce"] = (told => told["nonce"] = "en annan", RegionRefusal.NotAccepted),
        ["no nonce"] = (told => told.Remove("nonce"), RegionRefusal.NotAccepted),
        ["expired"] = (told => told["exp"] = (long)told["iat"]! - 600, RegionRefusal.NotAccepted),
        ["no end"] = (told => told.Remove("exp"), RegionRefusal.NotAccepted),
        ["made long ago"] = (told => told["iat"] = (long)told["iat"]! - 600, RegionRefusal.NotAccepted),
        ["low level"] = (told => told["acr"] = "http://id.sambi.se/loa/loa2", RegionRefusal.LevelTooLow),
        ["no level"] = (told => told.Remove("acr"), RegionRefusal.LevelTooLow),
        ["unknown HSA-id"] = (told => told["employeeHsaId"] = "SE2321000016-OKAND", RegionRefusal.UnknownHsaId),
        ["no HSA-id"] = (told => told.Remove("employeeHsaId"), RegionRefusal.NoHsaId),
        ["empty HSA-id"] = (told => told["employeeHsaId"] = " ", RegionRefusal.NoHsaId),
        ["two HSA-ids"] = (told => told["employeeHsaId"] = new JsonArray("SE2321000016-LAKARE", "SE2321000016-CHEF"),
            RegionRefusal.NoHsaId),
        ["no commission"] = (told => told.Remove("commissionHsaId"), RegionRefusal.NoCommission),
        ["unknown commission"] = (told => told["commissionHsaId"] = "SE2321000016-UPPDRAG9", RegionRefusal.UnknownCommission),
        ["another unit's commission"] = (told => told["commissionHsaId"] = RegionClinic.Second, RegionRefusal.NoRoleThere),
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryRole_SignsInToItsStartPage(string key)
    {
        var (browser, page) = await clinic.SignInByRegionAsync(key);
        Assert.Equal(("/", "Mitt arbete"), (page.Path, page.Document.QuerySelector("h1")!.TextContent));
        Assert.NotNull((await browser.GetAsync("/")).Document.QuerySelector(".site-nav"));
        var row = await LastRowAsync(SecurityEvent.SignedIn);
        Assert.Equal($"regionens inloggning, {RegionClinic.Level}, uppdrag {RegionClinic.Second}", row.What);
        Assert.Equal((await clinic.ActorAsync(key)).Id, row.AccountId);
        Assert.Contains("med regionens inloggning", (await browser.GetAsync("/konto")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Answer_WithAFault_LetsNobodyIn_AndIsTold(string fault)
    {
        var (alter, why) = Faults[fault];
        clinic.Time.Advance(TimeSpan.FromMinutes(2));
        clinic.Provider.Alter = alter;
        var (browser, page) = await clinic.SignInByRegionAsync("lakare");
        clinic.Provider.Alter = null;
        await AssertRefusedAsync(browser, page, why);

        (_, page) = await clinic.SignInByRegionAsync("lakare");
        Assert.Equal("/", page.Path);
    }

    [Fact]
    public async Task Answer_SignedByAnotherKey_LetsNobodyIn()
    {
        clinic.Time.Advance(TimeSpan.FromMinutes(2));
        using var rsa = RSA.Create(2048);
        clinic.Provider.ForgedBy = new RsaSecurityKey(rsa) { KeyId = "idp" };
        var (browser, page) = await clinic.SignInByRegionAsync("lakare");
        clinic.Provider.ForgedBy = null;
        await AssertRefusedAsync(browser, page, RegionRefusal.NotAccepted);
        Assert.Equal("/", (await clinic.SignInByRegionAsync("lakare")).Page.Path);
    }

    [Theory]
    [InlineData(-2, true)]
    [InlineData(2, true)]
    [InlineData(-10, false)]
    [InlineData(10, false)]
    public async Task Clock_MayBeTwoMinutesOffAndNotTen(int minutes, bool isIn)
    {
        clinic.Provider.Ahead = TimeSpan.FromMinutes(minutes);
        var (_, page) = await clinic.SignInByRegionAsync("kurator");
        clinic.Provider.Ahead = TimeSpan.Zero;
        Assert.Equal(isIn ? "/" : RefusedAt(RegionRefusal.NotAccepted), page.Path);
    }

    [Fact]
    public async Task HsaId_IsReadAsMeant()
    {
        clinic.Provider.Alter = told => told["employeeHsaId"] = " se2321000016-Kurator ";
        var (_, page) = await clinic.SignInByRegionAsync("kurator");
        clinic.Provider.Alter = null;
        Assert.Equal("/", page.Path);
    }

    [Fact]
    public async Task Account_ThatIsClosed_OrNotAlone_IsNotOpened()
    {
        async Task ChangeAsync(string key, Action<StaffAccount> change) => await clinic.InDatabaseAsync(async db =>
        {
            change(await db.Users.FirstAsync(a => a.Email == $"{key}@demo.example"));
            return await db.Context.SaveChangesAsync();
        });
        await ChangeAsync("fysioterapeut", account => account.IsActive = false);
        var (browser, page) = await clinic.SignInByRegionAsync("fysioterapeut");
        await AssertRefusedAsync(browser, page, RegionRefusal.AccountClosed);
        await ChangeAsync("fysioterapeut", account => account.IsActive = true);
        await ChangeAsync("arbetsterapeut", account => account.HsaId = RegionClinic.HsaIdOf("fysioterapeut"));
        (browser, page) = await clinic.SignInByRegionAsync("fysioterapeut");
        await AssertRefusedAsync(browser, page, RegionRefusal.SeveralAccounts);
        await ChangeAsync("arbetsterapeut", account => account.HsaId = RegionClinic.HsaIdOf("arbetsterapeut"));
        Assert.Equal("/", (await clinic.SignInByRegionAsync("fysioterapeut")).Page.Path);
    }

    [Theory]
    [InlineData("SE0000000000-E1", RegionClinic.First)]
    [InlineData("SE0000000000-E2", RegionClinic.Second)]
    public async Task Commission_OpensItsUnitAndNoOther(string unit, string commission)
    {
        var units = await clinic.InDatabaseAsync(db => db.Context.Units.ToDictionaryAsync(u => u.HsaId, u => (u.Id, u.Name)));
        var (browser, page) = await clinic.SignInByRegionAsync("koordinator", commission);
        Assert.Equal(units[unit].Name, page.Document.QuerySelector(".site-header__who span")!.TextContent);
        page = await browser.GetAsync("/konto");
        Assert.Null(page.Document.QuerySelector("form[action*='handler=Enhet']"));
        var other = units.Single(one => one.Key.StartsWith("SE0000000000-E", StringComparison.Ordinal) && one.Key != unit).Value;
        using var move = StaffBrowser.Post(page, "form[action*='handler=Epost']", null, ("unitId", other.Id.ToString()));
        move.RequestUri = new Uri("/konto?handler=Enhet", UriKind.Relative);
        using var refused = await browser.Client.SendAsync(move);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);

        // Who has both opens both.
        (browser, _) = await clinic.SignInByRegionAsync("koordinator", RegionClinic.First, RegionClinic.Second);
        page = await browser.GetAsync("/konto");
        page = await browser.SubmitByAsync(page, "form[action*='handler=Enhet']", "button");
        Assert.Equal("/", page.Path);
    }

    [Fact]
    public async Task Commission_LimitsWhoseAccountsAnAdministratorKeeps()
    {
        var (admin, other) = (await clinic.ActorAsync("admin"), await clinic.ActorAsync("kurator2"));
        await clinic.InDatabaseAsync(async db =>
        {
            db.Context.Memberships.Add(new Membership { AccountId = admin.Id, UnitId = other.UnitId, Role = Role.Administrator });
            return await db.Context.SaveChangesAsync();
        });
        var (browser, _) = await clinic.SignInByRegionAsync("admin", RegionClinic.First);
        Assert.DoesNotContain(other.Name, (await browser.GetAsync("/admin")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/admin/{other.Id}")).Status);
        (browser, _) = await clinic.SignInByRegionAsync("admin", RegionClinic.First, RegionClinic.Second);
        Assert.Contains(other.Name, (await browser.GetAsync("/admin")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/admin/{other.Id}")).Status);
    }

    [Fact]
    public async Task Answer_ThatWasUsed_OpensNothingAgain()
    {
        clinic.Sit("chef");
        var cookies = new CookieContainer();
        var answer = await clinic.AnswerAsync(clinic.NewBrowser(cookies));
        var copied = new CookieContainer();
        copied.Add(cookies.GetAllCookies());
        var browser = clinic.NewBrowser(cookies);
        Assert.Equal("/", (await browser.GetAsync(answer)).Path);

        var thief = clinic.NewBrowser(copied);
        await AssertRefusedAsync(thief, await thief.GetAsync(answer), RegionRefusal.Used);
        clinic.Time.Advance(TimeSpan.FromMinutes(2));
        var stranger = clinic.NewBrowser();
        await AssertRefusedAsync(stranger, await stranger.GetAsync(answer), RegionRefusal.NotAccepted);
        Assert.Equal(RefusedAt(RegionRefusal.NotAccepted), (await browser.GetAsync(answer)).Path);
    }

    [Fact]
    public async Task Answer_ThatNobodyAskedFor_IsTold_OnceAMinute()
    {
        clinic.Time.Advance(TimeSpan.FromMinutes(2));
        var before = await CountAsync();
        foreach (var query in new[] { "", "?code=x", "?code=x&state=påhittad", "?error=access_denied" })
        {
            var stranger = clinic.NewBrowser();
            var page = await stranger.GetAsync($"/logga-in/region{query}");
            Assert.Equal(RefusedAt(RegionRefusal.NotAccepted), page.Path);
        }

        Assert.Equal(before + 1, await CountAsync());
        Task<int> CountAsync() => clinic.InDatabaseAsync(db => db.Context.SecurityLog.CountAsync());
    }

    [Fact]
    public async Task Person_WhoGivesUpThere_IsToldSo()
    {
        clinic.Provider.Person = new RegionPerson("", [], "");
        var browser = clinic.NewBrowser();
        await AssertRefusedAsync(browser, await clinic.EnterAsync(browser), RegionRefusal.Cancelled);
    }

    [Fact]
    public async Task Provider_ThatDoesNotAnswer_IsToldOf()
    {
        clinic.Sit("admin");
        var browser = clinic.NewBrowser();
        var answer = await clinic.AnswerAsync(browser);
        clinic.Provider.IsDown = true;
        var page = await browser.GetAsync(answer);
        clinic.Provider.IsDown = false;
        Assert.Equal((RefusedAt(RegionRefusal.Unreachable), HttpStatusCode.ServiceUnavailable), (page.Path, page.Status));
        Assert.Equal("/", (await clinic.SignInByRegionAsync("admin")).Page.Path);
    }

    [Fact]
    public async Task Form_SentWhenTheSessionHasEnded_IsBackAfterTheRound()
    {
        var (browser, _) = await clinic.SignInByRegionAsync("chef");
        var open = await browser.GetAsync("/enhet/fraser");
        var field = open.Document.QuerySelector("main form textarea")!.GetAttribute("name")!;
        clinic.Time.Advance(SessionStore.Idle + TimeSpan.FromMinutes(1));
        var asked = await browser.SubmitAsync(open, "main form:has(textarea)", (field, "En fras som inte får gå förlorad."));
        Assert.Equal(HttpStatusCode.Unauthorized, asked.Status);
        var leaving = await browser.SubmitAsync(asked, ".region-sign-in");
        Assert.DoesNotContain("förlorad", leaving.Html, StringComparison.Ordinal);
        clinic.Sit("chef");
        var back = await browser.GetAsync(await clinic.AnswerAsync(leaving));
        Assert.Contains("Du är inloggad igen", back.Text, StringComparison.Ordinal);
        var again = await browser.SubmitAsync(back, "main form.narrow");
        Assert.Equal("En fras som inte får gå förlorad.", again.Value(field)!.Trim());

        // Not to somebody else.
        clinic.Time.Advance(SessionStore.Idle + TimeSpan.FromMinutes(1));
        clinic.Sit("admin");
        var other = await browser.GetAsync(await clinic.AnswerAsync(await browser.SubmitAsync(asked, ".region-sign-in")));
        Assert.Contains("följde inte med", other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("förlorad", other.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_ByTheRegion_OwesNothing_AndKeepsItsLimits()
    {
        await clinic.InDatabaseAsync(async db =>
        {
            (await db.Users.FirstAsync(a => a.Email == "sjukskoterska@demo.example")).PasswordIsTemporary = true;
            return await db.Context.SaveChangesAsync();
        });
        var (browser, page) = await clinic.SignInByRegionAsync("sjukskoterska");
        Assert.Equal("/", page.Path);
        page = await browser.GetAsync("/konto");
        Assert.Null(page.Document.QuerySelector("[type=password]"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/konto/engangskod")).Status);
        clinic.Time.Advance(SessionStore.Idle + TimeSpan.FromMinutes(1));
        Assert.NotNull((await browser.GetAsync("/konto")).Document.QuerySelector(".region-sign-in"));
    }

    [Fact]
    public async Task Page_OfARefusal_IsNoneWithoutAReason() =>
        Assert.Equal(HttpStatusCode.NotFound, (await clinic.NewBrowser().GetAsync("/logga-in/nekad?skal=p%C3%A5hittat")).Status);

    private static string RefusedAt(RegionRefusal why) => $"/logga-in/nekad?skal={why}";

    /// <summary>Told in Swedish, nothing open, one row more.</summary>
    private async Task AssertRefusedAsync(StaffBrowser browser, StaffPage page, RegionRefusal why)
    {
        Assert.Equal((RefusedAt(why), HttpStatusCode.Forbidden), (page.Path, page.Status));
        Assert.Contains(RegionRefusals.All[why].Sentence, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.Html, StringComparison.Ordinal);
        Assert.NotNull((await browser.GetAsync("/arenden")).Document.QuerySelector(".region-sign-in"));
        Assert.StartsWith($"regionens inloggning: {RegionRefusals.All[why].Logged}",
            (await LastRowAsync(SecurityEvent.SignInFailed)).What, StringComparison.Ordinal);
    }

    private Task<SecurityRow> LastRowAsync(SecurityEvent what) => clinic.InDatabaseAsync(db => db.Context.SecurityLog.AsNoTracking()
        .Where(row => row.Event == what).OrderByDescending(row => row.Id).FirstAsync());
}
