using System.Net;

namespace Sjukersattning.Tests.Access;

/// <summary>Everybody sees her own sign-ins and ends those she does not know.</summary>
public sealed class OwnSessionsTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task OwnSessions_AreListedAndEnded_AndNobodyElses()
    {
        var here = await SignInAsync("kurator", "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0");
        var there = await SignInAsync("kurator", "Mozilla/5.0 (iPhone) AppleWebKit/605 Version/18.0 Safari/604.1");
        var third = await SignInAsync("kurator", "");
        var other = await SignInAsync("koordinator", "");
        var page = await here.GetAsync("/konto");
        Assert.Contains("Firefox på Windows, med lösenord", page.Text, StringComparison.Ordinal);
        Assert.Contains("Safari på iPhone", page.Text, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("#inloggningar + ul li"),
            line => line.TextContent.Contains("den här", StringComparison.Ordinal));
        Assert.Equal(2, page.Document.QuerySelectorAll("#inloggningar + ul button").Length);

        var phone = page.Document.QuerySelectorAll("#inloggningar + ul li")
            .Single(line => line.TextContent.Contains("iPhone", StringComparison.Ordinal)).QuerySelector("button")!.GetAttribute("value")!;
        using (var stolen = StaffBrowser.Post(await other.GetAsync("/konto"), "form[action*=Epost]", null, ("inloggning", phone)))
        {
            stolen.RequestUri = new Uri("/konto?handler=Avsluta", UriKind.Relative);
            using var answer = await other.Client.SendAsync(stolen);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        Assert.Equal("/konto", (await there.GetAsync("/konto")).Path);
        await here.SubmitByAsync(await here.GetAsync("/konto"), $"form:has(button[value='{phone}'])", $"button[value='{phone}']");
        Assert.StartsWith("/logga-in", (await there.GetAsync("/konto")).Path, StringComparison.Ordinal);
        Assert.Equal("/konto", (await third.GetAsync("/konto")).Path);

        await here.SubmitAsync(await here.GetAsync("/konto"), "main form[action*=Avsluta]:not(li form)");
        Assert.StartsWith("/logga-in", (await third.GetAsync("/konto")).Path, StringComparison.Ordinal);
        Assert.Equal("/konto", (await here.GetAsync("/konto")).Path);
        Assert.Equal("/konto", (await other.GetAsync("/konto")).Path);
    }

    private async Task<StaffBrowser> SignInAsync(string key, string agent)
    {
        var browser = clinic.NewBrowser();
        if (agent.Length > 0)
        {
            browser.Client.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
        }

        var page = await browser.GetAsync("/logga-in");
        await browser.SubmitAsync(page, "form.narrow", ("Input.Email", $"{key}@demo.example"),
            ("Input.Password", Sjukersattning.Data.Demo.DemoClinic.Password));
        return browser;
    }
}
