using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Sjukersattning.Data.Demo;

namespace Sjukersattning.Tests.Startup;

/// <summary>A database that was filled in Development is started on in Production: its accounts open nothing.</summary>
public sealed class DemoAccountTests : IDisposable
{
    private readonly ProductionClinic _clinic = new();

    [Fact]
    public async Task DemoAccount_InProduction_DoesNotSignInAndAnotherDoes()
    {
        Assert.NotEmpty((await SignInAsync("kurator")).Errors);
        Assert.Contains("demokonton. De kan inte logga in", _clinic.TechnicalLog, StringComparison.Ordinal);
        await _clinic.ExecuteAsync($"UPDATE \"AspNetUsers\" SET \"IsDemo\" = 0 WHERE \"Email\" = 'kurator@{DemoClinic.Domain}'");
        Assert.Equal("/konto", (await SignInAsync("kurator")).Path);
        Assert.NotEmpty((await SignInAsync("lakare")).Errors);
    }

    [Fact]
    public async Task Session_OfADemoAccount_DoesNotFollowIntoProduction()
    {
        var cookies = new CookieContainer();
        await _clinic.ExecuteAsync("UPDATE \"AspNetUsers\" SET \"IsDemo\" = 0");
        Assert.Equal("/konto", (await SignInAsync("chef", cookies)).Path);
        Assert.Equal("/konto", (await Browser(cookies).GetAsync("/konto")).Path);
        await _clinic.ExecuteAsync("UPDATE \"AspNetUsers\" SET \"IsDemo\" = 1");
        Assert.StartsWith("/logga-in", (await Browser(cookies).GetAsync("/konto")).Path, StringComparison.Ordinal);
    }

    public void Dispose() => _clinic.Dispose();

    private StaffBrowser Browser(CookieContainer cookies) =>
        new(_clinic.CreateDefaultClient(new Uri("https://localhost"), new CookieContainerHandler(cookies)));

    private async Task<StaffPage> SignInAsync(string key, CookieContainer? cookies = null)
    {
        var browser = Browser(cookies ?? new CookieContainer());
        return await browser.SubmitAsync(await browser.GetAsync("/logga-in"), "form.narrow",
            ("Input.Email", $"{key}@{DemoClinic.Domain}"), ("Input.Password", DemoClinic.Password));
    }

    private sealed class ProductionClinic : TestClinic
    {
        protected override void ConfigureSettings(IWebHostBuilder builder) => builder.UseProduction();
    }
}
