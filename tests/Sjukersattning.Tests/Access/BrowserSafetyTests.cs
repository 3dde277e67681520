using AngleSharp.Html.Parser;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Web;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Access;

/// <summary>What every page tells the browser, error pages too: derived over all pages.</summary>
public sealed class BrowserSafetyTests(AccessClinic clinic) : IClassFixture<AccessClinic>, IAsyncLifetime
{
    private static readonly string[] Readers = ["lakare", "koordinator", "chef", "admin"];

    public static TheoryData<string> Pages => PageHandler.Names(_ => true, "OnGet");

    public static TheoryData<string> Failures =>
        ["/finns-inte", "/fel", "/admin", "/arenden/0", "/arenden/00000000-0000-0000-0000-000000000001", "/arenden?handler=FinnsInte",
            "/health/live", "/health/ready", .. Enum.GetValues<RegionRefusal>().Select(why => To.SignInRefused(why.Stored()))];

    /// <summary>Pages that never answer 200.</summary>
    private static readonly string[] PagesOfFailures = ["FelModel.", "LoggaInNekadModel."];

    /// <summary>A page asks about another verksamhetschef, and the demo's unit has one alone.</summary>
    public async Task InitializeAsync()
    {
        var other = clinic.Visitors["kurator"].Actor;
        var desk = new RoleDesk(clinic);
        if (!await desk.HoldsAsync(other.Id, Role.Verksamhetschef))
        {
            await desk.GiveAsync(other.Id, other.UnitId, Role.Verksamhetschef);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ForSomebodyWhoMaySeeIt_IsSafeInTheBrowser(string name)
    {
        var handler = clinic.Handlers[name];
        var unit = clinic.Visitors["lakare"].Actor.UnitId;
        CaseStatus[] statuses = handler.IsAboutCase ? Enum.GetValues<CaseStatus>() : [CaseStatus.BeingWritten];
        var shown = 0;
        foreach (var address in statuses.SelectMany(status => clinic.Addresses(handler, unit, clinic.CaseIn(unit, status).Id))
            .Select(address => address.Path))
        {
            foreach (var reader in Readers)
            {
                using var response = await clinic.Visitors[reader].CallAsync(handler, address);
                await AssertSafeAsync(response);
                shown += response.IsSuccessStatusCode ? 1 : 0;
            }
        }

        Assert.True(shown > 0 || PagesOfFailures.Any(page => name.StartsWith(page, StringComparison.Ordinal)),
            $"Nobody could see {handler.Template}.");
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failure_IsAsSafeAsAPage(string path)
    {
        using var signedIn = await clinic.Visitors["koordinator"].Client.GetAsync(new Uri(path, UriKind.Relative));
        await AssertSafeAsync(signedIn);
        using var stranger = await clinic.NewBrowser().Client.GetAsync(new Uri(path, UriKind.Relative));
        await AssertSafeAsync(stranger);
    }

    [Fact]
    public async Task Health_TellsStrangersNothingElse()
    {
        Assert.Equal("Healthy", (await clinic.NewBrowser().GetAsync("/health/ready")).Html);
        Assert.Equal("Healthy", (await clinic.NewBrowser().GetAsync("/health/live")).Html);
    }

    private static async Task AssertSafeAsync(HttpResponseMessage response)
    {
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        var policy = Header(response, "Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return;
        }

        Assert.True((int)response.StatusCode is 200 or 503 or (>= 300 and < 500));
        var document = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Equal("sv", document.DocumentElement.GetAttribute("lang"));
        if (document.QuerySelector("meta[name=csrf]") is not null)
        {
            var marks = document.QuerySelectorAll("form[method=post]")
                .Select(form => Assert.Single(form.QuerySelectorAll($"[name={FormSeals.Field}]")).GetAttribute("value")).ToList();
            Assert.NotEmpty(marks);
            Assert.Equal(marks.Distinct(), marks);
        }

        Assert.DoesNotContain(document.All,
            element => element.LocalName == "style"
                || (element.LocalName == "script" && (!element.HasAttribute("src") || element.TextContent.Trim().Length > 0)));
        Assert.DoesNotContain(document.All.SelectMany(element => element.Attributes), attribute =>
            attribute.Name is "style"
                || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(document.QuerySelectorAll("[src],link[href]"),
            element => (element.GetAttribute("src") ?? element.GetAttribute("href"))![0] != '/');
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(',', response.Headers.GetValues(name));
}
