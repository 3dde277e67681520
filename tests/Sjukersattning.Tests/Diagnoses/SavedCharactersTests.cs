using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Diagnoses;

/// <summary>What typography alone tells apart is exchanged when a text is saved, whichever way it comes, and nobody is told.</summary>
public sealed class SavedCharactersTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const string Typed = "”Trött” 2019–2021…\u00A0’ja’\u202F5\u000Bny rad\u2028till • −5 ﬁn";
    private const string Kept = "\"Trött\" 2019-2021... 'ja' 5\nny rad\ntill - -5 fin";

    [Fact]
    public async Task Save_WithoutScript_ExchangesAndTellsNothing()
    {
        var (job, kurator) = await PlannedAsync();
        var page = await kurator.SubmitAsync(await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska)), "form.answers",
            ("f/8.1/text", Typed), ("f/11.1/minne", Typed));
        Assert.Equal((Kept, Kept, null), (page.Value("f/8.1/text"), page.Value("f/11.1/minne"), page.ErrorBeside("f/8.1/text")));
        Assert.DoesNotContain("tecken i texten", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Autosave_ExchangesAndTellsNothing_AndTheSameTextOnceMoreIsNoChange()
    {
        var (job, kurator) = await PlannedAsync();
        var page = await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska));
        for (var time = 0; time < 2; time++)
        {
            using var request = StaffBrowser.AsScript(StaffBrowser.Post(page, "form.answers", null, ("f/8.1/text", Typed),
                ("v/8.1", time.ToString(System.Globalization.CultureInfo.InvariantCulture))));
            using var response = await kurator.Client.SendAsync(request);
            var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
            Assert.Equal(0, answer.GetProperty("findings").GetArrayLength());
        }

        Assert.Equal((Kept, "1"), await FieldAsync(kurator, job));
    }

    [Fact]
    public async Task Done_WithTypographyInEveryField_IsNotStopped()
    {
        var (job, kurator) = await PlannedAsync();
        var sheet = SheetSamples.Full();
        var page = await job.WriteAsync(kurator, SectionKey.Psykiska, sheet.QuestionsOf(SectionKey.Psykiska).OfType<TextQuestion>()
            .Aggregate(sheet, (all, question) => all.Write(question.Id, $"{sheet[question][TextQuestion.TextPart]} {Typed}")));
        Assert.Contains("är klarmarkerat", page.Text, StringComparison.Ordinal);
    }

    /// <summary>A dash saved by an earlier version of the program stops nobody, and whoever saves the page has not written it.</summary>
    [Fact]
    public async Task TextFromBefore_IsReadAsItWouldBeSaved_AndKeepsItsWriter()
    {
        var (job, kurator) = await PlannedAsync();
        var id = Guid.Parse(job.CaseUrl.Split('/')[^1]);
        await kurator.SubmitAsync(await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska)), "form.answers", ("f/8.1/text", "Första"));
        await clinic.InDatabaseAsync(async db =>
        {
            var first = await db.Answers.AsNoTracking().SingleAsync(row => row.CaseId == id && row.QuestionId == "8.1");
            db.Answers.Add(new AnswerRow
            {
                CaseId = id, QuestionId = "8.1", Version = 2, Content = Answer.OfText(Typed).ToJson(), AuthorId = first.AuthorId,
                AuthorName = first.AuthorName, AuthorTitle = first.AuthorTitle, At = first.At,
            });
            return await db.Context.SaveChangesAsync();
        });
        Assert.Equal((Kept, "2"), await FieldAsync(kurator, job));
        var lakare = await clinic.SignInAsync("lakare");
        await lakare.SubmitAsync(await lakare.GetAsync(job.SectionUrl(SectionKey.Psykiska)), "form.answers", ("f/9.1/text", "Nytt"));
        Assert.Equal((Kept, "2"), await FieldAsync(lakare, job));
    }

    [Fact]
    public async Task File_WithTypography_BecomesTextsThatCanBeSent_AndTheRestIsTold()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        var root = XDocument.Load(
            new MemoryStream(await (await clinic.SignInAsync("koordinator")).BytesAsync($"{after.CaseUrl}/versioner/1.xml")));
        root.Descendants().First(one => one.Name.LocalName == "person-id").Elements().Last().Value = MainJob.NewPersonnummer();
        root.Descendants().First(one => one.Name.LocalName == "intygs-id").Elements().Last().Value = $"{Guid.NewGuid()}";
        root.Descendants().First(one => one.Attribute("id")?.Value == "8.1").Value = "”Trött” 2019–2021…\u2028☒ Ja";
        var opened = await ExchangePagesTests.ReadInAsync(await clinic.SignInAsync("koordinator"),
            Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting)));
        var whole = await (await clinic.SignInAsync("koordinator")).GetAsync($"{opened.Path}/utlatande");
        Assert.Contains("\"Trött\" 2019-2021...\n☒ Ja", whole.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("☒ Ja ☐ Nej", "[x] Ja [ ] Nej", false)]
    [InlineData("€100 i månaden", "EUR 100 i månaden", false)]
    [InlineData("10⁵ celler", "10^5 celler", false)]
    [InlineData("Жанна → kurator", "Жанна -> kurator", true)]
    public async Task Copy_IsInTheNearestSpelling_AndTellsWhatHasNone(string typed, string copied, bool isTold)
    {
        var (job, kurator) = await PlannedAsync();
        await kurator.SubmitAsync(await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska)), "form.answers", ("f/8.1/text", typed));
        var page = await job.Koordinator.GetAsync($"{job.CaseUrl}/kopiera");
        Assert.Contains(copied, page.Document.QuerySelectorAll(".copy-text").Select(text => text.TextContent));
        Assert.Equal(isTold, page.Text.Contains("Webcert tar bort tecknen", StringComparison.Ordinal));
    }

    private static async Task<(string? Text, string? Version)> FieldAsync(StaffBrowser browser, MainJob job)
    {
        var page = await browser.GetAsync(job.SectionUrl(SectionKey.Psykiska));
        return (page.Value("f/8.1/text"), page.Value("v/8.1"));
    }

    private async Task<(MainJob Job, StaffBrowser Kurator)> PlannedAsync()
    {
        var job = new MainJob(clinic);
        await job.OpenAsync();
        await job.PlanAsync();
        return (job, await clinic.SignInAsync("kurator"));
    }
}
