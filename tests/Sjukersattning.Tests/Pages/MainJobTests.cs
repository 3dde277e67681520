using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Tests.Pages;

public sealed class MainJobTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task WholeJob_FromOpeningToSignature_EndsInAFrozenUtlatande()
    {
        var sheet = Marked();
        var job = new MainJob(clinic);
        var opened = await job.OpenAsync();
        Assert.Contains("Planera utlåtandet", opened.Text, StringComparison.Ordinal);
        var planned = await job.PlanAsync();
        Assert.Contains("Planen är sparad.", planned.Text, StringComparison.Ordinal);

        var writers = await Task.WhenAll(
            WriteAsAsync(job, "kurator", SectionKey.Psykiska, sheet),
            WriteAsAsync(job, "fysioterapeut", SectionKey.Fysiska, sheet),
            WriteAsAsync(job, "arbetsterapeut", SectionKey.Aktivitet, sheet));
        Assert.All(writers, page => Assert.Contains("är klarmarkerat", page.Text, StringComparison.Ordinal));

        var lakare = await clinic.SignInAsync("lakare");
        await job.WriteAsync(lakare, SectionKey.Medicinsk, sheet);
        var review = await lakare.GetAsync($"{job.CaseUrl}/granska");
        Assert.Contains("Allt som måste vara ifyllt är ifyllt", review.Text, StringComparison.Ordinal);
        var done = await lakare.SubmitAsync(review, "form.narrow", ("Input.Password", DemoClinic.Password));
        Assert.Contains("Utlåtandet är signerat.", done.Text, StringComparison.Ordinal);

        var version = await lakare.GetAsync($"{job.CaseUrl}/versioner/1");
        Assert.Contains("stämmer", version.Document.QuerySelector(".hash")!.ParentElement!.TextContent, StringComparison.Ordinal);
        await AssertRefusesChangeAsync(job, lakare);
        await AssertHashVerifiesAsync(job);
    }

    [Fact]
    public async Task SignedPdf_HoldsEveryAnswerInTheFormsOrder()
    {
        var sheet = Marked();
        var job = await SignedAsync(sheet);
        var text = PdfText.Of(await (await clinic.SignInAsync("lakare")).BytesAsync($"{job.CaseUrl}/versioner/1.pdf"));
        var at = -1;
        foreach (var question in sheet.Form.Questions
            .Where(question => question is not TextQuestion { SentIn: not null } && sheet[question].Parts.Any()))
        {
            foreach (var part in question.Parts.Where(part => sheet[question][part] == Mark(question, part)))
            {
                var found = text.IndexOf(Mark(question, part), StringComparison.Ordinal);
                Assert.True(found > at, $"{question.Id}/{part} is missing or out of order");
                at = found;
            }
        }

        Assert.Contains("kurator", text, StringComparison.Ordinal);
        Assert.DoesNotContain("UTKAST", text, StringComparison.Ordinal);
    }

    /// <summary>What FK 7800 has under "Underskrift", and nothing that Försäkringskassan is said not to see.</summary>
    [Fact]
    public async Task SignedPdf_TellsWhoSigned_AndKeepsTheClinicsOwnToTheClinicsCopy()
    {
        const string Notes = "Journal från psykiatrin";
        var job = new MainJob(clinic);
        await job.OpenAsync();
        await job.PlanAsync();
        var kurator = await clinic.SignInAsync("kurator");
        await kurator.SubmitAsync(await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska)), "form.answers",
            ($"f/{job.Form[SectionKey.Psykiska].Basis.Id}/{BasisQuestion.NotesPart}", Notes));
        await job.WriteAllAsync(Marked());
        var lakare = await clinic.SignInAsync("lakare");
        await lakare.SubmitAsync(await lakare.GetAsync($"{job.CaseUrl}/granska"), "form.narrow", ("Input.Password", DemoClinic.Password));

        var paper = await PaperAsync(lakare, $"{job.CaseUrl}/versioner/1.pdf");
        var page = await lakare.GetAsync($"{job.CaseUrl}/versioner/1");
        var own = await PaperAsync(lakare, page.Document.QuerySelector("a[href$='exemplar.pdf']")!.GetAttribute("href")!);
        var id = Guid.Parse(job.CaseUrl.Split('/')[^1]);
        var signed = SignedUtlatande.FromCanonicalJson(
            await clinic.InDatabaseAsync(db => db.Signed.Where(row => row.CaseId == id).Select(row => row.Content).SingleAsync()),
            Fk7800.Editions);
        var (signer, unit) = (signed.Exchange!.Signer, signed.Exchange.Unit);
        Assert.All(
            ["Läkarens namn", signed.SignerName, "Befattning", Befattningar.NameOf(signer.Befattning)!, "Specialistkompetens",
                signer.Specialistkompetens, "Läkarens HSA-id", signer.HsaId, "Arbetsplatskod", unit.Arbetsplatskod, unit.HsaId],
            fact => Assert.Equal((true, true),
                (paper.Contains(fact, StringComparison.Ordinal), own.Contains(fact, StringComparison.Ordinal))));
        Assert.All([Notes, "Bedömningsunderlag", "Vårdenhetens exemplar"], said => Assert.Equal((false, true),
            (paper.Contains(said, StringComparison.Ordinal), own.Contains(said, StringComparison.Ordinal))));
        Assert.DoesNotMatch("Skrivet av [^,]+, kurator, [0-9]", paper);
        Assert.Matches("Skrivet av [^,]+, kurator, [0-9]", own);
        Assert.Single(paper.Split("Vem som har skrivit").Skip(1));
    }

    [Fact]
    public async Task DraftPdf_SaysUtkastOnEachPage()
    {
        var job = new MainJob(clinic);
        await job.OpenAsync();
        await job.PlanAsync();
        await job.WriteAllAsync(Marked());
        var pages = PdfText.PagesOf(await job.Koordinator.BytesAsync($"{job.CaseUrl}/utkast.pdf"));
        Assert.True(pages.Length > 1);
        Assert.All(pages, page => Assert.Contains("UTKAST", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Replace_ThenSign_NamesTheVersionItReplacesAndKeepsTheFirst()
    {
        var job = await SignedAsync(Marked());
        var lakare = await clinic.SignInAsync("lakare");
        var first = await lakare.BytesAsync($"{job.CaseUrl}/versioner/1.pdf");
        var form = await lakare.GetAsync($"{job.CaseUrl}/ersatt");
        await lakare.SubmitAsync(form, "form.narrow", ("Input.Reason", "Ny uppgift om behandling."));
        var section = await lakare.GetAsync(job.SectionUrl(SectionKey.Medicinsk));
        await lakare.SubmitByAsync(section, "form.answers", "button[formaction*=Klar]", ("f/20.1/text", "Remiss är skickad."));
        var review = await lakare.GetAsync($"{job.CaseUrl}/granska");
        await lakare.SubmitAsync(review, "form.narrow", ("Input.Password", DemoClinic.Password));

        var second = await lakare.GetAsync($"{job.CaseUrl}/versioner/2");
        Assert.Contains(second.Document.QuerySelectorAll("dl.facts dd"), fact => fact.TextContent == "version 1");
        Assert.Contains("Remiss är skickad.", second.Text, StringComparison.Ordinal);
        var old = await lakare.GetAsync($"{job.CaseUrl}/versioner/1");
        Assert.Contains("ersatt av version 2", old.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Remiss är skickad.", old.Text, StringComparison.Ordinal);
        Assert.Equal(first, await lakare.BytesAsync($"{job.CaseUrl}/versioner/1.pdf"));
    }

    [Fact]
    public async Task AbandonReplacement_RestoresTheSignedText()
    {
        var job = await SignedAsync(Marked());
        var lakare = await clinic.SignInAsync("lakare");
        await lakare.SubmitAsync(await lakare.GetAsync($"{job.CaseUrl}/ersatt"), "form.narrow", ("Input.Reason", "Prövar."));
        await lakare.SubmitAsync(await lakare.GetAsync(job.SectionUrl(SectionKey.Medicinsk)), "form.answers",
            ("f/25.1/text", "Ska inte bli kvar."));
        var overview = await lakare.SubmitAsync(await lakare.GetAsync($"{job.CaseUrl}/ersatt"), "form[data-once]");
        Assert.Contains("Den påbörjade versionen är ångrad.", overview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ska inte bli kvar.", (await lakare.GetAsync($"{job.CaseUrl}/utlatande")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReturnedSection_ShowsTheCommentToItsWriter()
    {
        var job = new MainJob(clinic);
        await job.OpenAsync();
        await job.PlanAsync();
        var kurator = await clinic.SignInAsync("kurator");
        await job.WriteAsync(kurator, SectionKey.Psykiska, Marked());
        var section = await job.Koordinator.GetAsync(job.SectionUrl(SectionKey.Psykiska));
        await job.Koordinator.SubmitAsync(section, "form.narrow", ("Comment", "Skriv något om uthållighet."));
        var again = await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska));
        Assert.Contains("Skriv något om uthållighet.", again.Text, StringComparison.Ordinal);
        Assert.NotNull(again.Document.QuerySelector("form.answers"));
        Assert.Contains("skickat tillbaka", (await kurator.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Historik_TellsWhoDidWhat()
    {
        var job = await SignedAsync(Marked());
        var page = await job.Koordinator.GetAsync($"{job.CaseUrl}/historik");
        foreach (var what in new[] { "Öppna ärende", "Planera ärendet", "Markera ett avsnitt som klart: Psykiska", "Skrev i fält 11",
            "Signera utlåtandet", "Nästa steg:" })
        {
            Assert.Contains(what, page.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>A PDF with its white space folded.</summary>
    private static async Task<string> PaperAsync(StaffBrowser browser, string address) => string.Join(' ',
        PdfText.Of(await browser.BytesAsync(address)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The full sample with a text of its own in every free-text part, so that each can be found again.</summary>
    private static AnswerSheet Marked() =>
        Domain.SheetSamples.Full().Form.Questions.OfType<TextQuestion>().Where(question => !Domain.SheetSamples.Full()[question].IsEmpty)
        .Aggregate(Domain.SheetSamples.Full(),
            (sheet, question) =>
                sheet.With(question.Id,
                    question.Parts.Aggregate(sheet[question],
                        (answer, part) => answer[part].Length == 0 ? answer : answer.With(part, Mark(question, part)))));

    private static string Mark(Question question, string part) => $"Märkt{question.Id.Replace('.', 'x')}{part}";

    private async Task<StaffPage> WriteAsAsync(MainJob job, string who, SectionKey key, AnswerSheet sheet) =>
        await job.WriteAsync(await clinic.SignInAsync(who), key, sheet);

    private async Task<MainJob> SignedAsync(AnswerSheet sheet)
    {
        var job = new MainJob(clinic);
        await job.OpenAsync();
        await job.PlanAsync();
        await job.WriteAllAsync(sheet);
        var lakare = await clinic.SignInAsync("lakare");
        var review = await lakare.GetAsync($"{job.CaseUrl}/granska");
        await lakare.SubmitAsync(review, "form.narrow", ("Input.Password", DemoClinic.Password));
        return job;
    }

    private static async Task AssertRefusesChangeAsync(MainJob job, StaffBrowser lakare)
    {
        var section = await lakare.GetAsync(job.SectionUrl(SectionKey.Medicinsk));
        Assert.Null(section.Document.QuerySelector("form.answers"));
        var anyForm = await lakare.GetAsync("/konto");
        using var request = StaffBrowser.Post(anyForm, "form.narrow", null, ("f/5.1/text", "Ändrat efteråt"), ("v/5.1", "1"));
        request.RequestUri = new Uri(job.SectionUrl(SectionKey.Medicinsk), UriKind.Relative);
        using var response = await lakare.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("Utlåtandet är signerat, och ingen ny version är påbörjad.", await response.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Ändrat efteråt", (await lakare.GetAsync($"{job.CaseUrl}/utlatande")).Text, StringComparison.Ordinal);
    }

    private async Task AssertHashVerifiesAsync(MainJob job)
    {
        var id = Guid.Parse(job.CaseUrl.Split('/')[2]);
        var row = await clinic.InDatabaseAsync(db => db.Signed.AsNoTracking().SingleAsync(signed => signed.CaseId == id));
        Assert.Equal(SignedUtlatande.HashOf(row.Content), row.Sha256);
        Assert.Equal(row.Content, SignedUtlatande.FromCanonicalJson(row.Content, Fk7800.Editions).ToCanonicalJson());
    }
}
