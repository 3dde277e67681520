using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Tests.Access;

namespace Sjukersattning.Tests.Pages;

/// <summary>
/// Wrong input after the signature: a Swedish sentence in the right place,
/// the typed text kept, nothing saved, what was saved never overwritten.
/// </summary>
public sealed class AfterSigningBadInputTests(TimedClinic clinic) : IClassFixture<TimedClinic>
{
    [Fact]
    public async Task Omprovning_BeforeTheDecision_IsRefusedAndNotSaved()
    {
        var after = await SignedAsync();
        Assert.Null((await after.SeeAsync("/utfall/omprovning")).Document.QuerySelector("form.narrow"));
        var (status, text) = await ForceAsync(after, "/utfall/omprovning", ("Input.Day", after.Today), ("Input.ToldBy", "Patienten"));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Beslutet är inte registrerat. Registrera det först.", text, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(after));
    }

    [Fact]
    public async Task Application_BeforeTheSignature_IsExplainedBesideTheDay()
    {
        var after = await SignedAsync();
        var page = await after.ApplyAsync(after.Day(-1), Ersattningsniva.Halv);
        Assert.Contains("kan inte vara före signeringen", page.ErrorBeside("Input.Day"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, after.Day(-1)), (page.Status, page.Value("Input.Day")));
        Assert.NotNull(page.Document.QuerySelector("input[name='Input.Level'][value='Halv'][checked]"));
        Assert.StartsWith("Fel:", page.Document.Title, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(after));
    }

    [Theory]
    [InlineData("ansokan", "Input.Day", "i går", "datum som finns")]
    [InlineData("ansokan", "Input.Day", "2026-02-30", "datum som finns")]
    [InlineData("ansokan", "Input.Day", "", "datum som finns")]
    [InlineData("ansokan", "Input.DayIsUnknown", "true", "Båda går inte", "Input.Day")]
    [InlineData("ansokan", "Input.Day", "2098", "inte varit än")]
    [InlineData("information", "Input.Day", "2026-03", "Skriv dagen")]
    [InlineData("kommunicering", "Input.LastDay", "i mars", "lämna fältet tomt")]
    [InlineData("kommunicering", "Input.LastDay", "2020-01-01", "före brevets datum")]
    [InlineData("beslut", "Input.Grounds", "Ogrundat", "Välj bland grunderna", "")]
    [InlineData("ansokan", "Input.Day", "2098-01-01", "inte varit än")]
    [InlineData("ansokan", "Input.Level", "Dubbel", "Välj nivå")]
    [InlineData("ansokan", "Input.ToldBy", "", "Välj vem som berättade")]
    [InlineData("beslut", "Input.Level", "", "Välj nivå")]
    [InlineData("beslut", "Input.Level", "0", "Välj nivå")]
    [InlineData("beslut", "Input.Utfall", "", "Välj hur det gick")]
    [InlineData("beslut", "Input.Utfall", "Avslag", "En nivå hör bara till: beviljad", "Input.Level")]
    [InlineData("beslut", "Input.Grounds", "Underlag", "En grund hör bara till avslag", "")]
    [InlineData("beslut", "Input.Utfall", "Andrat", "Välj hur det gick")]
    [InlineData("beslut", "Input.ReceivedOn", "2020-01-01", "innan det fattades")]
    [InlineData("beslut", "Input.ReceivedOn", "aldrig", "lämna fältet tomt")]
    public async Task Entry_WhenAValueIsWrong_IsExplainedBesideTheFieldAndKeepsTheText(string slug, string field, string typed,
        string sentence, string? beside = null)
    {
        var after = await SignedAsync();
        var known = 1;
        if (slug == "beslut")
        {
            await after.ApplyAsync();
            known++;
        }

        (string Name, string Value)[] right = [.. Told(after.Today), ("Input.Utfall", "Beviljad"), ("Input.Level", "Hel"),
            ("Input.Text", "Min anteckning")];
        var page = await after.RegisterAsync(slug, [.. right.Where(one => one.Name != field), (field, typed)]);
        Assert.Contains(sentence, beside == "" ? string.Concat(page.Errors) : page.ErrorBeside(beside ?? field), StringComparison.Ordinal);
        Assert.Equal("Min anteckning", page.Value("Input.Text"));
        Assert.Equal(known, await CountAsync(after));
    }

