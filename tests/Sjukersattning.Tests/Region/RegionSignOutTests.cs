using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Tests.Region;

/// <summary>Signing out here signs out there, and the other way round.</summary>
public sealed class RegionSignOutTests(RegionClinic clinic) : IClassFixture<RegionClinic>
{
    private static readonly Dictionary<string, Action<JsonObject>> Faults = new()
    {
        ["issuer"] = token => token["iss"] = "https://ond.example/",
        ["audience"] = token => token["aud"] = "ett annat program",
        ["expired"] = token => token["exp"] = (long)token["iat"]! - 600,
        ["no end"] = token => token.Remove("exp"),
        ["made long ago"] = token => token["iat"] = (long)token["iat"]! - 600,
        ["no event"] = token => token.Remove("events"),
        ["another event"] = token => token["events"] = new JsonObject { ["http://exempel/annat"] = new JsonObject() },
        ["event that is none"] = token => token["events"] = "http://schemas.openid.net/event/backchannel-logout",
        ["a nonce, as in a sign-in"] = token => token["nonce"] = "x",
        ["about nobody"] = token =>
        {
            token.Remove("sid");
            token.Remove("sub");
        },
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    [Fact]
    public async Task SignOut_Here_EndsTheSessionThereAndComesBack()
    {
        var (browser, home) = await clinic.SignInByRegionAsync("lakare");
        var person = clinic.Provider.Person;
        var leaving = await browser.SubmitAsync(home, ".site-header form");
        Assert.Contains("Du är utloggad här", leaving.Text, StringComparison.Ordinal);
        Assert.NotNull((await browser.GetAsync("/arenden")).Document.QuerySelector(".region-sign-in"));
        var back = await browser.GetAsync(await clinic.AnswerAsync(leaving));
        Assert.Equal(("/logga-ut", "Du är utloggad"), (back.Path, back.Document.QuerySelector("h1")!.TextContent));
        Assert.Equal(person.Subject, new JsonWebToken(clinic.Provider.Ended[^1]).Subject);
        var kept = await clinic.InDatabaseAsync(db => db.Context.Sessions.AsNoTracking()
            .SingleAsync(s => s.ProviderSession == person.Session));
        Assert.NotNull(kept.EndedAt);
        Assert.Null(kept.IdToken);
    }

    [Fact]
    public async Task Token_IsKeptSealed()
    {
        await clinic.SignInByRegionAsync("kurator");
        var session = clinic.Provider.Person.Session;
        var kept = await clinic.InDatabaseAsync(db => db.Context.Sessions.AsNoTracking().SingleAsync(s => s.ProviderSession == session));
        Assert.False(new JsonWebTokenHandler().CanReadToken(kept.IdToken));
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Logout_WithAFault_EndsNothing(string fault)
    {
        var (browser, _) = await clinic.SignInByRegionAsync("chef");
        var person = clinic.Provider.Person;
        Assert.Equal(HttpStatusCode.BadRequest,
            await TellAsync(clinic.Provider.LogoutToken(person.Session, person.Subject, Faults[fault])));
        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync("nonsens"));
        using var rsa = RSA.Create(2048);
        clinic.Provider.ForgedBy = new RsaSecurityKey(rsa) { KeyId = "idp" };
        var forged = clinic.Provider.LogoutToken(person.Session, person.Subject);
        clinic.Provider.ForgedBy = null;
        Assert.Equal(HttpStatusCode.BadRequest, await TellAsync(forged));
        Assert.NotNull((await browser.GetAsync("/")).Document.QuerySelector(".site-nav"));

        Assert.Equal(HttpStatusCode.OK, await TellAsync(clinic.Provider.LogoutToken(person.Session, person.Subject)));
        Assert.NotNull((await browser.GetAsync("/")).Document.QuerySelector(".region-sign-in"));
    }

    [Fact]
    public async Task Logout_There_EndsThatSession_AndAllOfThePersonWhenNoneIsNamed()
    {
        var (one, _) = await clinic.SignInByRegionAsync("koordinator");
        var first = clinic.Provider.Person;
        var (two, _) = await clinic.SignInByRegionAsync("koordinator");
        var (other, _) = await clinic.SignInByRegionAsync("admin");
        Assert.Equal(HttpStatusCode.OK, await TellAsync(clinic.Provider.LogoutToken(first.Session, null)));
        Assert.Equal((false, true, true), (await IsInAsync(one), await IsInAsync(two), await IsInAsync(other)));
        Assert.Equal(HttpStatusCode.OK, await TellAsync(clinic.Provider.LogoutToken(null, first.Subject)));
        Assert.Equal((false, true), (await IsInAsync(two), await IsInAsync(other)));
        Assert.Equal(2, await clinic.InDatabaseAsync(db => db.Context.SecurityLog
            .CountAsync(row => row.Event == SecurityEvent.EndedByRegion && row.AccountName.Length > 0
                && db.Users.Any(a => a.Id == row.AccountId && a.Email == "koordinator@demo.example"))));
    }

    private static async Task<bool> IsInAsync(StaffBrowser browser) =>
        (await browser.GetAsync("/")).Document.QuerySelector(".site-nav") is not null;

    private async Task<HttpStatusCode> TellAsync(string token)
    {
        using var content = new FormUrlEncodedContent([new("logout_token", token)]);
        using var response = await clinic.NewBrowser().Client.PostAsync(new Uri("/logga-ut/region/avslutad", UriKind.Relative), content);
        return response.StatusCode;
    }
}
