using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>A sign-in lives on the server: what happens to the account or the clock is felt at the next request.</summary>
public sealed class SessionTests(TimedClinic clinic) : IClassFixture<TimedClinic>
{
    [Fact]
    public async Task LogOut_WithACopiedCookie_KillsTheCopyAtOnce()
    {
        var cookies = new CookieContainer();
        var browser = await clinic.SignInAsync("lakare", cookies);
        var stolen = new CookieContainer();
        stolen.Add(cookies.GetAllCookies());
        var copy = clinic.NewBrowser(stolen);
        var page = await copy.GetAsync("/");
        Assert.Contains("Mitt arbete", page.Text, StringComparison.Ordinal);

        var after = await browser.SubmitAsync(await browser.GetAsync("/"), ".site-header form");
        Assert.Contains("Du är utloggad", after.Text, StringComparison.Ordinal);
        await AssertSignedOutAsync(copy);
    }

    [Fact]
    public async Task LogOut_TellsTheBrowserToForget()
    {
        var browser = await clinic.SignInAsync("chef");
        using var request = StaffBrowser.Post(await browser.GetAsync("/"), ".site-header form");
        using var response = await browser.Client.SendAsync(request);
        Assert.Contains("\"cache\"", string.Join(',', response.Headers.GetValues("Clear-Site-Data")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_HoldsNothingButASessionAndIsKeptFromScript()
    {
        var cookies = new CookieContainer();
        await clinic.SignInAsync("kurator2", cookies);
        var cookie = Assert.Single(cookies.GetAllCookies(), cookie => cookie.Name == "sjukersattning");
        Assert.True(cookie.HttpOnly);
        using var request = StaffBrowser.Post(await clinic.NewBrowser(cookies).GetAsync("/logga-in"), "form.narrow", null,
            ("Input.Email", "kurator2@demo.example"), ("Input.Password", DemoClinic.Password));
        using var response = await clinic.NewBrowser(cookies).Client.SendAsync(request);
        Assert.Contains(response.Headers.GetValues("Set-Cookie"),
            set => set.StartsWith("sjukersattning=", StringComparison.Ordinal)
                && set.Contains("samesite=lax", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Account_WhenSwitchedOff_IsOutAtTheNextRequest()
    {
        var browser = await clinic.SignInAsync("sjukskoterska");
        var admin = await clinic.SignInAsync("admin");
        await ByAdminAsync(admin, "sjukskoterska", "avsluta");
        await AssertSignedOutAsync(browser);
        Assert.Single((await TryAsync("sjukskoterska", DemoClinic.Password)).Errors);

        // The role ended with the account: it is asked for and approved anew.
        var unit = (await clinic.ActorAsync("kurator")).UnitId;
        await ByAdminAsync(admin, "sjukskoterska", "oppna");
        await new RoleDesk(clinic).SetAsync(admin, (await clinic.ActorAsync("sjukskoterska")).Id, unit, (Role.Sjukskoterska, true));
        await clinic.ApproveRolesAsync();
        Assert.Empty((await TryAsync("sjukskoterska", DemoClinic.Password)).Errors);
    }

    [Fact]
    public async Task Account_WhenInvitedAnew_IsOutAtTheNextRequest()
    {
        var browser = await clinic.SignInAsync("fysioterapeut");
        var page = await ByAdminAsync(await clinic.SignInAsync("admin"), "fysioterapeut", "losenord");
        await AssertSignedOutAsync(browser);
        Assert.NotEmpty((await TryAsync("fysioterapeut", DemoClinic.Password)).Errors);
        Assert.Equal("/konto", (await clinic.AcceptAsync(page)).Page.Path);
        Assert.Equal("/", (await TryAsync("fysioterapeut", TestClinic.OwnPassword)).Path);
    }

    [Fact]
    public async Task Role_WhenRemoved_IsGoneAtTheNextRequest()
    {
        var (account, unit) = await clinic.InDatabaseAsync(async db =>
        {
            var membership = await db.Memberships.AsNoTracking().FirstAsync(m => m.Role == Role.Arbetsterapeut);
            return (await db.Users.AsNoTracking().FirstAsync(a => a.Id == membership.AccountId), membership.UnitId);
        });
        var browser = await clinic.SignInAsync(account.Email!.Split('@')[0]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/arenden")).Status);

        await SetRolesAsync(account.Id, unit, Role.Sjukskoterska);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/arenden")).Status);
        await SetRolesAsync(account.Id, unit, Role.Sjukskoterska, Role.Arbetsterapeut);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/arenden")).Status);
        await SetRolesAsync(account.Id, unit);
        await AssertSignedOutAsync(browser);
    }

    [Fact]
    public async Task Password_WhenChanged_EndsEveryOtherSignIn()
    {
        var elsewhere = await clinic.SignInAsync("lakare2");
        var browser = await clinic.SignInAsync("lakare2");
        var page = await browser.SubmitAsync(await browser.GetAsync("/konto"), "form.narrow", ("Input.Current", DemoClinic.Password),
            ("Input.New", "fyra blå paraplyer i hallen"));
        Assert.Contains("Lösenordet är bytt", page.Text, StringComparison.Ordinal);
        await AssertSignedOutAsync(elsewhere);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/arenden")).Status);
    }

    [Fact]
    public async Task Session_WhenIdle_EndsAfterThirtyMinutes()
    {
        var browser = await clinic.SignInAsync("kurator");
        clinic.Time.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal("/", (await browser.GetAsync("/")).Path);
        clinic.Time.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal("/", (await browser.GetAsync("/")).Path);
        clinic.Time.Advance(SessionStore.Idle + TimeSpan.FromMinutes(1));
        await AssertSignedOutAsync(browser);
    }

    [Fact]
    public async Task Session_WhenUsedAllDay_EndsAfterTwelveHours()
    {
        var browser = await clinic.SignInAsync("koordinator");
        for (var used = TimeSpan.Zero; used < SessionStore.Absolute - TimeSpan.FromMinutes(20); used += TimeSpan.FromMinutes(20))
        {
            clinic.Time.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal("/konto", (await browser.GetAsync("/konto")).Path);
        }

        clinic.Time.Advance(TimeSpan.FromMinutes(21));
        await AssertSignedOutAsync(browser);
    }

    private static async Task AssertSignedOutAsync(StaffBrowser browser)
    {
        var page = await browser.GetAsync("/arenden");
        Assert.StartsWith("/logga-in?till=%2Farenden", page.Path.Replace("http://localhost", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    private async Task<StaffPage> TryAsync(string key, string password)
    {
        var browser = clinic.NewBrowser();
        return await browser.SubmitAsync(await browser.GetAsync("/logga-in"), "form.narrow", ("Input.Email", $"{key}@demo.example"),
            ("Input.Password", password));
    }

    private async Task<StaffPage> ByAdminAsync(StaffBrowser admin, string key, string does)
    {
        var id = await clinic.InDatabaseAsync(db => db.Users.Where(a => a.Email == $"{key}@demo.example").Select(a => a.Id).FirstAsync());
        return await TestClinic.ByAdminAsync(admin, id, does);
    }

    private Task SetRolesAsync(Guid account, Guid unit, params Role[] roles) => clinic.InDatabaseAsync(async db =>
    {
        var before = await db.Memberships.Where(m => m.AccountId == account && m.UnitId == unit).ToListAsync();
        db.Memberships.RemoveRange(before.Where(m => !roles.Contains(m.Role)));
        db.Memberships.AddRange(roles.Except(before.Select(m => m.Role))
            .Select(role => new Membership { AccountId = account, UnitId = unit, Role = role }));
        return await db.SaveChangesAsync();
    });
}