    [Fact]
    public async Task Decision_EnteredTwice_NeedsAReasonAndKeepsTheOldInTheHistory()
    {
        var after = await SignedAsync();
        await after.ApplyAsync();
        await after.DecideAsync(Beslutsutfall.Avslag);
        var again = await after.DecideAsync(Beslutsutfall.Beviljad, Ersattningsniva.EnFjardedel);
        Assert.Contains("Det finns redan en uppgift", again.ErrorBeside("Input.Reason"), StringComparison.Ordinal);
        Assert.NotNull(again.Document.QuerySelector("input[name='Input.Level'][value='EnFjardedel'][checked]"));
        Assert.Equal(3, await CountAsync(after));

        (string, string)[] right = [.. Told(after.Today), ("Input.Utfall", "Beviljad"), ("Input.Level", "EnFjardedel"),
            ("Input.Reason", "Läste fel i brevet.")];
        Assert.Contains("uppgiften är sparad", (await after.RegisterAsync("beslut", right)).Text, StringComparison.Ordinal);
        Assert.Contains("en fjärdedel sjukersättning", (await after.SeeAsync()).Text, StringComparison.Ordinal);
        var history = (await after.SeeAsync("/historik")).Text;
        Assert.Contains("avslag, uppgift från", history, StringComparison.Ordinal);
        Assert.Contains("Läste fel i brevet.", history, StringComparison.Ordinal);
        Assert.Equal(4, await CountAsync(after));
    }

