using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Meetings;
using Sjukersattning.Tests.Pages;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Persons;

/// <summary>Who sees a patient with skyddad identitet: by every page there is, by search, look-up, opening and joining.</summary>
public sealed class SkyddadIdentitetTests(SkyddadClinic clinic) : IClassFixture<SkyddadClinic>
{
    private static readonly string[] Unit =
        ["koordinator", "lakare", "lakare-b", "kurator", "fysioterapeut", "arbetsterapeut", "sjukskoterska", "chef", "admin"];

    private readonly PersonDesk _desk = new(clinic);

    /// <summary>Every page that shows anything by its address alone.</summary>
    public static TheoryData<string> Pages => PageHandler.Names(_ => true, "OnGet");

    public static TheoryData<string> PrintsOfOneCase => PageHandler.Names(
        access => access is NeedsAttribute needs && CaseRules.For(needs.Action).Leaves && needs.Action != CaseAction.PrintMinutes,
        "OnGet");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ShowsNothingOfHerToThoseWhoMayNot(string name)
    {
        var handler = clinic.Handlers[name];
        foreach (var key in Unit)
        {
            var (_, actor) = await clinic.AsAsync(key);
            if (Relations.IsShown(clinic.Case, actor))
            {
                continue;
            }

            foreach (var (path, _) in clinic.Addresses(handler, actor.UnitId, clinic.Case.Id))
            {
                var body = await BodyAsync(clinic.Visitors[key], handler,
                    path.Replace($"{clinic.Meetings[actor.UnitId]}", $"{clinic.MeetingId}", StringComparison.Ordinal));

                // A review of the log names cases by number, and no patient.
                Assert.All(clinic.Hidden.Where(secret => handler.Right != StaffAction.ReviewLog || secret != clinic.Case.Number),
                    secret => Assert.DoesNotContain(secret, body, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task WhoSees_IsWhoeverHasAPartAndTheUnitsLakare()
    {
        var seers = new List<string>();
        foreach (var key in Unit)
        {
            var (browser, actor) = await clinic.AsAsync(key);
            if (Relations.IsShown(clinic.Case, actor))
            {
                seers.Add(key);
                var page = await browser.GetAsync(clinic.Story.CaseUrl);
                Assert.Equal(key == "lakare-b" ? HttpStatusCode.NotFound : HttpStatusCode.OK, page.Status);
                Assert.Equal(key != "lakare-b", page.Document.QuerySelector(".skyddad") is not null);
            }
        }

        Assert.Equal(["koordinator", "lakare", "lakare-b", "kurator", "fysioterapeut", "arbetsterapeut"], seers);
        Assert.Contains(clinic.Story.CaseUrl, await _desk.FoundAsync(clinic.Number));
        Assert.Contains("Skyddad identitet", (await clinic.Story.SeeAsync("/historik")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(SkyddadClinic.Reason, (await clinic.Story.SeeAsync("/historik")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ByNameOrAnyNumber_FindsNobody()
    {
        var (chef, _) = await clinic.AsAsync("chef");
        var list = await chef.GetAsync("/arenden");
        var nobody = (await chef.SubmitAsync(list, "form.filters", ("sok", "ingen heter så"))).Document.QuerySelector("[role=status]")!;
        foreach (var typed in clinic.Hidden)
        {
            var found = await chef.SubmitAsync(list, "form.filters", ("sok", typed));
            Assert.Equal(nobody.TextContent, found.Document.QuerySelector("[role=status]")!.TextContent);
        }
    }

    [Theory]
    [InlineData("sjukskoterska")]
    [InlineData("chef")]
    public async Task LookUp_AnswersAsForAnUnknownNumber_AndIsLoggedAsHers(string who)
    {
        var (browser, actor) = await clinic.AsAsync(who);
        var page = await browser.GetAsync("/slag-upp");
        var unknown = await browser.SubmitAsync(page, "main form", ("personnummer", MainJob.NewPersonnummer()));
        var last = await clinic.LastRowAsync();

        var hers = await browser.SubmitAsync(page, "main form", ("personnummer", clinic.Number));

        Assert.Equal(unknown.Text, hers.Text);
        var row = Assert.Single(await clinic.RowsAfterAsync(last));
        Assert.Equal((LogKind.Denied, clinic.Case.PatientId, actor.Id), (row.Kind, row.PatientId, row.ActorId));
        var leader = await _desk.AsAsync("koordinator");
        Assert.Contains(SkyddadClinic.Name, (await leader.SubmitAsync(await leader.GetAsync("/slag-upp"), "main form",
            ("personnummer", clinic.Number))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SkyddadClinic.Name)]
    [InlineData("Annat Namn")]
    public async Task Opening_ByWhoeverMayNotKnow_IsRefusedInTheSameWordsWhateverTheName(string name)
    {
        var (chef, _) = await clinic.AsAsync("chef");
        var page = await chef.SubmitAsync(await chef.GetAsync("/arenden/nytt"), "form.narrow", ("Input.Personnummer", clinic.Number),
            ("Input.Name", name), ("Input.Initiator", "Patienten"));

        Assert.Contains("Tala med en läkare på enheten", page.ErrorBeside("Input.Personnummer"), StringComparison.Ordinal);
        Assert.DoesNotContain(clinic.Case.Number, page.Html, StringComparison.Ordinal);
        Assert.True(name == SkyddadClinic.Name || !page.Html.Contains(SkyddadClinic.Name, StringComparison.Ordinal));
        Assert.DoesNotContain(clinic.Case.Id.ToString(), page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JoiningAndCorrecting_ByWhoeverMayNotKnow_TellNothing()
    {
        var (chef, _) = await clinic.AsAsync("chef");
        var own = (await chef.SubmitAsync(await chef.GetAsync("/arenden/nytt"), "form.narrow",
            ("Input.Personnummer", MainJob.NewPersonnummer()), ("Input.Name", "Vanlig Person"), ("Input.Initiator", "Patienten"))).Path;
        var join = await chef.GetAsync($"{own}/personuppgifter/for-ihop");
        StaffPage[] answers =
        [
            await chef.SubmitAsync(join, "form.narrow", ("Input.Personnummer", clinic.Number), ("Input.Reason", "Prov.")),
            await chef.SubmitAsync(await chef.GetAsync($"{own}/personuppgifter"), "form.narrow", ("Input.Personnummer", clinic.Number),
                ("Input.NumberWas", "Fel"), ("Input.Reason", "Prov.")),
        ];
        var unknown = await chef.SubmitAsync(join, "form.narrow", ("Input.Personnummer", MainJob.NewPersonnummer()),
            ("Input.Reason", "Prov."));

        Assert.Equal(unknown.ErrorBeside("Input.Personnummer"), answers[0].ErrorBeside("Input.Personnummer"));
        Assert.Contains("Kontrollera siffrorna", answers[1].ErrorBeside("Input.Personnummer"), StringComparison.Ordinal);
        Assert.All(answers, page => Assert.DoesNotContain(SkyddadClinic.Name, page.Html, StringComparison.Ordinal));
        Assert.All(answers, page => Assert.DoesNotContain(clinic.Case.Number, page.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notices_AndLetters_TellNothingToThoseWhoMayNot()
    {
        var chef = await clinic.ActorAsync("chef");
        Assert.True(await clinic.InDatabaseAsync(db => db.Notices.AnyAsync(n => n.RecipientId == chef.Id && n.CaseId == clinic.Case.Id)));
        var letters = new List<OutgoingLetter>();
        while (await clinic.AskAsync<Outbox, OutgoingLetter?>(outbox => outbox.BeginAsync(TimeSpan.FromHours(1), CancellationToken.None))
            is { } letter)
        {
            letters.Add(letter);
        }

        bool IsAbout(OutgoingLetter letter) => letter.Notices.Any(line => line.CaseId == clinic.Case.Id);
        Assert.DoesNotContain(letters, letter => letter.To.StartsWith("chef@", StringComparison.Ordinal) && IsAbout(letter));
        Assert.Contains(letters, letter => letter.To.StartsWith("kurator@", StringComparison.Ordinal) && IsAbout(letter));
        Assert.All(letters, letter => Assert.NotEmpty(letter.Notices));
    }

    [Fact]
    public async Task Calendar_ShowsThatTheTimeIsTakenAndNoMore()
    {
        var (chef, _) = await clinic.AsAsync("chef");
        var page = await chef.GetAsync("/tidbok");
        Assert.Contains("09.00–09.30 ett ärende som du inte har del i", page.Text, StringComparison.Ordinal);
        var leader = await _desk.AsAsync("koordinator");
        Assert.Contains(clinic.Case.Number, (await leader.GetAsync("/tidbok")).Text, StringComparison.Ordinal);

        var feed = await clinic.NewBrowser().Client.GetStringAsync(
            new Uri($"/tidbok/kalender/{clinic.CalendarSecret}.ics", UriKind.Relative));
        Assert.DoesNotContain(clinic.Case.Number, feed, StringComparison.Ordinal);
        Assert.DoesNotContain($"/arenden/{clinic.Case.Id}", feed, StringComparison.Ordinal);
        Assert.Equal(2, feed.Split($"{clinic.Case.Id:N}").Length - 1);
    }

    [Fact]
    public async Task Meeting_KeepsHerOnTheAgendaOfWhoeverDoesNotSeeHer_AndTakesNoNote()
    {
        var (chef, actor) = await clinic.AsAsync("chef");
        var url = $"/moten/{clinic.MeetingId}";
        var others = await MeetingRoom.CasesAsync(clinic, 1);
        await chef.SubmitAsync(await chef.GetAsync($"{url}/dagordning"), "main form", ("Input.Cases", others[0].Id.ToString()));
        var verdict = await clinic.AskAsync<TeamMeetings, ChangeResult>(meetings =>
            meetings.NoteCaseAsync(actor, clinic.MeetingId, clinic.Case.Id, "Något.", null, null, CancellationToken.None));

        Assert.True(verdict.Verdict.IsHidden);
        var items = await clinic.InDatabaseAsync(db => db.Meetings.Where(m => m.Id == clinic.MeetingId).SelectMany(m => m.Items)
            .Select(item => item.CaseId).ToListAsync());
        Assert.Equal(items.Order(), new[] { others[0].Id, clinic.Case.Id }.Order());
        var minutes = await (await _desk.AsAsync("koordinator")).BytesAsync($"{url}/protokoll.pdf");
        Assert.Contains("SKYDDAD IDENTITET", PdfText.Of(minutes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statistics_CountHerAsBefore() => Assert.Equal(clinic.StatisticsBefore, await clinic.StatisticsAsync());

    /// <summary>What is printed and is about no single case has its warning on the page that it is fetched from.</summary>
    [Fact]
    public async Task PrintOfSeveral_IsWarnedOfWhereItIsFetched()
    {
        Assert.Equal(["Moten.ProtokollPdfModel.OnGetAsync"],
            clinic.Handlers.Where(one => one.Value is { IsAboutCase: false, IsGet: true, Action: { } action }
                && CaseRules.For(action).Leaves).Select(one => one.Key));
        var (koordinator, _) = await clinic.AsAsync("koordinator");
        Assert.Contains(PrintWarning.Careful, (await koordinator.GetAsync($"/moten/{clinic.MeetingId}")).Text, StringComparison.Ordinal);
        var (chef, _) = await clinic.AsAsync("chef");
        Assert.DoesNotContain(PrintWarning.Careful, (await chef.GetAsync($"/moten/{clinic.MeetingId}")).Text, StringComparison.Ordinal);
        Assert.Contains(PrintWarning.Careful, (await chef.GetAsync("/logg/export")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PrintsOfOneCase))]
    public async Task Print_WarnsFirst(string name)
    {
        var handler = clinic.Handlers[name];
        var lakare = clinic.Visitors["lakare"];
        var path = clinic.Addresses(handler, lakare.Actor.UnitId, clinic.Case.Id).First().Path;
        var last = await clinic.LastRowAsync();
        using var response = await lakare.CallAsync(handler, path);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Empty(await clinic.RowsAfterAsync(last));
        var warning = await new StaffBrowser(lakare.Client).GetAsync(response.Headers.Location!.OriginalString);
        Assert.Contains("Hantera med varsamhet", warning.Text, StringComparison.Ordinal);
        using var fetched = await lakare.CallAsync(handler,
            warning.Document.QuerySelector("main .button--primary")!.GetAttribute("href")!);
        Assert.NotEqual(HttpStatusCode.Redirect, fetched.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/arenden")]
    [InlineData("/admin")]
    public async Task Warning_LeadsNowhereElse(string to)
    {
        var (koordinator, _) = await clinic.AsAsync("koordinator");
        var page = await koordinator.GetAsync($"{clinic.Story.CaseUrl}/varsamt?till={Uri.EscapeDataString(to)}");
        Assert.Null(page.Document.QuerySelector("main .button--primary"));
    }

    [Fact]
    public async Task ThePapersThatStay_SayIt_AndThoseThatLeaveDoNot()
    {
        var (lakare, _) = await clinic.AsAsync("lakare");
        var version = $"{clinic.Story.CaseUrl}/versioner/1";
        Assert.Contains("SKYDDAD IDENTITET", PdfText.Of(await lakare.BytesAsync($"{version}/exemplar.pdf?varsamt=ja")),
            StringComparison.Ordinal);
        Assert.DoesNotContain("SKYDDAD", PdfText.Of(await lakare.BytesAsync($"{version}.pdf?varsamt=ja")), StringComparison.Ordinal);
        Assert.NotNull((await lakare.GetAsync(version)).Document.QuerySelector(".skyddad"));
    }

    [Fact]
    public async Task LogExtract_IsHersWithoutHerName_AndTheReviewChoosesHerVisits()
    {
        var (chef, _) = await clinic.AsAsync("chef");
        await (await clinic.AsAsync("koordinator")).Browser.GetAsync(clinic.Story.CaseUrl);
        var extract = await chef.SubmitAsync(await chef.GetAsync("/logg/utdrag"), "form.filters",
            ("Input.Personnummer", clinic.Number));
        Assert.Contains(PersonDesk.Dashed(clinic.Number), extract.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(SkyddadClinic.Name, extract.Html, StringComparison.Ordinal);
        Assert.NotNull(extract.Document.QuerySelector(".skyddad"));
        Assert.Contains("Markera skyddad identitet", extract.Text, StringComparison.Ordinal);

        var review = await chef.SubmitAsync(await chef.GetAsync("/logggranskning"), "main form");
        Assert.Contains(review.Document.QuerySelectorAll("tbody tr"),
            row => row.TextContent.Contains(clinic.Case.Number, StringComparison.Ordinal)
                && row.TextContent.Contains("Skyddad identitet", StringComparison.Ordinal));
    }

    private static async Task<string> BodyAsync(Visitor visitor, PageHandler handler, string path)
    {
        using var response = await visitor.CallAsync(handler, path);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return response.Content.Headers.ContentType?.MediaType == "application/pdf"
            ? PdfText.Of(bytes)
            : WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(bytes));
    }
}
