using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>Codes from an app and recovery codes, where several factors are asked of everybody.</summary>
public sealed class FactorTests(StrongClinic clinic) : IClassFixture<StrongClinic>
{
    [Fact]
    public async Task Codes_WithAWrongCode_AreNotSetUp_AndTheKeyStays()
    {
        var browser = await clinic.SignInAsync("lakare-b");
        Assert.Equal("/konto", (await browser.GetAsync("/arenden")).Path);
        var page = await browser.GetAsync("/konto/engangskod");
        var again = await browser.SubmitAsync(page, "form.narrow", ("Input.Code", "000000"));
        Assert.Contains("stämmer inte", again.ErrorBeside("Input.Code"), StringComparison.Ordinal);
        Assert.Equal(page.Document.QuerySelector("#nyckel")!.TextContent, again.Document.QuerySelector("#nyckel")!.TextContent);
        Assert.NotNull(again.Document.QuerySelector("svg.qr path"));
        Assert.Equal("/konto", (await browser.GetAsync("/arenden")).Path);

        var theirs = await (await clinic.SignInAsync("arbetsterapeut")).GetAsync("/konto/engangskod");
        var app = new TotpApp(theirs.Document.QuerySelector("#nyckel")!.TextContent);
        again = await browser.SubmitAsync(page, "form.narrow", ("Input.Key", theirs.Value("Input.Key")!),
            ("Input.Code", app.CodeAt(clinic.Time.GetUtcNow())));
        Assert.NotNull(again.ErrorBeside("Input.Code"));
    }

    [Fact]
    public async Task Code_IsAskedForAndIsGoodOnceAndNearItsTimeOnly()
    {
        var (_, app, _) = await clinic.SetUpAsync("kurator");
        clinic.Time.Advance(TimeSpan.FromMinutes(5));
        var now = clinic.Time.GetUtcNow();
        Assert.NotNull((await clinic.TryAsync("kurator", "")).Page.ErrorBeside("Input.Code"));
        Assert.NotEmpty((await clinic.TryAsync("kurator", app.CodeAt(now.AddMinutes(-2)))).Page.Errors);
        Assert.NotEmpty((await clinic.TryAsync("kurator", app.CodeAt(now.AddMinutes(2)))).Page.Errors);
        Assert.Equal("/", (await clinic.TryAsync("kurator", app.CodeAt(now))).Page.Path);

        var used = (await clinic.TryAsync("kurator", app.CodeAt(now))).Page;
        Assert.Contains("redan använd", used.ErrorBeside("Input.Code"), StringComparison.Ordinal);
        Assert.NotEmpty((await clinic.TryAsync("kurator", app.CodeAt(now.AddSeconds(-30)))).Page.Errors);
    }

    [Fact]
    public async Task RecoveryCode_IsGoodOnce_AndKeptAsAHash()
    {
        var (browser, _, shown) = await clinic.SetUpAsync("sjukskoterska");
        var codes = shown.Document.QuerySelectorAll(".recovery-code").Select(code => code.TextContent).ToList();
        var kept = await clinic.InDatabaseAsync(db => db.Users.Where(a => a.Email == "sjukskoterska@demo.example")
            .Select(a => a.RecoveryCodes).SingleAsync());
        Assert.All(codes, code => Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), kept, StringComparison.Ordinal));
        Assert.DoesNotContain(codes[0], (await browser.GetAsync("/konto/aterstallningskoder")).Html, StringComparison.Ordinal);

        Assert.Equal("/", (await clinic.TryAsync("sjukskoterska", codes[0].ToUpperInvariant())).Page.Path);
        Assert.NotEmpty((await clinic.TryAsync("sjukskoterska", codes[0])).Page.Errors);
        var (next, page) = await clinic.TryAsync("sjukskoterska", codes[1]);
        Assert.Equal("/", page.Path);

        page = await next.GetAsync("/konto/aterstallningskoder");
        Assert.Contains("8 kvar", page.Text, StringComparison.Ordinal);
        page = await next.SubmitAsync(page, "main form");
        Assert.Equal(10, page.Document.QuerySelectorAll(".recovery-code").Length);
        Assert.NotEmpty((await clinic.TryAsync("sjukskoterska", codes[2])).Page.Errors);
    }

    [Fact]
    public async Task LastFactor_IsNotRemoved_AndAPasswordAloneChangesNone()
    {
        var (browser, _, _) = await clinic.SetUpAsync("chef");
        var page = await browser.SubmitAsync(await browser.GetAsync("/konto/engangskod"), "form[action*=TaBort]");
        Assert.Contains("enda starka inloggning", Assert.Single(page.Errors), StringComparison.Ordinal);

        // The demo's button stands for a password alone.
        var stranger = clinic.NewBrowser();
        await stranger.SubmitByAsync(await stranger.GetAsync("/logga-in"), "form[action*=Demo]", "button[value='chef@demo.example']");
        page = await stranger.GetAsync("/konto/engangskod");
        var app = new TotpApp(page.Document.QuerySelector("#nyckel")!.TextContent);
        page = await stranger.SubmitAsync(page, "form.narrow", ("Input.Code", app.CodeAt(clinic.Time.GetUtcNow())));
        Assert.Contains("Logga in med din engångskod", page.ErrorBeside("Input.Code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signature_AsksForACodeOfItsOwn_AndKeepsByWhatAndWhen()
    {
        var (lakare, app, _) = await clinic.SetUpAsync("lakare");
        var actor = await clinic.ActorAsync("lakare");
        var caseId = await clinic.CaseInAsync(actor, CaseStatus.UnderReview);
        var path = $"/arenden/{caseId}";
        var page = await lakare.GetAsync($"{path}/granska");
        page = await lakare.SubmitAsync(page, "form.narrow", ("Input.Password", DemoClinic.Password));
        Assert.Contains("Skriv också koden", page.ErrorBeside("Input.Code"), StringComparison.Ordinal);
        page = await lakare.SubmitAsync(page, "form.narrow", ("Input.Password", DemoClinic.Password),
            ("Input.Code", app.CodeAt(clinic.Time.GetUtcNow())));
        Assert.Contains("redan använd", page.ErrorBeside("Input.Code"), StringComparison.Ordinal);
        var code = clinic.NextCode(app);
        page = await lakare.SubmitAsync(page, "form.narrow", ("Input.Password", "ett annat lösenord"), ("Input.Code", code));
        Assert.Contains("stämmer inte", page.ErrorBeside("Input.Password"), StringComparison.Ordinal);
        Assert.DoesNotContain(code, page.Html, StringComparison.Ordinal);

        page = await lakare.SubmitAsync(page, "form.narrow", ("Input.Password", DemoClinic.Password), ("Input.Code", code));
        Assert.Contains("Utlåtandet är signerat.", page.Text, StringComparison.Ordinal);
        page = await lakare.GetAsync($"{path}/versioner/1");
        Assert.Contains("med lösenord och engångskod", page.Text, StringComparison.Ordinal);
        var row = await clinic.InDatabaseAsync(db => db.Signed.AsNoTracking().SingleAsync(s => s.CaseId == caseId));
        Assert.Equal((SignInMethod.PasswordAndCode, clinic.Time.GetUtcNow()), (row.ConfirmedBy, row.ConfirmedAt));
    }
}
