using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Sjukersattning.Tests.Calendar;
using Sjukersattning.Tests.Mail;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>Whole addresses lead where Site:Address says, whoever asked and under whichever name.</summary>
public sealed class SiteAddressTests(SiteClinic clinic) : IClassFixture<SiteClinic>
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:8080")]
    [InlineData("sjukersattning.region.example.evil.example")]
    [InlineData("10.0.0.7")]
    public async Task Addresses_AskedForUnderAnotherName_FollowTheSetting(string host)
    {
        var caseId = (await clinic.PlannedAsync(1))[0];
        var koordinator = await clinic.SignInAsync("koordinator");
        await koordinator.SubmitAsync(await koordinator.GetAsync(PlannedCases.BookingPage(caseId)), "form.narrow",
            ("Input.Date", FormDate.Format((await clinic.TodayAsync()).AddDays(60 + host.Length))), ("Input.Time", "09.00"));
        koordinator.Client.DefaultRequestHeaders.Host = host;
        var lakare = await clinic.SignInAsync("lakare");
        lakare.Client.DefaultRequestHeaders.Host = host;

        var page = await lakare.SubmitAsync(await lakare.GetAsync("/tidbok"), "form[action='/tidbok/adress']");
        var address = page.Document.QuerySelector(".copy-text")!.TextContent.Trim();
        Assert.StartsWith($"{SiteClinic.Address}/tidbok/kalender/", address, StringComparison.Ordinal);
        var feed = IndependentCalendar.Read(
            await lakare.Client.GetStringAsync(new Uri(address[SiteClinic.Address.Length..], UriKind.Relative)));
        Assert.Contains($"{SiteClinic.Address}/arenden/{caseId}", feed.Events.Select(one => one.Url));
        Assert.All(feed.Events, one => Assert.StartsWith($"{SiteClinic.Address}/arenden/", one.Url, StringComparison.Ordinal));
        var message = (await koordinator.GetAsync($"/arenden/{caseId}/plan")).Document.QuerySelector("#meddelande")!.TextContent;
        Assert.EndsWith($"{SiteClinic.Address}/arenden/{caseId}", message.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain(host, message + address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://clinic.example", "Production", "https://clinic.example/tidbok")]
    [InlineData("https://clinic.example/sjuk/", "Production", "https://clinic.example/sjuk/tidbok")]
    [InlineData("https://clinic.example", "Development", "https://clinic.example/tidbok")]
    [InlineData("", "Production", null)]
    [InlineData("", "Development", "http://evil.example/tidbok")]
    public void Of_APath_IsTheSettingsOrNoneInProduction(string setting, string environment, string? expected)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new HostString("evil.example"));
        var settings = MailSettingsTests.Read(("Folder", "post"), ("From", "a@clinic.example"), ("Site:Address", setting));
        Assert.Equal(expected, new SiteAddress(settings, new Surroundings { EnvironmentName = environment }).Of("/tidbok", request));
    }

    private sealed class Surroundings : IHostEnvironment
    {
        public required string EnvironmentName { get; set; }

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