    [Fact]
    public async Task Retract_WhenSomethingFollows_IsRefusedAndElseTakesTheCaseBack()
    {
        var after = await SignedAsync();
        await after.ApplyAsync();
        await after.DecideAsync(Beslutsutfall.Avslag);
        await after.RegisterAsync("omprovning", Told(after.Today));
        var refused = await after.RegisterAsync("beslut", ("Input.Retract", "true"), ("Input.Reason", "Fel patient."));
        Assert.Contains("Ta bort den uppgiften först", refused.ErrorBeside("Input.Retract"), StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("input[name='Input.Retract'][checked]"));
        await after.RegisterAsync("omprovning", ("Input.Retract", "true"), ("Input.Reason", "Fel patient."));
        Assert.Contains("varför", (await after.RegisterAsync("beslut", ("Input.Retract", "true"))).ErrorBeside("Input.Reason"),
            StringComparison.Ordinal);
        var done = await after.RegisterAsync("beslut", ("Input.Retract", "true"), ("Input.Reason", "Gällde någon annan."),
            ("Input.Day", "inget datum"));
        Assert.Contains("uppgiften är borttagen", done.Text, StringComparison.Ordinal);
        Assert.Equal("Hos Försäkringskassan", await after.StatusAsync());
        Assert.DoesNotContain("Beslut", (await after.SeeAsync("/utfall")).Document.QuerySelector("tbody")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Gällde någon annan.", (await after.SeeAsync("/historik")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Komplettering_AfterTheCaseWasClosed_IsRefused()
    {
        var after = await SignedAsync();
        await after.ApplyAsync();
        await after.DecideAsync(Beslutsutfall.Avslag);
        await after.CloseAsync();
        Assert.Null((await after.SeeAsync("/kompletteringar/ny")).Document.QuerySelector("form.narrow"));
        var (status, text) = await ForceAsync(after, "/kompletteringar/ny",
            [("Input.ReceivedOn", after.Today), ("Input.LastDay", after.Today), .. AfterSigning.Line(0, "11.1", "Sent brev", "MINNE")]);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Återuppta ärendet först.", text, StringComparison.Ordinal);
        Assert.Equal(0,
            await clinic.InDatabaseAsync(db => db.Cases.Where(c => c.Id == after.CaseId).SelectMany(c => c.Kompletteringar).CountAsync()));
    }

    [Fact]
    public async Task Answer_AfterTheLastDay_IsSavedAndShownAsLate()
    {
        var after = await SignedAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync(lastDay: after.Today);
        clinic.Time.Advance(TimeSpan.FromDays(3));
        Assert.NotNull((await after.SeeAsync("/kompletteringar/1")).Document.QuerySelector(".late"));
        await after.StepAsync("lakare", 1, "KanInte", ("Input.Reason", "Journalen saknar uppgiften."));
        Assert.Contains("Svaret kom efter sista svarsdag.", (await after.SeeAsync("/kompletteringar/1")).Text, StringComparison.Ordinal);
        Assert.Contains("efter sista svarsdag", (await after.SeeAsync("/utfall")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Komplettering_WhenLinesAreWrong_IsExplainedAtTheLineAndMovesBlankLinesAway()
    {
        var after = await SignedAsync();
        await after.ApplyAsync();
        var koordinator = await clinic.SignInAsync("koordinator");
        var form = await koordinator.GetAsync($"{after.CaseUrl}/kompletteringar/ny");
        Assert.Equal(4, form.Document.QuerySelectorAll("fieldset.plan-section").Length);
        (string, string)[] days = [("Input.ReceivedOn", after.Today), ("Input.LastDay", after.Today)];
        Assert.Contains("minst en", string.Concat((await koordinator.SubmitAsync(form, "form.narrow", days)).Errors),
            StringComparison.Ordinal);

        var page = await koordinator.SubmitAsync(form, "form.narrow",
            [.. days, .. AfterSigning.Line(0, "11.1", "Första frågan", "MINNE"),
                .. AfterSigning.Line(2, "8.1", "Andra frågan", "PÅHITTAD")]);
        Assert.Equal("Välj en orsak.", page.ErrorBeside("Input.Questions[1].Cause"));
        Assert.Equal(("Första frågan", "Andra frågan", "8.1", ""),
            (page.Value("Input.Questions[0].Text"), page.Value("Input.Questions[1].Text"), page.Value("Input.Questions[1].QuestionId"),
                page.Value("Input.Questions[2].Text")));
        var early = await koordinator.SubmitAsync(page, "form.narrow", ("Input.ReceivedOn", after.Day(-1)));
        Assert.Contains("före ansökan", early.ErrorBeside("Input.ReceivedOn"), StringComparison.Ordinal);
        Assert.Equal(0,
            await clinic.InDatabaseAsync(db => db.Cases.Where(c => c.Id == after.CaseId).SelectMany(c => c.Kompletteringar).CountAsync()));

        var full = await koordinator.SubmitAsync(page, "form.narrow",
            [.. AfterSigning.Line(1, "8.1", "Andra", "ANNAT"), .. AfterSigning.Line(2, "9.1", "Tredje", "ANNAT"),
                .. AfterSigning.Line(3, "9.1", "Fjärde", "PÅHITTAD")]);
        var more = await koordinator.SubmitByAsync(full, "form.narrow", "button[formaction*=Fler]");
        Assert.Equal((8, "Fjärde"),
            (more.Document.QuerySelectorAll("fieldset.plan-section").Length, more.Value("Input.Questions[3].Text")));
    }

    [Fact]
    public async Task Komplettering_WhenCorrectedAndTakenAway_KeepsTheOldInTheHistory()
    {
        var after = await SignedAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync();
        var koordinator = await clinic.SignInAsync("koordinator");
        var form = await koordinator.GetAsync($"{after.CaseUrl}/kompletteringar/1/ratta");
        Assert.Contains("Skriv varför",
            (await koordinator.SubmitAsync(form, "form.narrow", ("Input.LastDay", after.Day(20)))).ErrorBeside("Input.Reason"),
            StringComparison.Ordinal);
        await koordinator.SubmitAsync(form, "form.narrow", ("Input.LastDay", after.Day(20)), ("Input.Reason", "De gav mer tid."));
        Assert.Contains("om 20 dagar", (await koordinator.GetAsync($"{after.CaseUrl}/kompletteringar/1")).Text, StringComparison.Ordinal);
        Assert.Contains("inte varit än",
            (await after.StepAsync("koordinator", 1, "Paminnelse", ("Input.Day", after.Day(1)))).ErrorBeside("Input.Day"),
            StringComparison.Ordinal);
        Assert.Contains("datum som finns",
            (await after.StepAsync("koordinator", 1, "Paminnelse", ("Input.Day", "x"))).ErrorBeside("Input.Day"), StringComparison.Ordinal);
        Assert.Contains("Skriv varför", (await after.StepAsync("lakare", 1, "KanInte", ("Input.Reason", " "))).ErrorBeside("Input.Reason"),
            StringComparison.Ordinal);
        await koordinator.SubmitAsync(form, "form.narrow", ("Input.Retract", "true"), ("Input.Reason", "Gällde ett annat ärende."),
            ("Input.LastDay", ""));
        Assert.Equal(HttpStatusCode.NotFound, (await koordinator.GetAsync($"{after.CaseUrl}/kompletteringar/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await koordinator.GetAsync($"{after.CaseUrl}/kompletteringar/1/ratta")).Status);
        Assert.Contains("De gav mer tid.", (await after.SeeAsync("/historik")).Text, StringComparison.Ordinal);
        Assert.Contains("Gällde ett annat ärende.", (await after.SeeAsync("/historik")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_WithoutAnApplication_AsksWhyBesideTheField()
    {
        var after = await SignedAsync();
        Assert.Contains("utan att patienten har ansökt", (await after.CloseAsync()).ErrorBeside("Input.Text"), StringComparison.Ordinal);
        var tooLong = new string('å', 501);
        var page = await after.CloseAsync(tooLong);
        Assert.Equal(("Skriv högst 500 tecken.", tooLong), (page.ErrorBeside("Input.Text"), page.Value("Input.Text")));
        Assert.Equal("Signerat", await after.StatusAsync());
        await after.CloseAsync("Patienten väljer att inte ansöka.");
        Assert.Equal("Avslutat", await after.StatusAsync());
    }

    [Fact]
    public async Task Revoke_WithoutAReason_OrAVersionThatIsNotThere_ChangesNothing()
    {
        var after = await SignedAsync();
        Assert.Contains("Skriv varför", (await after.RevokeAsync(1, " ")).ErrorBeside("Input.Reason"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound,
            (await (await clinic.SignInAsync("lakare")).GetAsync($"{after.CaseUrl}/versioner/7/makulera")).Status);
        Assert.Equal("Signerat", await after.StatusAsync());
    }

    [Theory]
    [InlineData("", "minst en")]
    [InlineData("MINNE\nminne", "två gånger")]
    [InlineData("En orsak som är längre än de fyrtio tecken den får vara", "för lång")]
    public async Task CauseCodes_WhenWrong_AreExplainedAndKept(string typed, string sentence)
    {
        var chef = await clinic.SignInAsync("chef2");
        var page = await chef.SubmitAsync(await chef.GetAsync("/enhet/orsaker"), "form.narrow", ("Input.Codes", typed));
        Assert.Contains(sentence, page.ErrorBeside("Input.Codes"), StringComparison.Ordinal);
        Assert.Equal(typed, page.Value("Input.Codes"));
        Assert.Contains("MINNE", (await chef.GetAsync("/enhet/orsaker")).Value("Input.Codes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CauseCodes_WhenChanged_AreThoseOfTheForm()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var page = await koordinator.GetAsync("/enhet/orsaker");
        var saved = await koordinator.SubmitAsync(page, "form.narrow", ("Input.Codes", page.Value("Input.Codes") + "\n  egen orsak \n"));
        Assert.Contains("Orsakerna är sparade.", saved.Text, StringComparison.Ordinal);
        var after = await SignedAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync(cause: "EGEN ORSAK");
        Assert.Contains("EGEN ORSAK", (await after.SeeAsync("/kompletteringar/1")).Text, StringComparison.Ordinal);
    }

    private static (string Name, string Value)[] Told(string day) =>
        [("Input.Day", day), ("Input.ToldBy", "Patienten")];

    private async Task<AfterSigning> SignedAsync()
    {
        var after = new AfterSigning(clinic,
            () => DateOnly.FromDateTime(Sjukersattning.Data.ClinicClock.Local(clinic.Time.GetUtcNow()).DateTime));
        await after.SignAsync();
        return after;
    }

    private Task<int> CountAsync(AfterSigning after) =>
        clinic.InDatabaseAsync(db => db.Cases.Where(c => c.Id == after.CaseId).SelectMany(c => c.Registrations).CountAsync());

    /// <summary>Posts what no form offers, with a token from another form.</summary>
    private async Task<(HttpStatusCode Status, string Text)> ForceAsync(AfterSigning after, string path,
        params (string Name, string Value)[] fields)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        using var request = StaffBrowser.Post(await koordinator.GetAsync("/konto"), "form.narrow", null, fields);
        request.RequestUri = new Uri(after.CaseUrl + path, UriKind.Relative);
        using var response = await koordinator.Client.SendAsync(request);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }
}
