using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Sjukersattning.Data.Startup;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Telemetry;

namespace Sjukersattning.Tests.Telemetry;

/// <summary>What a stranger is told of the program's health, and what the operator is.</summary>
public sealed class OperatorHealthTests : IDisposable
{
    private const string Key = "driftens-nyckel-driftens-nyckel-0123";
    private readonly KeyedClinic _clinic = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Bearer driftens-nyckel-driftens-nyckel-0124")]
    [InlineData("Basic driftens-nyckel-driftens-nyckel-0123")]
    public async Task Stranger_FindsNoSuchPage_AndIsToldNothingByTheOthers(string? shown)
    {
        var (status, text) = await AskAsync(shown);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.DoesNotContain(ProgramVersion.Text, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sqlite", text, StringComparison.OrdinalIgnoreCase);
        foreach (var path in new[] { "/health/live", "/health/ready" })
        {
            Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(shown, path));
        }
    }

    [Fact]
    public async Task Signed_InAsAdministrator_IsNoOperator()
    {
        var admin = await _clinic.SignInAsync("admin");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/health/operator")).Status);
    }

    [Fact]
    public async Task Page_WithoutTheSetting_IsNotThere()
    {
        using var other = new TestClinic();
        Assert.Equal(HttpStatusCode.NotFound, (await other.NewBrowser().GetAsync("/health/operator")).Status);
    }

    [Fact]
    public async Task Operator_IsToldOfEverything()
    {
        var (status, text) = await AskAsync($"Bearer {Key}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(ProgramVersion.Full, text, StringComparison.Ordinal);
        Assert.Contains("Inga migreringar återstår.", Told(text, "databas"), StringComparison.Ordinal);
        Assert.Contains("brev väntar", Told(text, "utkorg"), StringComparison.Ordinal);
        Assert.Contains("Background__Enabled=false", Told(text, "bakgrundsarbete"), StringComparison.Ordinal);
        Assert.Contains("Har gått att skriva sedan starten.", Told(text, "åtkomstlogg"), StringComparison.Ordinal);
        Assert.Contains("GB ledigt", Told(text, "disk"), StringComparison.Ordinal);
        Assert.NotEmpty(Told(text, "nycklar"));
        Assert.DoesNotContain(Key, text, StringComparison.Ordinal);
        Assert.DoesNotContain(TestKeys.Text.Split(' ')[1], text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operator_IsToldWhatIsWrong()
    {
        var browser = await _clinic.SignInAsync("koordinator");
        await using (await Sabotage.OfAsync(_clinic, "AccessLog", "hemlig rad"))
        {
            await browser.GetAsync("/arenden");
        }

        await _clinic.ExecuteAsync("DELETE FROM \"__EFMigrationsHistory\"");
        var (status, text) = await AskAsync($"Bearer {Key}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Har inte gått att skriva 1 gånger sedan starten.", Told(text, "åtkomstlogg"), StringComparison.Ordinal);
        Assert.Contains("migreringar återstår: kör migrate.", Told(text, "databas"), StringComparison.Ordinal);
        Assert.DoesNotContain("hemlig rad", text, StringComparison.Ordinal);
    }

    /// <summary>One that cannot be answered does not keep the others from being.</summary>
    [Fact]
    public async Task Operator_WhenSomethingCannotBeAsked_IsToldSo_WithoutTheDatabasesWords()
    {
        await _clinic.ExecuteAsync("DROP TABLE \"Letters\"");
        var (status, text) = await AskAsync($"Bearer {Key}");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("Gick inte att få veta (Unknown).", Told(text, "utkorg"));
        Assert.Contains("Inga migreringar återstår.", Told(text, "databas"), StringComparison.Ordinal);
        Assert.DoesNotContain("Letters", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Proxy_LetsNobodyOutsideAskAboutHealth() => Assert.Matches(@"location /health/ \{\s*return 404;\s*\}",
        File.ReadAllText(Path.Combine(RepositoryRoot.Path, "deploy", "nginx.conf")));

    [Fact]
    public void Key_ThatIsShort_StopsTheStart()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new("Health:OperatorKey", "kort")]);
        Assert.Equal("Health:OperatorKey är för kort: den ska ha minst 32 tecken.",
            Assert.Throws<StartupException>(() => builder.Build().MapOperatorHealth("/x")).Message);
    }

    [Theory]
    [InlineData("Telemetry:Endpoint", "insamlare:4318", "http:// eller https://")]
    [InlineData("Telemetry:Endpoint", "http://jag:hemligt@insamlare", "utan lösenord")]
    [InlineData("Telemetry:TracedPercent", "101", "ett heltal från 0 till 100")]
    public void Setting_ThatCannotBe_StopsTheStart_WithoutWhatItSays(string name, string value, string says)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new("Telemetry:Endpoint", "http://127.0.0.1:4318")])
            .AddInMemoryCollection([new(name, value)]);
        var sentence = Assert.Throws<StartupException>(builder.AddTelemetry).Message;
        Assert.StartsWith(name, sentence, StringComparison.Ordinal);
        Assert.Contains(says, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("hemligt", sentence, StringComparison.Ordinal);
    }

    public void Dispose() => _clinic.Dispose();

    private static string Told(string text, string check) => JsonNode.Parse(text)!["checks"]![check]!["told"]!.ToString();

    private async Task<(HttpStatusCode Status, string Text)> AskAsync(string? shown, string path = "/health/operator")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (shown is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", shown);
        }

        using var response = await _clinic.NewBrowser().Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private sealed class KeyedClinic : TestClinic
    {
        protected override void ConfigureSettings(IWebHostBuilder builder) => builder.UseSetting("Health:OperatorKey", Key);
    }
}
