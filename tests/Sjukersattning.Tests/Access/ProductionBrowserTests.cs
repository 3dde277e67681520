using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>What a browser is told in Production, over https: derived over the pages that need no case.</summary>
public sealed class ProductionBrowserTests(ProductionBrowserTests.ProductionClinic clinic)
    : IClassFixture<ProductionBrowserTests.ProductionClinic>
{
    private static readonly Uri Address = new("https://sjukersattning.region.example");

    [Fact]
    public async Task Cookies_OfEveryAnswer_BelongToThisHostAndHttpsAlone()
    {
        var set = new List<string>();
        var pages = (await PageHandler.AllAsync(clinic.Services)).Values.Where(one => one.IsGet && one.RouteValues.Count == 0).ToList();
        Assert.True(pages.Count > 15);
        foreach (var who in new[] { null, "lakare", "koordinator", "chef", "admin" })
        {
            var browser = await BrowserAsync(who);
            foreach (var page in pages)
            {
                using var response = await browser.Client.GetAsync(new Uri(page.Template, UriKind.Relative));
                Keep(response);
                Assert.Equal("max-age=31536000; includeSubDomains", response.Headers.GetValues("Strict-Transport-Security").Single());
            }
        }

        // What answers to a form: a note for the next page, and the end of a session.
        var me = await BrowserAsync("koordinator");
        foreach (var (path, form) in new[] { ("/konto", "form[action*='handler=Epost']"), ("/", ".site-header form") })
        {
            using var request = StaffBrowser.Post(await me.GetAsync(path), form);
            using var response = await me.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Keep(response);
        }

        Assert.All(set, cookie =>
        {
            var parts = cookie.Split(';', StringSplitOptions.TrimEntries);
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("path=/", parts);
            Assert.Contains("secure", parts);
            Assert.Contains("httponly", parts);
            Assert.Contains(parts, part => part.StartsWith("samesite=", StringComparison.Ordinal));
            Assert.DoesNotContain(parts, part => part.StartsWith("domain=", StringComparison.Ordinal));
        });
        Assert.Superset(new HashSet<string> { "__Host-sjukersattning", "__Host-formular", "__Host-besked" },
            set.Select(cookie => cookie.Split('=')[0]).ToHashSet());

        void Keep(HttpResponseMessage response) =>
            set.AddRange(response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []);
    }

    [Fact]
    public async Task Headers_NameWhatNoPageUses_AndWhereToReport()
    {
        using var response = await (await BrowserAsync(null)).Client.GetAsync(new Uri("/logga-in", UriKind.Relative));
        string Header(string name) => string.Join(',', response.Headers.GetValues(name));
        Assert.Contains("camera=(), ", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Contains("publickey-credentials-get=(self)", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("csp=\"/csp-rapport\"", Header("Reporting-Endpoints"));
        Assert.Contains("report-uri /csp-rapport; report-to csp", Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/csp-report",
        """{"csp-report":{"document-uri":"https://x/?q=Tolvan","effective-directive":"img-src","blocked-uri":"https://ond.example/19121212"}}""")]
    [InlineData("application/reports+json",
        """[{"url":"https://x/?q=Tolvan","body":{"effectiveDirective":"img-src","blockedURL":"https://ond.example/19121212"}}]""")]
    public async Task Report_IsLoggedByRuleAndHost(string type, string report)
    {
        using var response = await ReportAsync(report, type);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Contains("\"Directive\":\"img-src\",\"Host\":\"ond.example\"", clinic.TechnicalLog, StringComparison.Ordinal);
        Assert.DoesNotContain("19121212", clinic.TechnicalLog, StringComparison.Ordinal);
        Assert.DoesNotContain("Tolvan", clinic.TechnicalLog, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsens")]
    [InlineData("[]x")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"csp-report":7}""")]
    [InlineData("""{"csp-report":{"blocked-uri":{"a":1}}}""")]
    public async Task Report_ThatIsNone_IsRefused(string report)
    {
        using var response = await ReportAsync(report, "application/csp-report");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Report_ThatForgesALine_OrIsTooLong_LeavesNeither()
    {
        using var forged = await ReportAsync(
            """{"csp-report":{"effective-directive":"img-src\n{\"forged\":true}","blocked-uri":"inline"}}""", "application/csp-report");
        Assert.Equal(HttpStatusCode.NoContent, forged.StatusCode);
        Assert.DoesNotContain("\\\"forged", clinic.TechnicalLog, StringComparison.Ordinal);
        using var tooLong = await ReportAsync($$$"""{"csp-report":{"a":"{{{new string('x', 20_000)}}}"}}""", "application/csp-report");
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
    }

    [Fact]
    public async Task Reports_ThatComeTooOften_AreNotTaken()
    {
        using var busy = new ProductionClinic();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 61; i++)
        {
            using var response = await ReportAsync("""{"csp-report":{}}""", "application/csp-report", busy);
            answers.Add(response.StatusCode);
        }

        Assert.Equal((60, HttpStatusCode.TooManyRequests), (answers.Count(one => one == HttpStatusCode.NoContent), answers[^1]));
    }

    private async Task<HttpResponseMessage> ReportAsync(string report, string type, ProductionClinic? other = null)
    {
        using var content = new StringContent(report, MediaTypeHeaderValue.Parse(type));
        return await Client(other ?? clinic, new CookieContainer()).PostAsync(new Uri("/csp-rapport", UriKind.Relative), content);
    }

    private async Task<StaffBrowser> BrowserAsync(string? who)
    {
        var cookies = new CookieContainer();
        if (who is not null)
        {
            await clinic.ExecuteAsync("UPDATE \"AspNetUsers\" SET \"IsDemo\" = 0");
            var actor = await clinic.ActorAsync(who);
            cookies.Add(MadeSession.CookieOf(clinic, await MadeSession.StartAsync(clinic, who), Address, actor.Id));
        }

        return new StaffBrowser(Client(clinic, cookies));
    }

    private static HttpClient Client(ProductionClinic clinic, CookieContainer cookies) =>
        clinic.CreateDefaultClient(Address, new CookieContainerHandler(cookies));

    /// <summary>The program in Production; its people come with sessions, and are no more of the demo.</summary>
    public sealed class ProductionClinic : TestClinic
    {
        protected override void ConfigureSettings(IWebHostBuilder builder) => builder.UseProduction();
    }
}
