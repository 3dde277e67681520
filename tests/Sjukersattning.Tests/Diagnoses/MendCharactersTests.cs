using System.Net;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Diagnoses;

/// <summary>One press that mends the characters of a section, without script.</summary>
public sealed class MendCharactersTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const string Button = "button[formaction*=Tecken]";

    [Fact]
    public async Task Mend_OfWhatIsTyped_SavesItWithTheNearestSigns()
    {
        var (job, kurator) = await PlannedAsync();
        var section = await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska));
        var basis = $"f/{Fk7800.Version13[SectionKey.Psykiska].Basis.Id}/{BasisQuestion.NotesPart}";
        var page = await kurator.SubmitByAsync(section, "form.answers", Button, ("f/8.1/text", "”Trött” 2019–2021… ☒ Ja ☐ Nej"),
            ("f/9.1/text", "Orörd text"), (basis, "Journal 2019–2021 ☒"));
        Assert.Contains("Tecknen är utbytta och allt är sparat.", page.Text, StringComparison.Ordinal);
        Assert.Equal(("\"Trött\" 2019-2021... [x] Ja [ ] Nej", "Orörd text", "Journal 2019–2021 ☒"),
            (page.Value("f/8.1/text"), page.Value("f/9.1/text"), page.Value(basis)));
        Assert.Null(page.ErrorBeside("f/8.1/text"));
    }

    [Fact]
    public async Task Mend_OfWhatIsSaved_TakesTheFindingAway()
    {
        var (job, kurator) = await PlannedAsync();
        await kurator.SubmitAsync(await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska)), "form.answers",
            ("f/8.1/text", "20 € – ≥ 5"));
        var wrong = await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska));
        Assert.Contains("\"€\" (skriv euro), \"≥\" (skriv >=)", wrong.ErrorBeside("f/8.1/text"), StringComparison.Ordinal);
        var page = await kurator.SubmitByAsync(wrong, "form.answers", Button);
        Assert.Equal(("20 euro - >= 5", null), (page.Value("f/8.1/text"), page.ErrorBeside("f/8.1/text")));
    }

    [Fact]
    public async Task Mend_WhenAColleagueWasFirst_ShowsBothTexts()
    {
        var (job, kurator) = await PlannedAsync();
        var mine = await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska));
        var lakare = await clinic.SignInAsync("lakare");
        await lakare.SubmitAsync(await lakare.GetAsync(job.SectionUrl(SectionKey.Psykiska)), "form.answers",
            ("f/8.1/text", "Läkarens text"));
        var page = await kurator.SubmitByAsync(mine, "form.answers", Button, ("f/8.1/text", "Min → text"));
        Assert.Equal((HttpStatusCode.Conflict, "Min -> text"), (page.Status, page.Value("f/8.1/text")));
        Assert.Contains("Läkarens text", page.Document.QuerySelector("#fraga-8_1 .question__conflict")!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Жанна ☒", "Жанна [x]", "\"Ж\" (skriv med bokstäverna a–ö)")]
    [InlineData("中 100 €", "中 100 euro", "\"中\" (skriv med bokstäverna a–ö)")]
    [InlineData("ont i 🦴…", "ont i 🦴...", "\"🦴\" (skriv med ord)")]
    public async Task Mend_OfASignWithoutSpelling_KeepsItAndNamesIt(string typed, string mended, string named)
    {
        var (job, kurator) = await PlannedAsync();
        var page = await kurator.SubmitByAsync(await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska)), "form.answers", Button,
            ("f/9.1/text", typed));
        Assert.Equal(mended, page.Value("f/9.1/text"));
        Assert.Contains(named, page.ErrorBeside("f/9.1/text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kostar 100 €")]
    [InlineData("☒ Ja ☐ Nej")]
    [InlineData("CRP ≥ 5 → remiss")]
    [InlineData("Łódź")]
    public async Task ForeignSign_IsToldOnceInItsField(string typed)
    {
        var (job, kurator) = await PlannedAsync();
        await kurator.SubmitAsync(await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska)), "form.answers", ("f/8.1/text", typed));
        var page = await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska));
        Assert.Equal(typed, page.Value("f/8.1/text"));
        Assert.Single(page.Html.Split("kan inte ta emot").Skip(1));
    }

    [Fact]
    public async Task Section_HasTheButtonThatMends_AndEnterStillSaves()
    {
        var (job, kurator) = await PlannedAsync();
        var page = await kurator.GetAsync(job.SectionUrl(SectionKey.Psykiska));
        Assert.Equal("Spara", page.Document.QuerySelector("form.answers button")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector($"form.answers {Button}"));
    }

    [Fact]
    public async Task Script_IsSmall()
    {
        var kurator = await clinic.SignInAsync("kurator");
        var address = (await kurator.GetAsync("/")).Document.QuerySelector("script[src*='site']")!.GetAttribute("src")!;
        Assert.InRange((await kurator.BytesAsync(address)).Length, 1, 9_999);
    }

    private async Task<(MainJob Job, StaffBrowser Kurator)> PlannedAsync()
    {
        var job = new MainJob(clinic);
        await job.OpenAsync();
        await job.PlanAsync();
        return (job, await clinic.SignInAsync("kurator"));
    }
}
