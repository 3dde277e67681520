using System.Net;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Scheduling;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Forms;

/// <summary>A session that ends under a form, or a page that is too old, loses nothing that was typed.</summary>
public sealed class KeptFormTests(TimedClinic clinic) : IClassFixture<TimedClinic>
{
    private const string Typed = "Ett långt skäl med åäö, \"citat\" & <tecken>.\r\nOch en rad till.";
    private const string SignIn = "main form.narrow";
    private const string Continue = "main form.narrow";

    [Theory]
    [InlineData("koordinator", "avbryt", "form.narrow", "Input.Text", "Input.Reason=Annat")]
    [InlineData("koordinator", "nasta-steg", "form.narrow", "Input.TellPatient", "Input.What=Ringer")]
    [InlineData("koordinator", "kontakter", "main form.narrow[data-once]", "Input.Text", "Input.With=Patienten&Input.Way=Telefon")]
    [InlineData("lakare", "utlatande/medicinsk", "form.answers", null, "")]
    [InlineData("lakare", "utlatande/psykiska", "form.answers", null, "")]
    public async Task Form_SentWhenTheSessionHasEnded_IsBackAfterSigningIn(string who, string page, string form, string? field,
        string others)
    {
        var path = $"/arenden/{(await clinic.PlannedAsync(1))[0]}/{page}";
        var browser = await clinic.SignInAsync(who);
        var open = await browser.GetAsync(path);
        field ??= open.Document.QuerySelector($"{form} textarea")!.GetAttribute("name")!;
        clinic.Time.Advance(SessionStore.Idle + TimeSpan.FromMinutes(1));
        var filled = others.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(one => (one.Split('=')[0], one.Split('=')[1]));
        var asked = await browser.SubmitAsync(open, form, [.. filled, (field, Typed)]);
        Assert.Equal(HttpStatusCode.Unauthorized, asked.Status);
        Assert.Contains("Du är utloggad", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("långt skäl", asked.Html, StringComparison.Ordinal);

        var wrong = await browser.SubmitAsync(asked, SignIn, Account(who, "fel lösenord helt"));
        Assert.NotEmpty(wrong.Errors);
        var back = await browser.SubmitAsync(wrong with { Path = "/logga-in" }, SignIn, Account(who));
        Assert.Contains("Ett långt skäl", back.Text, StringComparison.Ordinal);
        var again = await browser.SubmitAsync(back, Continue);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(Typed.ReplaceLineEndings("\n"), again.Value(field)!.ReplaceLineEndings("\n"));
        Assert.Contains("inte sparat än", Assert.Single(again.Errors), StringComparison.Ordinal);
        if (page == "avbryt" || field.StartsWith("f/", StringComparison.Ordinal))
        {
            var sent = await browser.SubmitAsync(again with { Path = path }, form);
            Assert.Equal((HttpStatusCode.OK, 0), (sent.Status, sent.Errors.Count));
            Assert.DoesNotContain("Fel:", sent.Document.Title!, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("långt skäl", clinic.TechnicalLog, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WhenSomebodyElseSignsIn_IsNotHers()
    {
        var (browser, asked) = await SentTooLateAsync();
        var home = await browser.SubmitAsync(asked, SignIn, Account("kurator"));
        Assert.Equal("/", home.Path);
        Assert.DoesNotContain("långt skäl", home.Html, StringComparison.Ordinal);
        Assert.Contains("följde inte med", home.Text, StringComparison.Ordinal);

        // Nor by taking the sealed form to the page herself.
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/enhet/fraser", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new(KeptForm.Field, asked.Value(KeptForm.Field)!)]),
        };
        using var response = await browser.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.DoesNotContain("långt skäl", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_OfSomebodyElseInTheSameBrowser_IsNeitherSavedNorLost()
    {
        var cookies = new CookieContainer();
        var (planned, koordinator) = ((await clinic.PlannedAsync(1))[0], await clinic.SignInAsync("koordinator", cookies));
        var open = await koordinator.GetAsync($"/arenden/{planned}/avbryt");
        await clinic.SignInAsync("lakare", cookies);
        var asked = await koordinator.SubmitAsync(open, "form.narrow", ("Input.Reason", "Annat"), ("Input.Text", Typed));
        Assert.Equal(HttpStatusCode.Unauthorized, asked.Status);
        var back = await koordinator.SubmitAsync(asked, SignIn, Account("koordinator"));
        Assert.Contains("Ett långt skäl", back.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("påhittat")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Page_WhoseTokenIsTooOld_IsShownAgainWithTheText(string token)
    {
        var (planned, koordinator) = ((await clinic.PlannedAsync(1))[0], await clinic.SignInAsync("koordinator"));
        var open = await koordinator.GetAsync($"/arenden/{planned}/avbryt");
        var again = await koordinator.SubmitAsync(open, "form.narrow", ("__RequestVerificationToken", token), ("Input.Reason", "Annat"),
            ("Input.Text", Typed));
        Assert.Equal((HttpStatusCode.BadRequest, Typed.ReplaceLineEndings("\n")),
            (again.Status, again.Value("Input.Text")!.ReplaceLineEndings("\n")));
        Assert.Contains("för gammal", Assert.Single(again.Errors), StringComparison.Ordinal);
        var sent = await koordinator.SubmitAsync(again, "form.narrow");
        Assert.Contains("Ärendet är avbrutet", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SealedForm_ThatWasNotSealedHere_LeadsHome()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        using var content = new FormUrlEncodedContent([new(KeptForm.Field, "påhittat")]);
        using var response = await koordinator.Client.PostAsync(new Uri("/enhet/orsaker", UriKind.Relative), content);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Password_IsNeverKept()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var open = await koordinator.GetAsync("/konto");
        clinic.Time.Advance(SessionStore.Idle + TimeSpan.FromMinutes(1));
        var asked = await koordinator.SubmitAsync(open, "main form.narrow", ("Input.Current", DemoClinic.Password),
            ("Input.New", "åtta gula paraplyer"));
        var back = await koordinator.SubmitAsync(asked, SignIn, Account("koordinator"));
        Assert.DoesNotContain("paraplyer", back.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("paraplyer", (await koordinator.SubmitAsync(back, Continue)).Html, StringComparison.Ordinal);
    }

    private static (string, string)[] Account(string key, string password = DemoClinic.Password) =>
        [("Input.Email", $"{key}@demo.example"), ("Input.Password", password)];

    private async Task<(StaffBrowser Browser, StaffPage Asked)> SentTooLateAsync()
    {
        var (planned, koordinator) = ((await clinic.PlannedAsync(1))[0], await clinic.SignInAsync("koordinator"));
        var open = await koordinator.GetAsync($"/arenden/{planned}/avbryt");
        clinic.Time.Advance(SessionStore.Idle + TimeSpan.FromMinutes(1));
        return (koordinator, await koordinator.SubmitAsync(open, "form.narrow", ("Input.Reason", "Annat"), ("Input.Text", Typed)));
    }
}
