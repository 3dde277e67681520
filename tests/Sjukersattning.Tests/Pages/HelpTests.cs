using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Tests.Pages;

/// <summary>The handbook as each role reads it, and that nothing in it leads astray.</summary>
public sealed class HelpTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const int MostBytes = 60_000;

    private const int MostPictureBytes = 120_000;

    private static readonly Dictionary<Role, string> Accounts = new()
    {
        [Role.Rehabkoordinator] = "koordinator", [Role.Lakare] = "lakare", [Role.Kurator] = "kurator",
        [Role.Fysioterapeut] = "fysioterapeut",
        [Role.Arbetsterapeut] = "arbetsterapeut", [Role.Sjukskoterska] = "sjukskoterska", [Role.Verksamhetschef] = "chef",
        [Role.Administrator] = "admin",
    };

    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "docs", "handbok");

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    public static TheoryData<string> Names => [.. Handbook.Pages.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryPage_ForEachRole_OpensWithOneMainHeading(Role role)
    {
        var reader = await clinic.SignInAsync(Accounts[role]);
        foreach (var page in Handbook.Pages)
        {
            var seen = await reader.GetAsync(page.Href);
            Assert.Equal(HttpStatusCode.OK, seen.Status);
            Assert.Equal(page.Title, Assert.Single(seen.Document.QuerySelectorAll("h1")).TextContent);
            Assert.True(Encoding.UTF8.GetByteCount(seen.Html) <= MostBytes, $"{page.Href} is too large.");
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task FirstPage_ForEachRole_ListsEveryPageAndTheRolesOwnFirst(Role role)
    {
        var reader = await clinic.SignInAsync(Accounts[role]);
        var listed = (await reader.GetAsync("/hjalp")).Document
            .QuerySelectorAll("nav[aria-label='Handbokens sidor'] a")
            .Select(link => link.GetAttribute("href")).ToList();
        Assert.Equal($"/hjalp/{HandbookPage.NameOf(role)}", listed[0]);
        Assert.Equal(Handbook.Pages.Select(page => page.Href).Where(href => href != "/hjalp").Order(), listed.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EveryLink_OfAPage_LeadsSomewhereThatItsReaderMayGo(string name)
    {
        var page = Handbook.Find(name)!;
        var reader = await clinic.SignInAsync(Accounts[page.Role ?? Role.Rehabkoordinator]);
        var links = (await reader.GetAsync(page.Href)).Document
            .QuerySelectorAll("main a")
            .Select(link => link.GetAttribute("href")!)
            .ToList();
        Assert.All(links, link => Assert.StartsWith("/", link, StringComparison.Ordinal));
        foreach (var link in links.Distinct())
        {
            Assert.True((await reader.GetAsync(link)).Status == HttpStatusCode.OK, $"{page.Href} leads to {link}.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EveryPicture_OfAPage_IsDescribedAndServedAsThePngInTheFolder(string name)
    {
        var reader = await clinic.SignInAsync("koordinator");
        foreach (var picture in (await reader.GetAsync(Handbook.Find(name)!.Href)).Document.QuerySelectorAll("main img"))
        {
            Assert.False(string.IsNullOrWhiteSpace(picture.GetAttribute("alt")));
            Assert.Equal("lazy", picture.GetAttribute("loading"));
            var href = picture.GetAttribute("src")!;
            using var response = await reader.Client.GetAsync(new Uri(href, UriKind.Relative));
            Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Folder, "bilder", href.Split('/')[^1])),
                await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task Picture_WhenTheBrowserHasIt_IsKeptAsTheStyleSheetIs()
    {
        var reader = await clinic.SignInAsync("sjukskoterska");
        using var style = await reader.Client.GetAsync(new Uri("/site.css", UriKind.Relative));
        var picture = new Uri("/handbok/mitt-arbete.png", UriKind.Relative);
        using var first = await reader.Client.GetAsync(picture);
        Assert.Equal(style.Headers.CacheControl, first.Headers.CacheControl);
        using var again = new HttpRequestMessage(HttpMethod.Get, picture);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await reader.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public void Folder_HoldsOnePagePerRoleAndPicturesOfReasonableSize()
    {
        Assert.All(Enum.GetValues<Role>(), role => Assert.True(File.Exists(Path.Combine(Folder, $"{HandbookPage.NameOf(role)}.md"))));
        Assert.Equal(Enum.GetValues<Role>(), Handbook.Pages.Where(page => page.Role is not null).Select(page => page.Role!.Value));
        Assert.Equal(Directory.GetFiles(Folder, "*.md").Length + 1, Handbook.Pages.Count);
        Assert.All(Directory.GetFiles(Path.Combine(Folder, "bilder")),
            file => Assert.InRange(new FileInfo(file).Length, 1, MostPictureBytes));
    }

    [Fact]
    public async Task Permissions_ShowEveryRowOfTheTableAndARegionThatTheKeyboardReaches()
    {
        var reader = await clinic.SignInAsync("admin");
        var page = await reader.GetAsync("/hjalp/behorigheter");
        var region = Assert.Single(page.Document.QuerySelectorAll("main [role=region]"));
        Assert.Equal(("0", "Tabell: Vem får göra vad"), (region.GetAttribute("tabindex"), region.GetAttribute("aria-label")));
        Assert.Equal(CaseRules.All.Select(rule => rule.Name),
            region.QuerySelectorAll("tbody th[scope=row]").Select(cell => cell.TextContent));
        Assert.Equal(Enum.GetValues<Role>().Length + 1, region.QuerySelectorAll("thead th[scope=col]").Length);
    }

    [Theory]
    [InlineData("/hjalp/finns-inte")]
    [InlineData("/hjalp/index.md")]
    [InlineData("/handbok/finns-inte.png")]
    [InlineData("/handbok/..%2Findex.md")]
    public async Task Address_OfNoPage_IsNotFound(string address)
    {
        var reader = await clinic.SignInAsync("koordinator");
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(address)).Status);
    }

    [Fact]
    public void Html_InTheMarkdown_IsShownAsText() =>
        Assert.Contains("&lt;script&gt;", HandbookText.Render("# Sida\n\nText <script>alert(1)</script>\n").Html, StringComparison.Ordinal);

    [Fact]
    public void Headings_StandUnderTheMainHeading()
    {
        var (title, html) = HandbookText.Render("# Sida\n\n# En till\n\n## Under\n");
        Assert.Equal("Sida", title);
        Assert.Equal(["H2", "H2"], new HtmlParser().ParseDocument(html).QuerySelectorAll("h1, h2, h3").Select(heading => heading.TagName));
    }

    [Fact]
    public void Links_BetweenPages_LeadToTheProgramsAddresses() =>
        Assert.Equal(
            ["/hjalp/lakare", "/hjalp", "/arenden"],
            new HtmlParser()
                .ParseDocument(HandbookText.Render("# Sida\n\n[a](lakare.md) [b](index.md) [c](/arenden)\n").Html)
                .QuerySelectorAll("a").Select(link => link.GetAttribute("href")));

    [Fact]
    public void Tables_UnderOneHeading_AreToldApart()
    {
        const string Table = "| A | B |\n| --- | --- |\n| 1 | 2 |\n\nText\n\n";
        var html = new HtmlParser().ParseDocument(HandbookText.Render($"# Sida\n\n## Del\n\n{Table}{Table}").Html);
        Assert.Equal(["Tabell: Del", "Tabell: Del, 2"],
            html.QuerySelectorAll("[role=region]").Select(region => region.GetAttribute("aria-label")));
        Assert.Equal(2, html.QuerySelectorAll("table.table tbody th[scope=row]").Length);
    }

    [Theory]
    [InlineData("Ingen rubrik\n")]
    [InlineData("# Sida\n\n![En bild](bilder/finns-inte.png)\n")]
    public void Page_WithoutAHeadingOrWithAMissingPicture_IsRefused(string markdown) =>
        Assert.Throws<InvalidDataException>(() => HandbookText.Render(markdown));
}
