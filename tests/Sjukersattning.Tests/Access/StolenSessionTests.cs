using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;

namespace Sjukersattning.Tests.Access;

/// <summary>A stolen copy of the database, with its key ring opened and all, gives no session that lives.</summary>
public sealed class StolenSessionTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private static readonly Uri Address = new("http://localhost");

    [Fact]
    public async Task Session_FromACopyOfTheDatabase_OpensNothing()
    {
        var cookies = new CookieContainer();
        await clinic.SignInAsync("lakare", cookies);
        var secret = MadeSession.SecretIn(clinic, cookies.GetAllCookies().Single(cookie => cookie.Name == "sjukersattning"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(secret));

        var kept = await clinic.InDatabaseAsync(db => db.Set<SignInSession>().AsNoTracking().ToListAsync());
        var mine = Assert.Single(kept, session => session.Id == SessionStore.IdOf(secret));
        Assert.DoesNotContain(secret, $"{mine.Id} {mine.SecurityStamp}", StringComparison.Ordinal);
        foreach (var session in kept)
        {
            Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(session.Id.ToString()));
            Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(session.Id.ToString("N")));
        }
    }

    /// <summary>256 bits of chance, no two alike.</summary>
    [Fact]
    public async Task Secret_IsLongAndNeverTheSame()
    {
        var secrets = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            var secret = await MadeSession.StartAsync(clinic, "koordinator");
            Assert.Equal(64, secret.Length);
            Assert.True(secrets.Add(secret));
        }

        Assert.Equal(20, secrets.Select(SessionStore.IdOf).Distinct().Count());
    }

    private async Task<HttpStatusCode> StatusAsync(string secret)
    {
        var cookies = new CookieContainer();
        cookies.Add(MadeSession.CookieOf(clinic, secret, Address));
        using var response = await clinic.NewBrowser(cookies).Client.GetAsync(new Uri("/konto", UriKind.Relative));
        return response.StatusCode;
    }
}
