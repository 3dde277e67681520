using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sjukersattning.BrowserTests;

/// <summary>Every main page on a narrow screen, with large text, in forced colours and on paper.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AppearanceTests(BrowserClinic clinic)
{
    private const int Narrow = 320;
    private const int Wide = 1280;
    private static readonly Dictionary<(string Who, string Status), string> Cases = [];

    // Pairs of things that lie on each other though neither is inside the other.
    private const string Overlaps = """
        () => {
          const told = 'h1, h2, h3, p, label, .button, input[type=text], textarea, select, dt, dd, td, th';
          const seen = [...document.querySelectorAll(`:is(main, .site-header) :is(${told})`)]
            .filter(one => one.checkVisibility() && !one.closest('.sr-only, .save-state') && one.getBoundingClientRect().width > 2);
          const found = [];
          for (const [i, a] of seen.entries()) for (const b of seen.slice(i + 1)) {
            if (a.contains(b) || b.contains(a)) continue;
            const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
            const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
            const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
            if (across > 2 && down > 2) found.push(`${a.outerHTML.slice(0, 80)} / ${b.outerHTML.slice(0, 80)}`);
          }
          return found.slice(0, 3).join('\n');
        }
        """;

    /// <summary>Who, a case in which status (none for a page outside cases), which page.</summary>
    public static TheoryData<string, string, string> Pages => new()
    {
        { "", "", "/logga-in" },
        { "koordinator", "", "/" },
        { "koordinator", "", "/arenden" },
        { "koordinator", "", "/arenden/nytt" },
        { "koordinator", "", "/konto" },
        { "koordinator", "", "/konto/engangskod" },
        { "koordinator", "", "/konto/passkeys" },
        { "koordinator", "Oppnat", "/plan" },
        { "koordinator", "Skrivs", "" },
        { "koordinator", "Skrivs", "/plan" },
        { "koordinator", "Skrivs", "/signeringstid" },
        { "koordinator", "Skrivs", "/nasta-steg" },
        { "koordinator", "Skrivs", "/avbryt" },
        { "koordinator", "Granskas", "/utlatande" },
        { "koordinator", "Granskas", "/utlatande/psykiska" },
        { "koordinator", "Granskas", "/historik" },
        { "koordinator", "Signerat", "" },
        { "koordinator", "Signerat", "/versioner/1" },
        { "koordinator", "Avbrutet", "/ateruppta" },
        { "koordinator", "Signerat", "/utfall/information" },
        { "koordinator", "Ansokt", "" },
        { "koordinator", "Ansokt", "/utfall" },
        { "koordinator", "Ansokt", "/utfall/beslut" },
        { "koordinator", "Ansokt", "/kompletteringar/ny" },
        { "koordinator", "Ansokt", "/kompletteringar/1" },
        { "koordinator", "Beslutat", "" },
        { "koordinator", "Beslutat", "/avsluta" },
        { "koordinator", "Avslutat", "/utfall" },
        { "lakare", "Signerat", "/versioner/1/makulera" },
        { "lakare", "Skrivs", "/utlatande/medicinsk" },
        { "lakare", "Skrivs", "/utlatande/psykiska" },
        { "lakare", "Skrivs", "/granska" },
        { "lakare", "Granskas", "/granska" },
        { "lakare", "Granskas", "/utlatande/psykiska/kontroll/olast/8.1" },
        { "koordinator", "Granskas", "/kopiera" },
        { "koordinator", "", "/arenden/inlasning" },
        { "lakare", "", "/diagnoskoder" },
        { "chef", "", "/enhet/identitet" },
        { "chef", "", "/enhet/kvalitetskontroll" },
        { "chef", "", "/enhet/fraser" },
        { "lakare", "Signerat", "/ersatt" },
        { "koordinator", "", "/slag-upp" },
        { "koordinator", "", "/tidbok" },
        { "koordinator", "", "/moten" },
        { "koordinator", "", "/notiser" },
        { "koordinator", "", "/overlamning" },
        { "koordinator", "", "/franvaro" },
        { "koordinator", "Ansokt", "/kontakter" },
        { "koordinator", "Ansokt", "/samtycken" },
        { "koordinator", "", "/hjalp/rehabkoordinator" },
        { "lakare", "", "/" },
        { "lakare", "", "/tidbok" },
        { "lakare", "", "/hjalp/lakare" },
        { "lakare", "", "/insyn" },
        { "koordinator", "Skrivs", "/sparr" },
        { "kurator", "", "/introduktion" },
        { "sjukskoterska", "", "/" },
        { "sjukskoterska", "", "/hjalp" },
        { "chef", "", "/introduktion" },
        { "chef", "", "/enhet/kva" },
        { "admin", "", "/hjalp/behorigheter" },
        { "chef", "", "/enhet" },
        { "chef", "", "/enhet/orsaker" },
        { "chef", "", "/enhet/basvarden" },
        { "chef", "", "/enhet/mal" },
        { "chef", "", "/statistik" },
        { "chef", "", "/statistik/2024?jamfor=2023-hela" },
        { "admin", "", "/admin" },
        { "admin", "", "/arenden" },
    };

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_WhenItIsNarrowOrItsTextIsLarge_IsAccessibleAndFits(string who, string status, string path)
    {
        await using var desk = await AtAsync(who, status, path);
        await desk.CheckAsync();
        await desk.Page.SetViewportSizeAsync(Narrow, 640);
        await FitsAsync(desk.Page, Narrow);
        await desk.CheckAsync();
        await desk.Page.SetViewportSizeAsync(Wide, 900);
        await desk.Page.EvaluateAsync("() => document.documentElement.style.fontSize = '200%'");
        await FitsAsync(desk.Page, Wide);
        Assert.Empty(desk.Complaints);
    }

    [BrowserTheory]
    [InlineData("koordinator", "", "/")]
    [InlineData("koordinator", "Skrivs", "")]
    [InlineData("lakare", "Skrivs", "/utlatande/medicinsk")]
    public async Task Page_WhenColoursAreForcedAndMotionIsReduced_OpensWithoutErrors(string who, string status, string path)
    {
        await using var desk = await AtAsync(who, status, path,
            new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });
        Assert.True(
            await desk.Page
                .EvaluateAsync<bool>(
                    "() => matchMedia('(forced-colors: active)').matches && matchMedia('(prefers-reduced-motion: reduce)').matches"));
        await desk.CheckAsync();
        await FitsAsync(desk.Page, Wide);
    }

    [BrowserFact]
    public async Task WholeUtlatande_WhenItIsPrinted_ShowsPatientAndUtkastOnEachPage()
    {
        await using var desk = await AtAsync("koordinator", "Granskas", "/utlatande");
        var patient = (await desk.Page.Locator(".case-header__patient .nowrap").TextContentAsync())!;
        var file = Path.GetTempFileName();
        await desk.Page.PdfAsync(new() { Path = file, Format = "A4" });
        var pages = PdfText.PagesOf(file);
        File.Delete(file);
        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.Contains("UTKAST", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains(PdfText.Letters(patient), PdfText.Letters(page), StringComparison.Ordinal));
        Assert.DoesNotContain("Loggaut", PdfText.Letters(string.Concat(pages)), StringComparison.Ordinal);
    }

    private static async Task FitsAsync(IPage page, int width)
    {
        var needed = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        Assert.True(needed <= width, string.Create(CultureInfo.InvariantCulture, $"{page.Url} is {needed} px wide on {width}."));
        Assert.Equal("", await page.EvaluateAsync<string>(Overlaps));
    }

    private async Task<Desk> AtAsync(string who, string status, string path, BrowserNewContextOptions? options = null)
    {
        var desk = who.Length == 0 ? await clinic.OpenAsync(options) : await clinic.SitDownAsync(who, options);
        await desk.Page.GotoAsync(status.Length > 0 ? await CaseAsync(desk, who, status) + path : path);
        await Expect(desk.Heading).ToHaveCountAsync(1);
        return desk;
    }

    /// <summary>The first case that somebody sees in a status. No test here changes one, so it is looked for once.</summary>
    private static async Task<string> CaseAsync(Desk desk, string who, string status)
    {
        if (!Cases.TryGetValue((who, status), out var path))
        {
            await desk.Page.GotoAsync("/arenden");
            await desk.Page.GetByLabel("Läge").SelectOptionAsync(status);
            await desk.PressAsync("Visa");
            await Expect(desk.Page.GetByLabel("Läge")).ToHaveValueAsync(status);
            path = await desk.Page.Locator("tbody a").First.GetAttributeAsync("href");
            Cases[(who, status)] = path!;
        }

        return path!;
    }
}
