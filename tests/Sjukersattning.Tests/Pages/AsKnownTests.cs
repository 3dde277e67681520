using System.Text;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Tests.Pages;

/// <summary>
/// What is not known is not made up, on any page, paper or file; what Försäkringskassan does and how the utlåtande came there is told.
/// </summary>
public sealed class AsKnownTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Komplettering_WithoutAnApplication_IsToldEverywhere_AndNoApplicationIsMadeUp()
    {
        var after = await SignedAsync();
        await after.InformAsync();
        Assert.Contains("Ingen ansökan är registrerad", (await after.SeeAsync("/kompletteringar/ny")).Text, StringComparison.Ordinal);

        Assert.Contains("Kompletteringen är sparad.", (await after.KompletteringAsync()).Text, StringComparison.Ordinal);

        Assert.Equal("Hos Försäkringskassan", await after.StatusAsync());
        var page = await after.SeeAsync();
        Assert.Contains("har hört av sig och har alltså ett ärende", page.Text, StringComparison.Ordinal);
        Assert.Contains("Inte registrerat", page.Document.QuerySelectorAll("dt").First(name => name.TextContent == "Ansökan")
            .NextElementSibling!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(after, RegistrationKind.Ansokan));
        Assert.Contains("Hos Försäkringskassan utan känd ansökan", await CsvAsync(after), StringComparison.Ordinal);
        await after.ComplementAsync();
        await after.DecideAsync(Beslutsutfall.Avslag);
        Assert.Equal("Beslut", await after.StatusAsync());
        Assert.Equal(0, await CountAsync(after, RegistrationKind.Ansokan));
    }

    [Theory]
    [InlineData("", true, "datum okänt")]
    [InlineData("{month}", false, "{month}")]
    [InlineData("{year}", false, "{year}")]
    public async Task Application_OnADayThatNobodyKnows_IsShownAsKnown_AndCountedApart(string day, bool isUnknown, string shown)
    {
        var after = await SignedAsync();
        string Of(string text) =>
            text.Replace("{month}", after.Today[..7], StringComparison.Ordinal)
                .Replace("{year}", after.Today[..4], StringComparison.Ordinal);
        await after.RegisterAsync("ansokan", [("Input.Day", Of(day)), ("Input.ToldBy", "Patienten"),
            .. isUnknown ? [("Input.DayIsUnknown", "true")] : Array.Empty<(string, string)>()]);

        var kept = await clinic.InDatabaseAsync(db => db.Cases.Where(c => c.Id == after.CaseId).SelectMany(c => c.Registrations)
            .SingleAsync(one => one.Kind == RegistrationKind.Ansokan));
        Assert.Equal((Of(day), null), (kept.Day.Text, kept.Day.Exact));
        Assert.Equal(Of(shown),
            (await after.SeeAsync("/utfall")).Document.QuerySelectorAll("tbody td:first-child")[^1].TextContent.Trim());
        Assert.Contains($"{Of(shown)}, uppgift från", (await after.SeeAsync("/historik")).Text, StringComparison.Ordinal);
        var form = await after.SeeAsync("/utfall/ansokan");
        Assert.Equal((Of(day), isUnknown),
            (form.Value("Input.Day"), form.Document.QuerySelector("input[name='Input.DayIsUnknown'][checked]") is not null));
        Assert.Contains("Datum okänt;Ansökningar;Antal;", await CsvAsync(after), StringComparison.Ordinal);
        Assert.Null((await after.DecideAsync(Beslutsutfall.Beviljad, Ersattningsniva.Hel)).ErrorBeside("Input.Day"));
        Assert.Equal("Beslut", await after.StatusAsync());
    }

    [Fact]
    public async Task Kommunicering_WaitsInMittArbeteAndInTheLetter_UntilTheDecision()
    {
        var after = await SignedAsync();
        await after.RegisterAsync("kommunicering", ("Input.Day", after.Today), ("Input.LastDay", after.Day(14)),
            ("Input.ToldBy", "Patienten"), ("Input.Text", "Tvekar om rehabiliteringen."));

        Assert.Contains("vill ha svar innan den beslutar", (await after.SeeAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("Försäkringskassan vill ha svar före beslutet", await WorkAsync(after, "koordinator"), StringComparison.Ordinal);
        Assert.Contains("Försäkringskassan vill ha svar före beslutet", await WorkAsync(after, "lakare"), StringComparison.Ordinal);
        var letter = PdfText.Of(await after.Job.Koordinator.BytesAsync($"{after.CaseUrl}/lagesbrev.pdf"));
        Assert.Contains("vill ha ditt svar först", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Tvekar om", letter, StringComparison.Ordinal);

        await after.RegisterAsync("beslut", ("Input.Day", after.Today), ("Input.Utfall", "Avslag"), ("Input.ToldBy", "Patienten"),
            ("Input.Grounds", "Rehabilitering"), ("Input.Grounds", "Stadigvarande"));
        Assert.DoesNotContain("vill ha svar före beslutet", await WorkAsync(after, "koordinator"), StringComparison.Ordinal);
        Assert.Contains("nedsättningen är inte stadigvarande; rehabiliteringen är inte uttömd", (await after.SeeAsync("/utfall")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decision_BelowTheLevelAppliedFor_IsToldAsSuch()
    {
        var after = await SignedAsync();
        await after.ApplyAsync(level: Ersattningsniva.Hel);
        await after.DecideAsync(Beslutsutfall.Beviljad, Ersattningsniva.Halv);

        Assert.Contains("lägre än patienten ansökte om (hel)", (await after.SeeAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("lägre än patienten ansökte om (hel)", (await after.SeeAsync("/utfall")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_WhenSigned_WaitsToBeSent_AndIsToldAsSentWhenItIs()
    {
        var after = await SignedAsync();
        Assert.Contains("Skicka utlåtandet till Försäkringskassan", await WorkAsync(after, "koordinator"), StringComparison.Ordinal);
        Assert.Contains("inte skickat till Försäkringskassan än", await LetterAsync(after), StringComparison.Ordinal);
        Assert.DoesNotContain("Fråga oss om du", await LetterAsync(after), StringComparison.Ordinal);
        var version = await after.SeeAsync("/versioner/1");
        Assert.Equal($"{after.CaseUrl}/utfall/skickat", version.Document.QuerySelectorAll("a.button")
            .Single(link => link.TextContent == "Registrera som skickat").GetAttribute("href"));
        Assert.Contains("registrera som skickat", (await after.SeeAsync("/kopiera")).Text, StringComparison.Ordinal);

        await after.RegisterAsync("skickat", ("Input.Day", after.Today), ("Input.SentBy", "Webcert"));

        Assert.DoesNotContain("Skicka utlåtandet", await WorkAsync(after, "koordinator"), StringComparison.Ordinal);
        Assert.Contains("Vi har skickat läkarutlåtandet", await LetterAsync(after), StringComparison.Ordinal);
        Assert.Contains("Version 1 skickad till Försäkringskassan", (await after.SeeAsync("/utfall")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Registrera som skickat", (await after.SeeAsync("/versioner/1")).Text, StringComparison.Ordinal);

        await after.ApplyAsync();
        await after.KompletteringAsync();
        await after.ComplementAsync();
        Assert.Contains("Skicka utlåtandet till Försäkringskassan", await WorkAsync(after, "koordinator"), StringComparison.Ordinal);
        await after.RegisterAsync("skickat", ("Input.DayIsUnknown", "true"), ("Input.SentBy", "Patienten"));
        Assert.Contains("Version 2 skickad till Försäkringskassan", (await after.SeeAsync("/utfall")).Text, StringComparison.Ordinal);
        Assert.Contains("Version 1 skickad till Försäkringskassan", (await after.SeeAsync("/utfall")).Text, StringComparison.Ordinal);
    }

    private async Task<AfterSigning> SignedAsync()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        return after;
    }

    private Task<int> CountAsync(AfterSigning after, RegistrationKind kind) => clinic.InDatabaseAsync(db =>
        db.Cases.Where(c => c.Id == after.CaseId).SelectMany(c => c.Registrations).CountAsync(one => one.Kind == kind));

    private async Task<string> CsvAsync(AfterSigning after) =>
        Encoding.UTF8.GetString(await (await clinic.SignInAsync("koordinator")).BytesAsync($"/statistik/{after.Today[..4]}.csv"));

    private static async Task<string> LetterAsync(AfterSigning after) =>
        PdfText.Of(await after.Job.Koordinator.BytesAsync($"{after.CaseUrl}/brev.pdf"));

    /// <summary>The lines of Mitt arbete that lead to the case.</summary>
    private async Task<string> WorkAsync(AfterSigning after, string who) => string.Concat(
        (await (await clinic.SignInAsync(who)).GetAsync("/")).Document
            .QuerySelectorAll($".task-list__item:has(a[href^='{after.CaseUrl}'])").Select(line => line.TextContent));
}
