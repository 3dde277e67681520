using System.Net;

namespace Sjukersattning.Tests.Pages;

public sealed class SmokeTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Lakare_SeesOwnWorkFirst()
    {
        var browser = await clinic.SignInAsync("lakare");
        var page = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Signera utlåtandet", page.Text, StringComparison.Ordinal);
    }
}
