using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data.Startup;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Startup;

/// <summary>In Production behind a proxy: who is believed about address and https, and what is said without it.</summary>
public sealed class ProxyTests : IDisposable
{
    private const string Proxy = "10.1.2.3";
    private readonly BehindProxy _clinic = new();

    [Theory]
    [InlineData(Proxy, "https", HttpStatusCode.OK)]
    [InlineData("::ffff:10.1.2.3", "https", HttpStatusCode.OK)]
    [InlineData("192.168.7.9", "https", HttpStatusCode.OK)]
    [InlineData("2001:db8::5", "https", HttpStatusCode.OK)]
    [InlineData(Proxy, "http", HttpStatusCode.MisdirectedRequest)]
    [InlineData(Proxy, null, HttpStatusCode.MisdirectedRequest)]
    [InlineData("10.1.2.4", "https", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1", "https", HttpStatusCode.MisdirectedRequest)]
    [InlineData("2001:db8::6", "https", HttpStatusCode.MisdirectedRequest)]
    public async Task SignInPage_FromThisPeerWithThisProtocol_IsShownOrSaysWhy(string peer, string? protocol, HttpStatusCode status)
    {
        using var response = await GetAsync("/logga-in", peer, protocol);
        var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(status == HttpStatusCode.OK ? "Logga in" : "Proxy__Trusted", html, StringComparison.Ordinal);
        Assert.Equal(status == HttpStatusCode.OK,
            response.Headers.TryGetValues("Set-Cookie", out var cookies)
                && cookies.Any(set => set.Contains("secure", StringComparison.Ordinal)
                    && !set.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/arenden")]
    [InlineData("/finns-inte")]
    [InlineData("/fel")]
    public async Task Page_OverHttp_NeverFails(string path)
    {
        using var response = await GetAsync(path, "203.0.113.9", "https");
        Assert.InRange((int)response.StatusCode, 400, 499);
        Assert.Contains("<main", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HealthAndStyles_OverHttp_AreThere()
    {
        foreach (var path in new[] { "/health/live", "/health/ready", "/site.css" })
        {
            using var response = await GetAsync(path, "203.0.113.9", null);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    /// <summary>Five wrong passwords from one address: whose are counted together.</summary>
    [Theory]
    [InlineData(Proxy, "198.51.100.1", "198.51.100.2", false)]
    [InlineData(Proxy, "198.51.100.3", "198.51.100.3", true)]
    [InlineData(Proxy, "1.1.1.1, 198.51.100.4", "2.2.2.2, 198.51.100.4", true)]
    [InlineData(Proxy, "198.51.100.5, 192.168.7.7", "198.51.100.6, 192.168.7.7", false)]
    [InlineData("203.0.113.1", "198.51.100.7", "198.51.100.8", true)]
    public async Task WrongPasswords_AreCountedForTheVisitorAndNoForgedAddress(string peer, string first, string second, bool together)
    {
        var email = $"{Guid.NewGuid():N}@clinic.example";
        for (var i = 0; i < 5; i++)
        {
            Assert.DoesNotContain("är inte prövat", await GuessAsync(email, peer, first), StringComparison.Ordinal);
        }

        Assert.Equal(together, (await GuessAsync(email, peer, second)).Contains("är inte prövat", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("10.0.0.5", 1)]
    [InlineData("10.0.0.5, 10.1.0.0/16;2001:db8::/32 ::1", 4)]
    public void Setting_ThatIsRight_IsRead(string setting, int proxies) => Assert.Equal(proxies, TrustedProxies.Read(Of(setting)).Count);

    [Theory]
    [InlineData("proxy.region.se")]
    [InlineData("10.0.0.0/33")]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("10")]
    [InlineData("10.0.0.5, *")]
    public void Setting_ThatIsWrong_StopsTheStartAndSaysSo(string setting) =>
        Assert.StartsWith("Proxy:Trusted innehåller", Assert.Throws<StartupException>(() => TrustedProxies.Read(Of(setting))).Message,
            StringComparison.Ordinal);

    /// <summary>The framework's own switch would believe a forged address from anybody.</summary>
    [Fact]
    public void Everybody_AsProxy_StopsTheStart() =>
        Assert.Contains(Settings.TrustedProxy.Name, Assert.Throws<StartupException>(() => TrustedProxies.Read(
            new ConfigurationBuilder().AddInMemoryCollection([new(Settings.EverybodyIsProxy.Name, "True")]).Build())).Message,
            StringComparison.Ordinal);

    public void Dispose() => _clinic.Dispose();

    private static IConfiguration Of(string setting) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(Settings.TrustedProxy.Name, setting)]).Build();

    private async Task<string> GuessAsync(string email, string peer, string from)
    {
        using var client = _clinic.CreateDefaultClient(new Uri("https://localhost"), new CookieContainerHandler());
        client.DefaultRequestHeaders.Add(TestPeer.Header, peer);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        var browser = new StaffBrowser(client);
        var page = await browser.SubmitAsync(await browser.GetAsync("/logga-in"), "form.narrow", ("Input.Email", email),
            ("Input.Password", "fel lösenord"));
        return Assert.Single(page.Errors);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string peer, string? protocol)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add(TestPeer.Header, peer);
        if (protocol is not null)
        {
            request.Headers.Add("X-Forwarded-Proto", protocol);
        }

        return await _clinic.NewBrowser().Client.SendAsync(request);
    }

    /// <summary>The program in Production.</summary>
    private sealed class BehindProxy : TestClinic
    {
        protected override void ConfigureSettings(IWebHostBuilder builder)
        {
            builder.UseProduction();
            builder.UseSetting(Settings.TrustedProxy.Name, $"{Proxy}, 192.168.7.0/24, 2001:db8::5");
        }

        protected override void ConfigureServices(IServiceCollection services)
        {
            base.ConfigureServices(services);
            services.AddSingleton<IStartupFilter>(new TestPeer());
        }
    }
}
