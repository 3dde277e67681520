using System.Net;
using System.Text;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Quality.Pages;

/// <summary>
/// What the quality check asks, as the writers meet it: while they write, set aside, taken up again. Without script but for one test.
/// </summary>
public sealed class ConcernPagesTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const int MostBytes = 60_000;

    public static TheoryData<SectionKey, string> Writers => new()
    {
        { SectionKey.Psykiska, "kurator" }, { SectionKey.Fysiska, "fysioterapeut" }, { SectionKey.Aktivitet, "arbetsterapeut" },
        { SectionKey.Medicinsk, "lakare" },
    };

    [Fact]
    public async Task Concern_WhenMemoryIsNotWrittenOf_IsAskedBesideTheFieldAndApartFromTheFaults()
    {
        var desk = new QualityDesk(clinic);
        var page = await desk.BeginAsync();
        Assert.True(QualityDesk.Asks(page, QualityDesk.Memory));
        var sentence = QualityRules.Find("minne")!.Question;
        Assert.Contains(sentence, page.Document.QuerySelector("[data-question='11.1'] .question__concerns")!.TextContent,
            StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll(".question__findings"),
            list => Assert.DoesNotContain(sentence, list.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Concern_WhenMemoryIsWrittenOfAndRemovedAgain_GoesAndComesBack()
    {
        var desk = new QualityDesk(clinic);
        await desk.BeginAsync();
        Assert.False(QualityDesk.Asks(await desk.WriteMemoryAsync("Undersökt utan anmärkning."), QualityDesk.Memory));
        Assert.True(QualityDesk.Asks(await desk.WriteMemoryAsync(""), QualityDesk.Memory));
    }

    [Fact]
    public async Task Autosave_TellsTheScriptWhatIsAskedNow()
    {
        var desk = new QualityDesk(clinic);
        await desk.BeginAsync();
        Assert.Contains(QualityDesk.Memory, await desk.AutosaveMemoryAsync(""));
        Assert.DoesNotContain(QualityDesk.Memory, await desk.AutosaveMemoryAsync("Undersökt utan anmärkning."));
    }

    [Fact]
    public async Task SetAside_WhenPressedWithUnsavedText_SavesTheTextFirst()
    {
        var desk = new QualityDesk(clinic);
        var page = await desk.BeginAsync();
        var asked = await desk.Kurator.SubmitByAsync(page, "form.answers", $"button[value='{QualityDesk.Memory}']",
            ("f/9.1/text", "Nyss skrivet, måttlig grad vid besök."));
        Assert.Equal(desk.MemoryUrl, asked.Path);
        Assert.Contains(QualityRules.Find("minne")!.Question, asked.Text, StringComparison.Ordinal);
        Assert.Equal("Nyss skrivet, måttlig grad vid besök.", (await desk.Kurator.GetAsync(desk.SectionUrl)).Value("f/9.1/text"));
    }

    [Fact]
    public async Task SetAside_WithAReason_IsKeptCountedAndShownWithReasonAndWriter()
    {
        var desk = new QualityDesk(clinic);
        await desk.BeginAsync();
        var page = await desk.SetAsideAsync("Minnet prövas av psykolog i maj.");
        Assert.Contains("Frågan är lagd åt sidan.", page.Text, StringComparison.Ordinal);
        Assert.False(QualityDesk.Asks(page, QualityDesk.Memory));
        var folded = page.Document.QuerySelector("[data-question='11.1'] details")!.TextContent;
        Assert.Contains("Lagda åt sidan (1)", folded, StringComparison.Ordinal);
        Assert.Contains("Minnet prövas av psykolog i maj.", folded, StringComparison.Ordinal);
        var entry = Assert.Single(await desk.SetAsidesAsync());
        Assert.Equal(("minne", "11.1", 1, false), (entry.RuleId, entry.QuestionId, entry.Version, entry.IsTakenUp));
        Assert.Contains(entry.ActorName, folded, StringComparison.Ordinal);
        Assert.Contains("Minnet prövas av psykolog i maj.", (await desk.Job.Koordinator.GetAsync($"{desk.Job.CaseUrl}/historik")).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Skriv varför")]
    [InlineData("   ", "Skriv varför")]
    [InlineData(null, "Skriv högst 500 tecken.")]
    public async Task SetAside_WhenTheReasonIsMissingOrTooLong_IsExplainedBesideTheFieldAndKeepsNothing(string? typed, string sentence)
    {
        var desk = new QualityDesk(clinic);
        await desk.BeginAsync();
        var reason = typed ?? new string('å', 501);
        var page = await desk.SetAsideAsync(reason);
        Assert.Contains(sentence, page.ErrorBeside("Input.Reason"), StringComparison.Ordinal);
        Assert.Equal(reason, page.Value("Input.Reason"));
        Assert.Empty(await desk.SetAsidesAsync());
    }

    [Fact]
    public async Task SetAside_WhenTheTextWasMendedMeanwhile_IsRefusedWithTheTypedReasonKept()
    {
        var desk = new QualityDesk(clinic);
        await desk.BeginAsync();
        var form = await desk.Kurator.GetAsync(desk.MemoryUrl);
        await desk.WriteMemoryAsync("Undersökt utan anmärkning.");
        var page = await desk.Kurator.SubmitAsync(form, "form.narrow", ("Input.Reason", "Prövas senare."));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Frågan ställs inte längre.", page.Text, StringComparison.Ordinal);
        Assert.Equal("Prövas senare.", page.Value("Input.Reason"));
        Assert.Empty(await desk.SetAsidesAsync());
    }

    [Fact]
    public async Task TakeUp_AsksAgainAndKeepsTheFirstReason()
    {
        var desk = new QualityDesk(clinic);
        var section = await desk.BeginAsync();
        section = await desk.SetAsideAsync("Prövas senare.");
        var question = await desk.Kurator.SubmitByAsync(section, "form.answers", $"details button[value='{QualityDesk.Memory}']");
        var elsewhere = await desk.Kurator.SubmitByAsync(section, "form.answers", $"details button[value='{QualityDesk.Memory}']");
        var page = await desk.Kurator.SubmitAsync(question, "form[action*='handler=TaUpp']");
        Assert.Contains("Frågan ställs igen.", page.Text, StringComparison.Ordinal);
        Assert.True(QualityDesk.Asks(page, QualityDesk.Memory));
        Assert.Equal([("Prövas senare.", false), ("", true)], (await desk.SetAsidesAsync()).Select(one => (one.Reason, one.IsTakenUp)));
        var again = await desk.Kurator.SubmitAsync(elsewhere, "form[action*='handler=TaUpp']");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
    }

    [Fact]
    public async Task SetAside_ByAnotherProfession_IsRefused()
    {
        var desk = new QualityDesk(clinic);
        await desk.BeginAsync();
        var other = await clinic.SignInAsync("fysioterapeut");
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(desk.MemoryUrl)).Status);

        // The address of the own section does not open a question of somebody else's.
        Assert.Equal(HttpStatusCode.NotFound,
            (await other.GetAsync($"{desk.Job.SectionUrl(SectionKey.Fysiska)}/kontroll/{QualityDesk.Memory}")).Status);
        var form = await other.GetAsync($"{desk.Job.SectionUrl(SectionKey.Fysiska)}/kontroll/{RuleOf("12.1")}/12.1");
        using var request =
            StaffBrowser.Post(form with { Path = $"{desk.Job.SectionUrl(SectionKey.Fysiska)}/kontroll/{QualityDesk.Memory}" }, "form", null,
                ("Input.Reason", "Inte mitt."));
        request.RequestUri = new Uri($"{desk.Job.SectionUrl(SectionKey.Fysiska)}/kontroll/{QualityDesk.Memory}", UriKind.Relative);
        using var response = await other.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await desk.SetAsidesAsync());
    }

    [Theory]
    [InlineData("finns-inte/11.1", HttpStatusCode.NotFound)]
    [InlineData("minne/99.1", HttpStatusCode.NotFound)]
    [InlineData("minne/12.1", HttpStatusCode.NotFound)]
    [InlineData("grad-9/9.1", HttpStatusCode.OK)]
    public async Task Question_WhenUnknownOrNotAsked_IsNotFoundOrSaysSo(string key, HttpStatusCode status)
    {
        var desk = new QualityDesk(clinic);
        await desk.BeginAsync();
        var page = await desk.Kurator.GetAsync($"{desk.SectionUrl}/kontroll/{key}");
        Assert.Equal(status, page.Status);
        if (status == HttpStatusCode.OK)
        {
            Assert.Contains("Frågan ställs inte längre.", page.Text, StringComparison.Ordinal);
            Assert.Null(page.Document.QuerySelector("[name='Input.Reason']"));
        }
    }

    [Theory]
    [MemberData(nameof(Writers))]
    public async Task Section_ForItsWriter_HasChecklistPhrasesAndASaveButtonFirst(SectionKey key, string who)
    {
        var desk = new QualityDesk(clinic);
        await desk.BeginAsync();
        var writer = await clinic.SignInAsync(who);
        await writer.SubmitAsync(await writer.GetAsync(desk.Job.SectionUrl(key)), "form.answers",
            Tests.Pages.MainJob.FieldsOf(key, SheetSamples.Full()));
        var page = await writer.GetAsync(desk.Job.SectionUrl(key));
        Assert.Equal(["Vem kan få sjukersättning?", "Checklista inför teambedömningen", "Fraser"],
            page.Document.QuerySelectorAll("details.no-print > summary").Select(one => one.TextContent));
        Assert.All(page.Document.QuerySelectorAll("[data-copy^='#fras-']"),
            button => Assert.False(string.IsNullOrWhiteSpace(page.Document.QuerySelector(button.GetAttribute("data-copy")!)!.TextContent)));
        var first = page.Document.QuerySelector("form.answers button")!;
        Assert.Equal(("Spara", null), (first.TextContent, first.GetAttribute("name")));
        Assert.InRange(Encoding.UTF8.GetByteCount(page.Html), 1, MostBytes);
    }

    private static string RuleOf(string questionId) =>
        QualityRules.All.First(rule => rule.FieldsIn(Fk7800.Version13).Contains(questionId)).Id;
}
