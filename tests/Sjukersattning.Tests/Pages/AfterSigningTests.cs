using System.Reflection;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Pages.Arenden;

namespace Sjukersattning.Tests.Pages;

public sealed class AfterSigningTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const string Answer = "Märkt svar om minnet.";

    [Fact]
    public async Task Journey_FromSignatureToReopening_KeepsEveryStep()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        Assert.Equal("Signerat", await after.StatusAsync());
        await after.InformAsync();
        Assert.Equal("Patient informerad", await after.StatusAsync());
        await after.ApplyAsync(level: Ersattningsniva.Hel);
        Assert.Equal("Hos Försäkringskassan", await after.StatusAsync());
        Assert.Contains("hel sjukersättning", (await after.SeeAsync()).Text, StringComparison.Ordinal);

        await after.KompletteringAsync();
        Assert.Contains("Komplettering fält 11", await WorkAsync(after, "kurator"), StringComparison.Ordinal);
        await AssertComplementedAsync(after);
        await AssertRevokedAsync(after);

        await after.StepAsync("lakare", 1, "Paminnelse", ("Input.Day", after.Today));
        await after.StepAsync("lakare", 1, "KanInte", ("Input.Reason", "Patienten har flyttat och kan inte undersökas."));
        Assert.Contains("kan inte kompletteras", (await after.SeeAsync("/kompletteringar/1")).Text, StringComparison.Ordinal);

        await after.DecideAsync(Beslutsutfall.Beviljad, Ersattningsniva.Halv, receivedOn: after.Today);
        Assert.Equal("Beslut", await after.StatusAsync());
        Assert.Contains("Patienten kan begära omprövning till och med", (await after.SeeAsync("/utfall")).Text, StringComparison.Ordinal);
        await after.CloseAsync();
        Assert.Equal("Avslutat", await after.StatusAsync());
        await after.ReopenAsync();
        Assert.Equal("Beslut", await after.StatusAsync());
        Assert.Contains("halv sjukersättning", (await after.SeeAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journey_OfADecisionThatIsAppealed_ReachesTheCourt()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.ApplyAsync();
        await after.DecideAsync(Beslutsutfall.Avslag);
        Assert.Contains("Dagen då patienten fick beslutet saknas", (await after.SeeAsync("/utfall")).Text, StringComparison.Ordinal);
        (string, string)[] told = [("Input.Day", after.Today), ("Input.ToldBy", "Anhorig")];
        await after.RegisterAsync("omprovning", told);
        await after.RegisterAsync("omprovningsbeslut", [.. told, ("Input.Utfall", nameof(Beslutsutfall.Oforandrat))]);
        await after.RegisterAsync("overklagande", told);
        await after.RegisterAsync("dom",
            [.. told, ("Input.Utfall", nameof(Beslutsutfall.Andrat)), ("Input.Level", nameof(Ersattningsniva.TreFjardedelar))]);
        var page = await after.SeeAsync("/utfall");
        Assert.Equal(["Ansökan", "Beslut", "Begäran om omprövning", "Omprövningsbeslut", "Överklagande", "Domstolens avgörande"],
            page.Document.QuerySelectorAll("tbody td:nth-child(2)").Skip(1).Select(cell => cell.TextContent));
        Assert.Contains("tre fjärdedelar", page.Text, StringComparison.Ordinal);
        Assert.Equal("Beslut", await after.StatusAsync());
    }

    [Fact]
    public async Task Revoke_TheOnlyVersion_OpensTheCaseForWriting()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.RevokeAsync(1);
        Assert.Equal("Skrivs", await after.StatusAsync());
        Assert.Contains("MAKULERAD", (await after.SeeAsync("/versioner/1")).Text, StringComparison.Ordinal);
        Assert.Contains("Avbryt ärendet", (await after.SeeAsync()).Text, StringComparison.Ordinal);
        await after.Job.WriteAsync(await clinic.SignInAsync("lakare"), SectionKey.Medicinsk, Domain.SheetSamples.Full());
        await after.SignDraftAsync();
        Assert.Contains("Version 2, gäller", (await after.SeeAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Section_WithAnOpenQuestion_ShowsWhatForsakringskassanAsks()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync(text: "Hur märks minnet i vardagen?");
        await after.BeginComplementAsync();
        var kurator = await clinic.SignInAsync("kurator");
        var page = await kurator.GetAsync(after.Job.SectionUrl(SectionKey.Psykiska));
        Assert.Contains("Hur märks minnet i vardagen?", page.Document.QuerySelector(".message-box--info")!.TextContent,
            StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("form.answers"));
        Assert.DoesNotContain("Hur märks minnet", (await kurator.GetAsync(after.Job.SectionUrl(SectionKey.Fysiska))).Text,
            StringComparison.Ordinal);
        var lakare = await clinic.SignInAsync("lakare");
        await lakare.SubmitAsync(await lakare.GetAsync($"{after.CaseUrl}/ersatt"), "form[data-once]");
        Assert.Equal("Hos Försäkringskassan", await after.StatusAsync());
    }

    [Fact]
    public async Task Letter_NamesThePatientAndNothingOfTheUtlatande()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        var overview = await after.SeeAsync();
        var patient = overview.Document.QuerySelector(".case-header__patient")!.TextContent.Split(',');
        var letter = PdfText.Of(await after.Job.Koordinator.BytesAsync($"{after.CaseUrl}/brev.pdf"));
        Assert.Contains(patient[0].Trim(), letter, StringComparison.Ordinal);
        Assert.Contains("0771-524 524", letter, StringComparison.Ordinal);
        Assert.Contains("inom två månader", letter, StringComparison.Ordinal);
        Assert.DoesNotContain(patient[1].Trim(), letter, StringComparison.Ordinal);
        Assert.All(DiagnosesQuestion.Rows(Domain.SheetSamples.Full()["6"]),
            row => Assert.DoesNotContain(row.Code, letter, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pdf_OfARevokedComplement_SaysBothAndStaysReadable()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync();
        await after.ComplementAsync(answer: "Hela svaret.");
        await after.RevokeAsync(2);
        var pages = PdfText.PagesOf(await (await clinic.SignInAsync("lakare")).BytesAsync($"{after.CaseUrl}/versioner/2.pdf"));
        Assert.All(pages, page => Assert.Contains("MAKULERAD", page, StringComparison.Ordinal));
        Assert.Contains("kompletterar version 1", pages[0], StringComparison.Ordinal);
        Assert.Contains(pages, page => page.Contains("Hela svaret.", StringComparison.Ordinal));
        Assert.Contains("Underskrift", string.Concat(pages), StringComparison.Ordinal);
    }

    [Fact]
    public void UtfallHandlers_ComparedWithTheRules_AreThoseOfTheRules()
    {
        foreach (var rule in RegistrationRules.All)
        {
            var handlers = typeof(UtfallModel)
                .GetMethods()
                .Where(method => string.Equals(method.Name, $"OnGet{rule.Slug}Async", StringComparison.OrdinalIgnoreCase)
                    || string.Equals(method.Name, $"OnPost{rule.Slug}Async", StringComparison.OrdinalIgnoreCase));
            Assert.Equal([rule.Action, rule.Action], handlers.Select(handler => handler.GetCustomAttribute<NeedsAttribute>()!.Action));
        }
    }

    private async Task AssertComplementedAsync(AfterSigning after)
    {
        var lakare = await clinic.SignInAsync("lakare");
        var first = await lakare.BytesAsync($"{after.CaseUrl}/versioner/1.pdf");
        await after.ComplementAsync(answer: Answer);
        Assert.Equal("Hos Försäkringskassan", await after.StatusAsync());
        Assert.Equal("", await WorkAsync(after, "kurator"));
        Assert.Contains("Version 2, kompletterar version 1, gäller", (await after.SeeAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("med version 2", (await after.SeeAsync("/kompletteringar/1")).Text, StringComparison.Ordinal);
        var second = await lakare.GetAsync($"{after.CaseUrl}/versioner/2");
        Assert.Equal("version 1",
            second.Document.QuerySelectorAll("dl.facts dt")
                .Single(name => name.TextContent == "Kompletterar").NextElementSibling!.TextContent);
        Assert.Contains(Answer, second.Text, StringComparison.Ordinal);
        var old = await lakare.GetAsync($"{after.CaseUrl}/versioner/1");
        Assert.Contains("kompletterad av version 2", old.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Answer, old.Text, StringComparison.Ordinal);
        Assert.Equal(first, await lakare.BytesAsync($"{after.CaseUrl}/versioner/1.pdf"));
    }

    private async Task AssertRevokedAsync(AfterSigning after)
    {
        await after.RevokeAsync(2, "Fel patient.");
        Assert.Equal("Hos Försäkringskassan", await after.StatusAsync());
        Assert.Contains("Komplettering väntar på svar", (await after.SeeAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("Komplettering fält 11", await WorkAsync(after, "kurator"), StringComparison.Ordinal);
        var revoked = await after.SeeAsync("/versioner/2");
        Assert.Contains("MAKULERAD", revoked.Text, StringComparison.Ordinal);
        Assert.Contains("Fel patient.", revoked.Text, StringComparison.Ordinal);
        Assert.Contains(Answer, revoked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("kompletterad av", (await after.SeeAsync("/versioner/1")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Answer, (await after.SeeAsync("/utlatande")).Text, StringComparison.Ordinal);
    }

    /// <summary>The line of Mitt arbete about the case's komplettering; empty when there is none.</summary>
    private async Task<string> WorkAsync(AfterSigning after, string who) =>
        (await (await clinic.SignInAsync(who)).GetAsync("/")).Document
            .QuerySelector($".task-list__item:has(a[href='{after.CaseUrl}/kompletteringar/1'])")?.TextContent ?? "";
}
