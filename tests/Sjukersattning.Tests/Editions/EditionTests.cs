using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Editions;

/// <summary>
/// Two editions beside one another in one database: every page asks the case's own, and what concerns them all counts them together.
/// </summary>
public sealed class EditionTests(EditionClinic clinic) : IClassFixture<EditionClinic>
{
    private const string NewBox = $"[name='f/{MadeUpEdition.NewField}/text']";
    private const string GoneBox = $"[name='f/{MadeUpEdition.GoneField}/text']";

    [Fact]
    public async Task Case_KeepsTheEditionOfTheDayItWasOpened()
    {
        var stored = await clinic.InDatabaseAsync(db => db.Cases.ToDictionaryAsync(c => c.Id, c => c.Form.Version));
        Assert.Equal("1.3", stored[clinic.SignedBefore.CaseId]);
        Assert.Equal("1.3", stored[IdOf(clinic.BegunBefore)]);
        Assert.Equal(MadeUpEdition.Version, stored[clinic.SignedAfter.CaseId]);
        Assert.Equal(MadeUpEdition.Version, stored[IdOf(clinic.BegunAfter)]);
    }

    [Fact]
    public async Task Section_HasTheFieldsOfItsOwnEdition()
    {
        var arbetsterapeut = await clinic.SignInAsync("arbetsterapeut");
        var before = await arbetsterapeut.GetAsync($"{clinic.BegunBefore.CaseUrl}/utlatande/aktivitet");
        var after = await arbetsterapeut.GetAsync($"{clinic.BegunAfter.CaseUrl}/utlatande/{MadeUpEdition.NewSlug}");
        Assert.NotNull(before.Document.QuerySelector(GoneBox));
        Assert.Null(before.Document.QuerySelector(NewBox));
        Assert.NotNull(after.Document.QuerySelector(NewBox));
        Assert.Null(after.Document.QuerySelector(GoneBox));

        var kurator = await clinic.SignInAsync("kurator");
        before = await kurator.GetAsync(clinic.BegunBefore.SectionUrl(SectionKey.Psykiska));
        after = await kurator.GetAsync(clinic.BegunAfter.SectionUrl(SectionKey.Psykiska));
        Assert.Contains("9. Övergripande psykosociala funktioner", before.Text, StringComparison.Ordinal);
        Assert.Contains($"9. {MadeUpEdition.NewHeading}", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Section_UnderTheAddressWordOfAnotherEdition_IsNotFound()
    {
        var arbetsterapeut = await clinic.SignInAsync("arbetsterapeut");
        var after = await arbetsterapeut.GetAsync($"{clinic.BegunAfter.CaseUrl}/utlatande/aktivitet");
        var before = await arbetsterapeut.GetAsync($"{clinic.BegunBefore.CaseUrl}/utlatande/{MadeUpEdition.NewSlug}");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (before.Status, after.Status));
    }

    [Fact]
    public async Task Field_OfAnotherEdition_IsRefusedAndNotSaved()
    {
        var arbetsterapeut = await clinic.SignInAsync("arbetsterapeut");
        (MainJob, string)[] strangers = [(clinic.BegunBefore, MadeUpEdition.NewField), (clinic.BegunAfter, MadeUpEdition.GoneField)];
        foreach (var (job, stranger) in strangers)
        {
            var page = await arbetsterapeut.GetAsync(job.SectionUrl(SectionKey.Aktivitet));
            var again = await arbetsterapeut.SubmitAsync(
                page, "form.answers", ($"v/{stranger}", "0"), ($"f/{stranger}/text", "Hör inte hit."));
            Assert.Equal(HttpStatusCode.BadRequest, again.Status);
            var whole = await arbetsterapeut.GetAsync($"{job.CaseUrl}/utlatande");
            Assert.DoesNotContain("Hör inte hit.", whole.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Review_AsksForWhatItsOwnEditionWants()
    {
        var lakare = await clinic.SignInAsync("lakare");
        var before = await lakare.GetAsync($"{clinic.BegunBefore.CaseUrl}/granska");
        var after = await lakare.GetAsync($"{clinic.BegunAfter.CaseUrl}/granska");
        Assert.Contains("Fyll i fält 24", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("fält 24", before.Text, StringComparison.Ordinal);
        Assert.NotNull(after.Document.QuerySelector($"a[href$='/utlatande/{MadeUpEdition.NewSlug}#fraga-24_1']"));
    }

    [Fact]
    public async Task Limit_IsThatOfItsOwnEdition()
    {
        var lakare = await clinic.SignInAsync("lakare");
        var text = SheetSamples.TextOf(MadeUpEdition.NewLimit + 1);
        foreach (var (job, isTooLong) in new[] { (clinic.BegunBefore, false), (clinic.BegunAfter, true) })
        {
            await lakare.SubmitAsync(await lakare.GetAsync(job.SectionUrl(SectionKey.Medicinsk)), "form.answers", ("f/25.1/text", text));
            var review = await lakare.GetAsync($"{job.CaseUrl}/granska");
            Assert.Equal(isTooLong, review.Text.Contains("1 tecken för lång. Högst 2", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task QualityCheck_AsksNothingAboutAFieldThatIsGone()
    {
        var lakare = await clinic.SignInAsync("lakare");
        const string Ability = "Försäkringskassan brukar fråga vad patienten kan göra trots sina begränsningar.";
        Assert.Contains(Ability, (await lakare.GetAsync($"{clinic.BegunBefore.CaseUrl}/granska")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Ability, (await lakare.GetAsync($"{clinic.BegunAfter.CaseUrl}/granska")).Text, StringComparison.Ordinal);
        var address = $"/utlatande/{MadeUpEdition.NewSlug}/kontroll/formaga-tom/{MadeUpEdition.GoneField}";
        Assert.Equal(HttpStatusCode.NotFound, (await lakare.GetAsync(clinic.BegunAfter.CaseUrl + address)).Status);
    }

    [Fact]
    public async Task Headings_OnPlanWorkNoticesAndHistory_AreThoseOfTheCasesEdition()
    {
        var before = Fk7800.Version13[SectionKey.Aktivitet].Heading;
        var after = clinic.MadeUp[SectionKey.Aktivitet].Heading;
        var koordinator = await clinic.SignInAsync("koordinator");
        Assert.Contains(before, (await koordinator.GetAsync($"{clinic.BegunBefore.CaseUrl}/plan")).Text, StringComparison.Ordinal);
        Assert.Contains($"{after}: ", (await koordinator.GetAsync($"{clinic.BegunAfter.CaseUrl}/plan")).Text, StringComparison.Ordinal);
        var history = await koordinator.GetAsync($"{clinic.SignedAfter.CaseUrl}/historik");
        Assert.Contains("fält 24, Hjälp och hjälpmedel", history.Text, StringComparison.Ordinal);

        var arbetsterapeut = await clinic.SignInAsync("arbetsterapeut");
        var work = await arbetsterapeut.GetAsync("/");
        Assert.NotNull(work.Document.QuerySelector($"a[href='{clinic.BegunBefore.SectionUrl(SectionKey.Aktivitet)}']"));
        Assert.NotNull(work.Document.QuerySelector($"a[href='{clinic.BegunAfter.SectionUrl(SectionKey.Aktivitet)}']"));
        var notices = (await arbetsterapeut.GetAsync("/notiser")).Text;
        Assert.Contains($"Du har fått avsnittet {before}. Klart senast", notices, StringComparison.Ordinal);
        Assert.Contains($"Du har fått avsnittet {after}. Klart senast", notices, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignedVersion_SaysItsEditionAndItsHashHolds()
    {
        var lakare = await clinic.SignInAsync("lakare");
        foreach (var (after, form, field) in Signed())
        {
            var page = await lakare.GetAsync($"{after.CaseUrl}/versioner/1");
            Assert.Contains($"{form.FormId}, textversion {form.Version}", page.Text, StringComparison.Ordinal);
            Assert.Contains("stämmer", page.Document.QuerySelector(".hash")!.ParentElement!.TextContent, StringComparison.Ordinal);
            Assert.Contains($"{form.Find(field)!.SvarId}. {form.Find(field)!.Heading}", page.Text, StringComparison.Ordinal);
            var row = await clinic.InDatabaseAsync(db =>
                db.Signed.AsNoTracking().SingleAsync(signed => signed.CaseId == after.CaseId && signed.Version == 1));
            Assert.Equal(form.Version, JsonDocument.Parse(row.Content).RootElement.GetProperty("FormVersion").GetString());
            Assert.Equal(row.Content, SignedUtlatande.FromCanonicalJson(row.Content, clinic.Editions).ToCanonicalJson());
        }
    }

    [Fact]
    public async Task Pdf_IsDrawnByItsOwnEdition()
    {
        var lakare = await clinic.SignInAsync("lakare");
        var before = PdfText.Of(await lakare.BytesAsync($"{clinic.SignedBefore.CaseUrl}/versioner/1.pdf"));
        var after = PdfText.Of(await lakare.BytesAsync($"{clinic.SignedAfter.CaseUrl}/versioner/1.pdf"));
        Assert.Contains("FK 7800 (007 F 001)", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Hjälp och hjälpmedel", before, StringComparison.Ordinal);
        Assert.Contains("FK 7800 (008 F 001)", after, StringComparison.Ordinal);
        Assert.Contains("Hemtjänst två gånger i veckan.", after, StringComparison.Ordinal);
        Assert.Contains($"9. {MadeUpEdition.NewHeading}", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xml_HasTheSvarOfItsOwnEditionInItsOrderAndKeepsTheRules()
    {
        foreach (var (after, form, _) in Signed())
        {
            var xml = await XmlAsync(after);
            var root = XDocument.Load(new MemoryStream(xml)).Root!;
            Assert.Equal(form.Version, root.Descendants().Single(element => element.Name.LocalName == "version").Value);
            var svar = root.Descendants().Where(element => element.Name.LocalName == "svar");
            Assert.Equal(form.SvarOrder, svar.Select(element => element.Attribute("id")!.Value).Distinct());
            var reading = UtlatandeXml.Read(new MemoryStream(xml), clinic.Today, clinic.Editions);
            Assert.Empty(reading.Faults);
            Assert.Same(form, reading.Utlatande!.Sheet.Form);
        }
    }

    [Fact]
    public async Task Xml_WithAFieldOfAnotherEdition_BreaksTheRules()
    {
        foreach (var (after, form, field) in Signed())
        {
            var root = XDocument.Load(new MemoryStream(await XmlAsync(after))).Root!;
            var version = root.Descendants().Single(element => element.Name.LocalName == "version");
            version.Value = form.Version == MadeUpEdition.Version ? "1.3" : MadeUpEdition.Version;
            using var file = new MemoryStream();
            root.Save(file);
            file.Position = 0;
            var faults = UtlatandeXml.Read(file, clinic.Today, clinic.Editions).Faults;
            Assert.Contains(faults, fault => fault.Rule == "4b-okant-svar" && fault.SvarId == form.Find(field)!.SvarId);
        }
    }

    [Fact]
    public async Task Xml_OfAnEditionThatTheProgramWasNotGiven_IsReadAsTheNewestThatItKnows_WithARemark()
    {
        var file = new MemoryStream(await XmlAsync(clinic.SignedAfter));
        var reading = UtlatandeXml.Read(file, clinic.Today, new FormEditions(Fk7800.Version13));
        var remark = Assert.Single(reading.Faults, fault => fault.IsRemark);
        Assert.Equal(("obs-textversion", "Intygets textversion är ingen av 1.0, 1.1, 1.2 och 1.3. Filen är läst som 1.3."),
            (remark.Rule, remark.Sentence));
        Assert.Contains(reading.Faults, fault => fault is { Rule: "4b-okant-svar", SvarId: "24" });
        Assert.Contains(reading.LeftOver, left => left is { SvarId: "24" } && left.Text.Contains("Hemtjänst", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Xml_ReadInElsewhere_OpensACaseOfTheEditionInForceAndSaysWhatDidNotFollow()
    {
        var elsewhere = await clinic.SignInAsync("koordinator2");
        var fromAfter = await ExchangePagesTests.ReadInAsync(elsewhere, await XmlAsync(clinic.SignedAfter));
        Assert.DoesNotContain("följde inte med", fromAfter.Text, StringComparison.Ordinal);
        var all = await elsewhere.GetAsync($"{fromAfter.Path}/utlatande");
        Assert.Contains("Hemtjänst två gånger i veckan.", all.Text, StringComparison.Ordinal);

        var fromBefore = await ExchangePagesTests.ReadInAsync(elsewhere, await XmlAsync(clinic.SignedBefore));
        const string Told = "Fält 23 finns inte på blanketten som gäller nu, och texten följde inte med.";
        Assert.Contains(Told, fromBefore.Text, StringComparison.Ordinal);
        Assert.Contains(Told, (await elsewhere.GetAsync($"{fromBefore.Path}/historik")).Text, StringComparison.Ordinal);
        var whole = (await elsewhere.GetAsync($"{fromBefore.Path}/utlatande")).Text;
        Assert.Contains("24. Hjälp och hjälpmedel", whole, StringComparison.Ordinal);
        Assert.DoesNotContain(SheetSamples.Full()[MadeUpEdition.GoneField][TextQuestion.TextPart], whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Komplettering_IsAskedAboutAndAnsweredInItsOwnEdition()
    {
        foreach (var (after, form, field) in Signed())
        {
            var lakare = await clinic.SignInAsync("lakare");
            var sheet = SheetSamples.Full().On(form);
            var blank = await after.SeeAsync("/kompletteringar/ny");
            var choices = blank.Document.QuerySelectorAll("[name='Input.Questions[0].QuestionId'] option");
            Assert.Equal(
                form.Questions.Select(question => question.Id).Prepend(""), choices.Select(option => option.GetAttribute("value")));

            await after.KompletteringAsync(field, "KONCENTRATION", "Ge fler exempel.");
            var place = $"{after.Job.SectionUrl(SectionKey.Aktivitet)}#fraga-{field.Replace('.', '_')}";
            Assert.NotNull((await lakare.GetAsync($"{after.CaseUrl}/kompletteringar/2")).Document.QuerySelector($"a[href='{place}']"));
            await after.BeginComplementAsync(2);
            await after.Job.WriteAsync(await clinic.SignInAsync("kurator"), SectionKey.Psykiska, sheet.Write("9.1", "Drar sig undan."));
            await after.Job.WriteAsync(
                await clinic.SignInAsync("arbetsterapeut"), SectionKey.Aktivitet, sheet.Write(field, "Går tio minuter med rollator."));
            await after.SignDraftAsync();

            var second = await lakare.GetAsync($"{after.CaseUrl}/versioner/2");
            Assert.Contains("Går tio minuter med rollator.", second.Text, StringComparison.Ordinal);
            Assert.Contains($"textversion {form.Version}", second.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Statistics_CountAFieldOfBothEditionsAsOne()
    {
        var page = await (await clinic.SignInAsync("chef")).GetAsync($"/statistik/{clinic.Today.Year}");
        var chart = page.Document.QuerySelectorAll("figure")
            .Single(figure => figure.QuerySelector("h3")!.TextContent == "Kompletteringar per fält");
        var names = chart.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim());
        Assert.Equal([$"9 {MadeUpEdition.NewHeading}"], names.Where(name => name.StartsWith("9 ", StringComparison.Ordinal)));

        foreach (var job in new[] { clinic.BegunBefore, clinic.BegunAfter })
        {
            var section = await (await clinic.SignInAsync("kurator")).GetAsync(job.SectionUrl(SectionKey.Psykiska));
            var told = section.Document.QuerySelector("[data-question='9.1'] .question__experience")!.TextContent;
            Assert.Matches("^([2-9]|[1-9][0-9]+) av [0-9]+ utlåtanden", told);
        }
    }

    [Fact]
    public async Task PhrasesAndQualityRules_AreOfAllEditions()
    {
        var chef = await clinic.SignInAsync("chef");
        var phrases = await chef.GetAsync("/enhet/fraser");
        Assert.Equal(clinic.Editions.Sections.Count, phrases.Document.QuerySelectorAll("textarea").Length);
        Assert.Contains(clinic.MadeUp[SectionKey.Aktivitet].Heading, phrases.Text, StringComparison.Ordinal);
        var rules = await chef.GetAsync("/enhet/kvalitetskontroll");
        Assert.Contains(rules.Document.QuerySelectorAll("tbody tr"), row => row.Children[0].TextContent == "23"
            && row.TextContent.Contains("trots sina begränsningar", StringComparison.Ordinal));
    }

    private static Guid IdOf(MainJob job) => Guid.Parse(job.CaseUrl.Split('/')[2]);

    private IEnumerable<(AfterSigning After, FormEdition Form, string OwnField)> Signed() =>
    [
        (clinic.SignedBefore, Fk7800.Version13, MadeUpEdition.GoneField), (clinic.SignedAfter, clinic.MadeUp, MadeUpEdition.NewField),
    ];

    private async Task<byte[]> XmlAsync(AfterSigning after) =>
        await (await clinic.SignInAsync("koordinator")).BytesAsync($"{after.CaseUrl}/versioner/1.xml");
}
