using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Quality.Pages;

/// <summary>What a unit decides for its own quality check and phrases, and what its writers see of it.</summary>
public sealed class UnitQualityTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const string Rules = "/enhet/kvalitetskontroll";
    private const string PhrasesPage = "/enhet/fraser";

    [Fact]
    public async Task Rules_OnTheirPage_AreAllThere()
    {
        var page = await (await clinic.SignInAsync("koordinator")).GetAsync(Rules);
        Assert.Equal(QualityRules.All.Count, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.All(QualityRules.All, rule => Assert.Contains(rule.Question, page.Text, StringComparison.Ordinal));
        Assert.InRange(Encoding.UTF8.GetByteCount(page.Html), 1, 60_000);
    }

    [Fact]
    public async Task Rule_WhenSwitchedOff_IsSilentUntilItIsSwitchedOnAgain()
    {
        var desk = new QualityDesk(clinic);
        Assert.True(QualityDesk.Asks(await desk.BeginAsync(), QualityDesk.Memory));
        var chef = await clinic.SignInAsync("chef");
        var page = await chef.SubmitAsync(await chef.GetAsync(Rules), "form.narrow", ("Input.Rule", "minne"),
            ("Input.Reason", "Minnet prövas alltid hos oss."));
        Assert.Contains("Minnet prövas alltid hos oss.", page.Text, StringComparison.Ordinal);
        Assert.Contains(await NameAsync("chef"), page.Document.QuerySelector("section[aria-labelledby=avstangda]")!.TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain("minne",
            page.Document.QuerySelectorAll("[name='Input.Rule'] option").Select(one => one.GetAttribute("value")));
        Assert.False(QualityDesk.Asks(await desk.Kurator.GetAsync(desk.SectionUrl), QualityDesk.Memory));
        await chef.SubmitByAsync(page, "form[action*='handler=SlaPa']", "button[value=minne]");
        Assert.True(QualityDesk.Asks(await desk.Kurator.GetAsync(desk.SectionUrl), QualityDesk.Memory));
    }

    [Theory]
    [InlineData("grad-9", "", "Input.Reason", "Skriv varför")]
    [InlineData("", "Ett skäl.", "Input.Rule", "Välj vilken fråga")]
    [InlineData("finns-inte", "Ett skäl.", "Input.Rule", "Välj vilken fråga")]
    public async Task SwitchOff_WhenSomethingIsMissing_IsExplainedBesideTheField(string rule, string reason, string field, string sentence)
    {
        var chef = await clinic.SignInAsync("chef2");
        var page = await chef.SubmitAsync(await chef.GetAsync(Rules), "form.narrow", ("Input.Rule", rule), ("Input.Reason", reason));
        Assert.Contains(sentence, page.ErrorBeside(field), StringComparison.Ordinal);
        Assert.Equal(reason, page.Value("Input.Reason"));
        Assert.Null(page.Document.QuerySelector("#avstangda"));
    }

    [Fact]
    public async Task Phrases_WhenChanged_StandInTheSectionAndNowhereElse()
    {
        var desk = new QualityDesk(clinic);
        await desk.BeginAsync();
        var page = await desk.Kurator.SubmitAsync(await desk.Kurator.GetAsync(PhrasesPage), "form.narrow",
            ("Input.Lists[0]", "Vår egen början ...\r\n\r\nVår egen början …\r\nVår andra\u00A0…"));
        Assert.Contains("Fraserna är sparade.", page.Text, StringComparison.Ordinal);
        Assert.Equal("Vår egen början ...\nVår andra ...", page.Value("Input.Lists[0]"));
        Assert.Equal(1, await clinic.InDatabaseAsync(db => db.Set<PhraseList>().CountAsync()));
        var section = await desk.Kurator.GetAsync(desk.SectionUrl);
        Assert.Equal(["Vår egen början ...", "Vår andra ..."],
            section.Document.QuerySelectorAll("[id^='fras-']").Select(one => one.TextContent));
        var other = await (await clinic.SignInAsync("arbetsterapeut")).GetAsync(desk.Job.SectionUrl(SectionKey.Aktivitet));
        Assert.Equal(Phrases.InitialOf(SectionKey.Aktivitet),
            other.Document.QuerySelectorAll("[id^='fras-']").Select(one => one.TextContent));
    }

    [Theory]
    [InlineData("Kostar 5 €", "tecknet \"€\" (skriv euro)")]
    [InlineData(null, "högst 300 tecken")]
    public async Task Phrases_WhenOneIsWrong_AreExplainedBesideTheListAndNotSaved(string? typed, string sentence)
    {
        var writer = await clinic.SignInAsync("kurator2");
        var list = typed ?? new string('å', 301);
        var page = await writer.SubmitAsync(await writer.GetAsync(PhrasesPage), "form.narrow", ("Input.Lists[0]", "Ny början ..."),
            ("Input.Lists[1]", list));
        Assert.Contains(sentence, page.ErrorBeside("Input.Lists[1]"), StringComparison.Ordinal);
        Assert.Equal(("Ny början ...", list), (page.Value("Input.Lists[0]"), page.Value("Input.Lists[1]")));
        Assert.DoesNotContain("Ny början", (await writer.GetAsync(PhrasesPage)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    public async Task Phrases_WithAnotherNumberOfLists_AreRefusedInWords(int lists)
    {
        var writer = await clinic.SignInAsync("lakare2");
        var form = await writer.GetAsync(PhrasesPage);
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", form.Value("__RequestVerificationToken")!),
            .. Enumerable.Range(0, lists).Select(i => KeyValuePair.Create($"Input.Lists[{i}]", "x"))]);
        using var response = await writer.Client.PostAsync(new Uri(PhrasesPage, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Sidan är ofullständig.", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Experience_WhenForsakringskassanHasAsked_IsToldAtThatFieldInNumbersOnly()
    {
        const string Asked = "Vad visade prövningen den fjärde maj?";
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.InformAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync(questionId: "9.1", cause: "KONCENTRATION", text: Asked);
        var desk = new QualityDesk(clinic);
        var page = await desk.BeginAsync();
        Assert.Matches("^[1-9][0-9]* av [1-9][0-9]* utlåtanden det senaste året fick komplettering om fältet\\.",
            page.Document.QuerySelector("[data-question='9.1'] .question__experience")!.TextContent);
        Assert.DoesNotContain(Asked, page.Html, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[data-question='8.1'] .question__experience"));
    }

    /// <summary>The quality check asks nothing about a tick, so the question under it is the first one that tells.</summary>
    [Fact]
    public async Task Experience_OfAFieldThatBeginsWithATick_IsToldAtTheQuestionUnderIt()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.InformAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync(questionId: "26.2", cause: "ANNAT");
        var desk = new QualityDesk(clinic);
        await desk.BeginAsync();
        var lakare = await clinic.SignInAsync("lakare");
        var page = await lakare.GetAsync(desk.Job.SectionUrl(SectionKey.Medicinsk));
        var told = Assert.Single(page.Document.QuerySelectorAll(
            "[data-question='26.1'] .question__experience, [data-question='26.2'] .question__experience"));
        Assert.EndsWith("fick komplettering om fältet.", told.TextContent, StringComparison.Ordinal);
    }

    /// <summary>One or two say nothing of what is common, and neither do causes that are as common as each other.</summary>
    [Theory]
    [InlineData(1, null, "PROGNOS")]
    [InlineData(1, null, "PROGNOS", "PROGNOS", "PROGNOS")]
    [InlineData(2, null, "PROGNOS", "PROGNOS")]
    [InlineData(3, "PROGNOS", "PROGNOS", "PROGNOS", "PROGNOS")]
    [InlineData(3, "PROGNOS", "ANNAT", "PROGNOS", "PROGNOS")]
    [InlineData(3, null, "PROGNOS", "ANNAT", "MINNE")]
    [InlineData(4, null, "ANNAT", "ANNAT", "MINNE", "MINNE")]
    [InlineData(9, null)]
    public void Experience_HasAMostCommonCauseFromThreeUp(int asked, string? cause, params string[] causes) =>
        Assert.Equal(cause, FieldExperience.MostCommon(asked, causes));

    private Task<string> NameAsync(string key) =>
        clinic.InDatabaseAsync(db => db.Users.Where(account => account.Email == $"{key}@demo.example")
            .Select(account => account.Name)
            .FirstAsync());
}
