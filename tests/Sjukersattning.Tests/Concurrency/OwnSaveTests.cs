using System.Net;
using AngleSharp.Html.Parser;
using Sjukersattning.Domain.Form;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Concurrency;

/// <summary>A save whose answer was lost, or is late, is the writer's own: her page goes on. Others' in between are conflicts.</summary>
public sealed class OwnSaveTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private static readonly string Text = Race.Texts(SectionKey.Psykiska)[0];
    private static readonly string Other = Race.Texts(SectionKey.Psykiska)[1];

    /// <summary>
    /// What happens at one field, in the order of arrival. Words: whose page (k, K: two pages of the kurator, l: of the läkare), which save
    /// of it, what it says; "!" for an answer that arrives. All the others are lost: the page saves on the version it was loaded with.
    /// </summary>
    [Theory]
    [InlineData("k1:ett k2:två", "två")]
    [InlineData("k1:ett k2:två k3:tre", "tre")]
    [InlineData("k1:ett k2:ett", "ett")]
    [InlineData("k1:ett k2:", "")]
    [InlineData("k2:två k1:ett", "två")]
    [InlineData("k3:tre k1:ett k2:två", "tre")]
    [InlineData("k1:ett! k3:tre k2:två k4:fyra", "fyra")]
    [InlineData("k0:ett k0:två k0:ett", "ett")]
    [InlineData("k1:ett l1:läkarens", "ett", 1)]
    [InlineData("k1:ett K1:annan", "ett", 1)]
    [InlineData("K1:annan k1:ett K2:annan_igen", "annan_igen", 1)]
    [InlineData("k1:ett! l1:läkarens k2:två", "två", 1)]
    public async Task Field_SavedByThesePages_EndsAs(string story, string end, int conflicts = 0)
    {
        var caseId = await PlannedAsync();
        var (kurator, lakare) = (await clinic.SignInAsync("kurator"), await clinic.SignInAsync("lakare"));
        var pages = new Dictionary<char, (StaffBrowser Browser, StaffPage Page, string Version)>();
        foreach (var (key, browser) in new[] { ('k', kurator), ('K', kurator), ('l', lakare) })
        {
            var page = await browser.GetAsync($"/arenden/{caseId}/utlatande/psykiska");
            pages[key] = (browser, page, page.Value($"v/{Text}")!);
        }

        var statuses = new List<HttpStatusCode>();
        foreach (var save in story.Split(' '))
        {
            var (browser, page, version) = pages[save[0]];
            using var request = Save(page, save[1] - '0', (Text, save[3..].TrimEnd('!').Replace('_', ' '), version));
            using var response = await browser.Client.SendAsync(request);
            statuses.Add(response.StatusCode);
            if (save.EndsWith('!'))
            {
                pages[save[0]] = (browser, page, $"{(await Race.RowsAsync(clinic, caseId, Text))[^1].Version}");
            }
        }

        Assert.All(statuses, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Conflict, status.ToString()));
        Assert.Equal(conflicts, statuses.Count(status => status == HttpStatusCode.Conflict));
        Assert.Equal(end.Replace('_', ' '), Race.TextOf((await Race.RowsAsync(clinic, caseId, Text))[^1]));
    }

    [Fact]
    public async Task Form_PostedAfterALostAutosave_IsSavedWithItsNewText()
    {
        var caseId = await PlannedAsync();
        var kurator = await clinic.SignInAsync("kurator");
        var page = await kurator.GetAsync($"/arenden/{caseId}/utlatande/psykiska");
        using var lost = Save(page, 1, (Text, "Hann nästan.", "0"));
        using var _ = await kurator.Client.SendAsync(lost);

        var saved = await kurator.SubmitAsync(page, "form.answers", ($"f/{Text}/text", "Hann nästan, och lite till."),
            ($"f/{Other}/text", "Också den här."), (FormSeals.NumberField, "2"));
        Assert.Equal((HttpStatusCode.OK, "Hann nästan, och lite till.", "Också den här."),
            (saved.Status, saved.Value($"f/{Text}/text"), saved.Value($"f/{Other}/text")));
        Assert.Empty(saved.Errors);
    }

    /// <summary>
    /// A form that is posted by hand is never silently old: it is saved, or both texts are shown. First the page's own autosaves, number
    /// and text; then the form as it is posted.
    /// </summary>
    [Theory]
    [InlineData("1:ett", 0, "två", "ett", true)]
    [InlineData("3:tre", 2, "två", "tre", true)]
    [InlineData("1:ett 2:två", 1, "ett igen", "två", true)]
    [InlineData("1:ett", 0, "ett", "ett", false)]
    [InlineData("1:ett", 0, "", "ett", false)]
    [InlineData("1:ett", 1, "två", "två", false)]
    [InlineData("1:ett", 2, "", "", false)]
    public async Task Form_PostedWithTheNumberOfAnEarlierSave_IsSavedOrShowsBoth(string autosaves, int number, string typed, string end,
        bool isConflict)
    {
        var caseId = await PlannedAsync();
        var kurator = await clinic.SignInAsync("kurator");
        var page = await kurator.GetAsync($"/arenden/{caseId}/utlatande/psykiska");
        foreach (var save in autosaves.Split(' '))
        {
            using var request = Save(page, save[0] - '0', (Text, save[2..], "0"));
            using var response = await kurator.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        var shown = await kurator.SubmitAsync(page, "form.answers", ($"f/{Text}/text", typed), (FormSeals.NumberField, $"{number}"));
        Assert.Equal(isConflict ? HttpStatusCode.Conflict : HttpStatusCode.OK, shown.Status);
        Assert.Equal(end, Race.TextOf((await Race.RowsAsync(clinic, caseId, Text))[^1]));
        Assert.Equal(isConflict ? typed : end, shown.Value($"f/{Text}/text"));
        Assert.Equal(isConflict,
            shown.Document.QuerySelector(".question__theirs")?.TextContent.Contains(end, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Form_PostedTwiceWithoutScript_GoesOn()
    {
        var caseId = await PlannedAsync();
        var kurator = await clinic.SignInAsync("kurator");
        var page = await kurator.GetAsync($"/arenden/{caseId}/utlatande/psykiska");
        foreach (var text in new[] { "Första försöket.", "Andra försöket.", "Andra försöket." })
        {
            using var post = StaffBrowser.Post(page, "form.answers", null, ($"f/{Text}/text", text));
            using var response = await kurator.Client.SendAsync(post);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        Assert.Equal(["Första försöket.", "Andra försöket."], (await Race.RowsAsync(clinic, caseId, Text)).Select(Race.TextOf));
    }

    [Fact]
    public async Task TickAndText_SavedAtOnceWithLostAnswers_AreBothThere()
    {
        var caseId = await PlannedAsync();
        var lakare = await clinic.SignInAsync("lakare");
        var page = await lakare.GetAsync($"/arenden/{caseId}/utlatande/medicinsk");
        var tick = Fk7800.Version13.QuestionsOf(SectionKey.Medicinsk).OfType<TickQuestion>().First();
        var text = Fk7800.Version13.QuestionsOf(SectionKey.Medicinsk).OfType<TextQuestion>().First(one => one.ShownWhen is null);
        HttpRequestMessage[] Round(int number, string said) =>
        [
            Save(page, number, $"f/{tick.Id}/{YesNoQuestion.ChoicePart}", tick.Id, YesNoQuestion.Yes),
            Save(page, number + 1, $"f/{text.Id}/{TextQuestion.TextPart}", text.Id, said),
        ];
        foreach (var request in Round(1, "Först.").Concat(Round(3, "Sedan.")))
        {
            using var response = await lakare.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            request.Dispose();
        }

        var again = await lakare.GetAsync(page.Path);
        Assert.NotNull(again.Document.QuerySelector($"[name='f/{tick.Id}/{YesNoQuestion.ChoicePart}'][checked]"));
        Assert.Equal("Sedan.", again.Value($"f/{text.Id}/{TextQuestion.TextPart}"));
    }

    [Fact]
    public async Task Conflict_WithOnesOwnOtherPage_SaysSoAndShowsBoth()
    {
        var caseId = await PlannedAsync();
        var kurator = await clinic.SignInAsync("kurator");
        var (first, second) = (await kurator.GetAsync($"/arenden/{caseId}/utlatande/psykiska"),
            await kurator.GetAsync($"/arenden/{caseId}/utlatande/psykiska"));
        await kurator.SubmitAsync(first, "form.answers", ($"f/{Text}/text", "Skrivet i den ena fliken."));
        var page = await kurator.SubmitAsync(second, "form.answers", ($"f/{Text}/text", "Skrivet i den andra."));
        Assert.Equal((HttpStatusCode.Conflict, "Skrivet i den andra."), (page.Status, page.Value($"f/{Text}/text")));
        Assert.Contains("du har redan sparat en annan text", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains("Skrivet i den ena fliken.", page.Document.QuerySelector(".question__theirs")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WithTheMarkOfAColleaguesPage_IsNoOwnSave()
    {
        var caseId = await PlannedAsync();
        var (kurator, lakare) = (await clinic.SignInAsync("kurator"), await clinic.SignInAsync("lakare"));
        var theirs = await lakare.GetAsync($"/arenden/{caseId}/utlatande/psykiska");
        var mine = await kurator.GetAsync($"/arenden/{caseId}/utlatande/psykiska");
        using var first = Save(theirs, 1, (Text, "Läkarens.", "0"));
        using var saved = await lakare.Client.SendAsync(first);
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);

        var stolen = mine with
        {
            Document = new HtmlParser().ParseDocument(mine.Html.Replace(MarkOf(mine), MarkOf(theirs), StringComparison.Ordinal)),
        };
        using var second = Save(stolen, 2, (Text, "Kuratorns.", "0"));
        using var refused = await kurator.Client.SendAsync(second);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    private static string MarkOf(StaffPage page) =>
        page.Document.QuerySelector($"form.answers [name={FormSeals.Field}]")!.GetAttribute("value")!;

    private static HttpRequestMessage Save(StaffPage page, int number, (string Question, string Text, string Version) text) =>
        Save(page, number, $"f/{text.Question}/text", text.Question, text.Text, text.Version);

    /// <summary>What the page's script sends.</summary>
    private static HttpRequestMessage Save(StaffPage page, int number, string field, string question, string value, string version = "0") =>
        StaffBrowser.AsScript(new HttpRequestMessage(HttpMethod.Post, new Uri(page.Path, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken", page.Value("__RequestVerificationToken")!), new($"v/{question}", version),
                new(field, value), new(FormSeals.Field, MarkOf(page)), new(FormSeals.NumberField, $"{number}"),
            ]),
        });

    /// <summary>A case of its own in which nobody has written.</summary>
    private async Task<Guid> PlannedAsync()
    {
        var job = new Pages.MainJob(clinic);
        await job.OpenAsync();
        await job.PlanAsync();
        return Guid.Parse(job.CaseUrl["/arenden/".Length..]);
    }
}
