using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sjukersattning.BrowserTests;

/// <summary>One person's browser: it notes every complaint in the console and can be asked whether the page is accessible.</summary>
public sealed partial class Desk : IAsyncDisposable
{
    // axe-core is asked in the page itself. Its wrapper for Playwright opens a second page at every question and carries all that is
    // right, with its HTML, through three processes.
    private const string Ask = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations, passes } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
          const inWords = node => `${node.target} ${node.html} ${node.any.map(check => check.message).join(' ')}`;
          const wrong = violations.map(one => `${one.id} (${one.help}): ${one.nodes.map(inWords).join(' | ')}`);
          return passes.length ? wrong : [...wrong, 'axe found nothing to judge'];
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    internal Desk(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        Listen(page);
    }

    public IPage Page { get; private set; }

    /// <summary>
    /// What the browser has complained about, e.g. a refused inline style. An answer of 4xx to a mistake is no complaint.
    /// </summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The live region that says whether the text is saved.</summary>
    public ILocator SaveState => Page.Locator(".save-state");

    /// <summary>The only main heading.</summary>
    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Errors => Page.Locator(".error-list");

    /// <summary>Signs in with a demo button.</summary>
    public async Task SignInAsync(string key)
    {
        await Page.GotoAsync("/logga-in");
        await Page.Locator($"button[value='{key}@demo.example']").ClickAsync();
        await Expect(Heading).ToHaveTextAsync("Mitt arbete");
    }

    /// <summary>Goes to a page and checks it.</summary>
    public async Task VisitAsync(string path)
    {
        await Page.GotoAsync(path);
        await CheckAsync();
    }

    /// <summary>Opens a second tab, which is then the one in front.</summary>
    public async Task<IPage> NewTabAsync()
    {
        Page = await _context.NewPageAsync();
        Listen(Page);
        return Page;
    }

    /// <summary>Presses a button by its words.</summary>
    public Task PressAsync(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();

    /// <summary>Follows a link by its words.</summary>
    public Task FollowAsync(string words) => Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First.ClickAsync();

    /// <summary>Writes into a field by its label.</summary>
    public Task WriteAsync(string label, string text) => Page.GetByLabel(label).FillAsync(text);

    /// <summary>Waits until the page says that everything is saved.</summary>
    public async Task SavedAsync()
    {
        await Page.Locator(":focus").BlurAsync();
        await Expect(SaveState).ToHaveTextAsync(Saved());
        await Expect(SaveState).Not.ToHaveClassAsync(Unsaved());
    }

    /// <summary>No violation of WCAG 2.2 A and AA or of axe's best practice on the page as it stands, and nothing in the console.</summary>
    public async Task CheckAsync()
    {
        Assert.Single(Page.Frames);
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await Page.EvaluateAsync(Axe);
        }

        var wrong = await Page.EvaluateAsync<string[]>(Ask);
        Assert.True(wrong.Length == 0, $"{new Uri(Page.Url).AbsolutePath}: {string.Join("; ", wrong)}");
        Assert.Empty(_complaints);
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    [GeneratedRegex(@"^Sparat \d\d\.\d\d$")]
    private static partial Regex Saved();

    [GeneratedRegex("--(pending|error)")]
    private static partial Regex Unsaved();

    [GeneratedRegex(@"^Failed to load resource: (the server responded with a status of 4(00|01|03|09|22) |net::ERR_FAILED)")]
    private static partial Regex Expected();

    private void Listen(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !Expected().IsMatch(message.Text))
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }
}
