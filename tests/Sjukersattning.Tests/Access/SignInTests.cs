using System.Net;
using Sjukersattning.Data.Demo;

namespace Sjukersattning.Tests.Access;

/// <summary>The sign-in page tells a stranger nothing.</summary>
public sealed class SignInTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task SignIn_WithAnUnknownAddressOrAWrongPassword_SaysTheSame()
    {
        var unknown = await TryAsync("ingen.alls@demo.example", "ett helt annat lösenord");
        var wrong = await TryAsync("kurator@demo.example", "ett helt annat lösenord");
        Assert.Equal(HttpStatusCode.OK, unknown.Status);
        Assert.NotEmpty(unknown.Errors);
        Assert.Equal(unknown.Errors, wrong.Errors);
        Assert.Equal(unknown.Text, wrong.Text);
        Assert.Equal("", wrong.Value("Input.Password") ?? "");
        Assert.Equal("kurator@demo.example", wrong.Value("Input.Email"));
    }

    [Theory]
    [InlineData("/logga-in")]
    [InlineData("/logga-in?handler=Demo")]
    [InlineData("/logga-ut")]
    [InlineData("/konto")]
    [InlineData("/arenden/nytt")]
    public async Task Post_WithoutAnAntiForgeryToken_GivesTheSwedishPage(string path)
    {
        var browser = await clinic.SignInAsync("koordinator");
        using var content = new FormUrlEncodedContent([new("Input.Name", "Någon Annan")]);
        using var response = await browser.Client.PostAsync(new Uri(path, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Det gick inte att ta emot", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()),
            StringComparison.Ordinal);
        Assert.Equal("/", (await browser.GetAsync("/")).Path);
    }

    [Fact]
    public async Task Post_WithTheTokenOfSomebodyElse_IsRefused()
    {
        var mine = await clinic.SignInAsync("koordinator");
        var theirs = (await (await clinic.SignInAsync("koordinator2")).GetAsync("/arenden/nytt")).Value("__RequestVerificationToken")!;
        var page = await mine.SubmitAsync(await mine.GetAsync("/arenden/nytt"), "form.narrow", ("__RequestVerificationToken", theirs));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com")]
    [InlineData("/\\example.com")]
    public async Task SignIn_WithAForeignReturnAddress_GoesHome(string till)
    {
        var browser = clinic.NewBrowser();
        var page = await browser.GetAsync($"/logga-in?till={Uri.EscapeDataString(till)}");
        var home = await browser.SubmitAsync(page, "form.narrow", ("Input.Email", "chef@demo.example"),
            ("Input.Password", DemoClinic.Password));
        Assert.Equal("/", home.Path);
    }

    private async Task<StaffPage> TryAsync(string email, string password)
    {
        var browser = clinic.NewBrowser();
        return await browser.SubmitAsync(await browser.GetAsync("/logga-in"), "form.narrow", ("Input.Email", email),
            ("Input.Password", password));
    }
}
