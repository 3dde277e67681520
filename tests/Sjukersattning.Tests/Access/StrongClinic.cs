using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Tests.Access;

/// <summary>A clinic where several factors are asked of everybody, as in Production, and whose clock a test moves.</summary>
public sealed class StrongClinic : TestClinic
{
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>Signs somebody of the demo clinic in and sets up codes from an app.</summary>
    internal async Task<(StaffBrowser Browser, TotpApp App, StaffPage Page)> SetUpAsync(string key)
    {
        var browser = await SignInAsync(key);
        var page = await browser.GetAsync("/konto/engangskod");
        var app = new TotpApp(page.Document.QuerySelector("#nyckel")!.TextContent);
        return (browser, app, await browser.SubmitAsync(page, "form.narrow", ("Input.Code", app.CodeAt(Time.GetUtcNow()))));
    }

    /// <summary>The next step of the clock, so that a new code is made.</summary>
    internal string NextCode(TotpApp app)
    {
        Time.Advance(TimeSpan.FromSeconds(30));
        return app.CodeAt(Time.GetUtcNow());
    }

    internal async Task<(StaffBrowser Browser, StaffPage Page)> TryAsync(string key, string code, string password = DemoClinic.Password)
    {
        var browser = NewBrowser();
        return (browser, await browser.SubmitAsync(await browser.GetAsync("/logga-in"), "form.narrow",
            ("Input.Email", $"{key}@demo.example"), ("Input.Password", password), ("Input.Code", code)));
    }

    protected override void ConfigureSettings(IWebHostBuilder builder) => builder.UseSetting(Settings.Strong.Name, "true");

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddSingleton<TimeProvider>(Time);
    }
}
