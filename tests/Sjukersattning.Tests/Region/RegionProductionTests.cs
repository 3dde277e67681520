using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Sjukersattning.Tests.Region;

/// <summary>A round in Production, over https.</summary>
public sealed class RegionProductionTests(RegionProductionTests.ProductionClinic clinic)
    : IClassFixture<RegionProductionTests.ProductionClinic>
{
    [Fact]
    public async Task Round_KeepsItsCookiesToThisHost_AndLeavesTheContentPolicyAlone()
    {
        var client = clinic.CreateDefaultClient(new Uri("https://sjukersattning.region.example"),
            new CookieContainerHandler(new CookieContainer()));
        using var request = StaffBrowser.Post(await new StaffBrowser(client).GetAsync("/logga-in"), ".region-sign-in");
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith($"0;url={RegionProviderHost.Address}authorize?", response.Headers.GetValues("Refresh").Single(),
            StringComparison.Ordinal);
        Assert.Contains("form-action 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var cookies = response.Headers.GetValues("Set-Cookie").ToList();
        Assert.True(cookies.Count >= 2);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Superset(new HashSet<string> { "path=/", "secure", "httponly", "samesite=lax" },
                cookie.Split(';', StringSplitOptions.TrimEntries).ToHashSet());
        });
    }

    /// <summary>The program in Production with a region's own sign-in.</summary>
    public sealed class ProductionClinic : RegionClinic
    {
        protected override void ConfigureSettings(IWebHostBuilder builder)
        {
            base.ConfigureSettings(builder);
            builder.UseProduction();
        }
    }
}
