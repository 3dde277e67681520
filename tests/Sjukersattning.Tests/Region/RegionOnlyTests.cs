using System.Net;
using System.Reflection;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Pages;
using Sjukersattning.Web.Pages.Arenden;

namespace Sjukersattning.Tests.Region;

/// <summary>
/// Where local sign-in is off, passwords, codes, passkeys and invitations are neither shown nor taken: derived over handlers.
/// </summary>
public sealed class RegionOnlyTests(RegionOnlyClinic clinic) : IClassFixture<RegionOnlyClinic>
{
    /// <summary>What judges or changes local secrets.</summary>
    private static readonly HashSet<Type> Judges = [typeof(Credentials), typeof(Factors), typeof(Invitations), typeof(DemoClinic)];

    /// <summary>Handlers of pages that know such a judge, and take no secret themselves.</summary>
    private static readonly HashSet<string> WithoutSecret =
    [
        "LoggaInModel.OnGetAsync", "LoggaInModel.OnPostRegionAsync", "LoggaInModel.OnPostVantaAsync",
        "KontoModel.OnGetAsync", "KontoModel.OnPostEpostAsync",
        "KontoModel.OnPostEnhetAsync", "KontoModel.OnPostAvslutaAsync", "Arenden.GranskaModel.OnGetAsync",
        "Arenden.GranskaModel.OnPostLegitimeraAsync", "Arenden.GranskaModel.OnPostRegionAsync",
    ];

    public static TheoryData<string> Local =>
        [.. PageModels.InThisProgram.SelectMany(AccessFilter.HandlersOf).Where(IsLocal).Select(PageHandler.NameOf)];

    [Fact]
    public void Handler_OfAPageThatJudgesLocalSecrets_IsALocalWayOrNamedHere()
    {
        var all = PageModels.InThisProgram
            .Where(page => page.GetConstructors().SelectMany(one => one.GetParameters()).Any(one => Judges.Contains(one.ParameterType)))
            .SelectMany(AccessFilter.HandlersOf).ToList();
        Assert.Equal(WithoutSecret.Order(), all.Where(handler => !IsLocal(handler)).Select(PageHandler.NameOf).Order());
        Assert.Superset(new[] { nameof(InbjudanModel), nameof(KontoModel), nameof(GranskaModel), nameof(LoggaInModel) }.ToHashSet(),
            all.Where(IsLocal).Select(handler => handler.DeclaringType!.Name).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Local))]
    public async Task Handler_OfALocalWay_IsNotThere(string name)
    {
        var handler = (await PageHandler.AllAsync(clinic.Services))[name];
        var lakare = await clinic.ActorAsync("lakare");
        var caseId = await clinic.CaseInAsync(lakare, CaseStatus.UnderReview);
        var path = handler.Path(new Dictionary<string, string> { ["id"] = caseId.ToString(), ["inbjudan"] = "hemlig" });
        var (browser, home) = await clinic.SignInByRegionAsync("lakare");
        var stranger = clinic.NewBrowser();
        foreach (var (client, token) in new[]
        {
            (browser.Client, home.Document.QuerySelector("meta[name=csrf]")!.GetAttribute("content")!),
            (stranger.Client, (await stranger.GetAsync("/logga-in")).Value("__RequestVerificationToken")!),
        })
        {
            using var response = await Visitor.CallAsync(client, token, handler, path, asScript: false);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Page_OfSignIn_ShowsTheRegionAlone()
    {
        var page = await clinic.NewBrowser().GetAsync("/logga-in");
        Assert.Equal("Logga in med SITHS", page.Document.QuerySelector(".region-sign-in button")!.TextContent);
        Assert.Empty(page.Document.QuerySelectorAll("[type=password], [data-passkey], .demo-sign-in"));
        var (browser, _) = await clinic.SignInByRegionAsync("chef");
        Assert.Empty((await browser.GetAsync("/konto")).Document.QuerySelectorAll("[type=password], a[href^='/konto/']"));
    }

    [Fact]
    public async Task Proof_ByALocalSecret_StartsNoSession()
    {
        Assert.Null(await MadeSession.StartAsync(clinic, "lakare"));
        Assert.Equal("/", (await clinic.SignInByRegionAsync("lakare")).Page.Path);
    }

    private static bool IsLocal(MethodInfo handler) => handler.IsDefined(typeof(ByLocalSecretAttribute));
}
