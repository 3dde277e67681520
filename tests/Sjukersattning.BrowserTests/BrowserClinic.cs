using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Sjukersattning.BrowserTests;

/// <summary>
/// The whole program on a real port, over a database of its own with the demo clinic in it, and one Chromium for all tests.
/// </summary>
public sealed class BrowserClinic : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>Milliseconds until something that does not come is missed. The other tests run on the same cores.</summary>
    private const int Patience = 20_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("browser-").FullName;
    private readonly Dictionary<string, string> _sessions = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Address of the program; localhost, since a passkey belongs to that name.</summary>
    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Chromium.Executable is null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        UseKestrel(0);
        StartServer();
        var bound = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Address = $"http://localhost:{new Uri(bound).Port}";
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Executable, Args = Chromium.Arguments });
    }

    /// <summary>A browser of its own for somebody of the demo clinic, signed in.</summary>
    /// <param name="key">The account's name before the @.</param>
    /// <param name="ownSession">With a session no other test shares, so that it may sign out.</param>
    public async Task<Desk> SitDownAsync(string key, BrowserNewContextOptions? options = null, bool ownSession = false)
    {
        options ??= new();
        if (!ownSession && _sessions.TryGetValue(key, out var state))
        {
            options.StorageState = state;
            return await OpenAsync(options);
        }

        var desk = await OpenAsync(options);
        await desk.SignInAsync(key);
        if (!ownSession)
        {
            _sessions[key] = await desk.Page.Context.StorageStateAsync();
        }

        return desk;
    }

    /// <summary>A browser nobody has signed in with.</summary>
    public async Task<Desk> OpenAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = Address;
        options.Locale = "sv-SE";
        options.ViewportSize ??= new() { Width = 1280, Height = 900 };
        options.ReducedMotion ??= ReducedMotion.Reduce; // a colour is judged when it has arrived, not on its way
        var context = await _browser!.NewContextAsync(options);
        return new Desk(context, await context.NewPageAsync());
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        await DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Demo:Enabled", "true");
        builder.UseSetting("Background:Enabled", "false");
        builder.UseSetting("Mail:Folder", Path.Combine(_folder, "post"));
        builder.UseSetting("Log:Folder", Path.Combine(_folder, "log"));
        builder.UseSetting("ConnectionStrings:Sjukersattning", $"Data Source={Path.Combine(_folder, "clinic.db")}");
    }
}
