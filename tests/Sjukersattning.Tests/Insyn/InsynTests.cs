using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Pages;
using Sjukersattning.Tests.Persons;

namespace Sjukersattning.Tests.Insyn;

/// <summary>Aktivt val and nödåtkomst at one's own unit, over HTTP: who reads what, for how long, and what is logged.</summary>
public sealed class InsynTests(TimedClinic clinic) : IClassFixture<TimedClinic>
{
    private readonly InsynRoom _room = new(clinic);

    [Fact]
    public async Task AktivtVal_OpensTheCaseToRead_SaysSoOnEachPage_AndEnds()
    {
        await _room.MakeAsync();
        Assert.Equal(HttpStatusCode.NotFound, await _room.StatusAsync("lakare-b"));

        var page = await _room.AskAsync("lakare-b", "Vard");

        Assert.Equal((_room.Url, HttpStatusCode.OK), (page.Path, page.Status));
        foreach (var path in new[] { "", "/utlatande", "/historik", "/kontakter", "/samtycken" })
        {
            var read = await (await _room.Desk.AsAsync("lakare-b")).GetAsync(_room.Url + path);
            Assert.Equal(HttpStatusCode.OK, read.Status);
            Assert.Contains(InsynRoom.Name, read.Text, StringComparison.Ordinal);
            Assert.Contains("aktivt val till", read.Document.QuerySelector(".insyn")!.TextContent, StringComparison.Ordinal);
        }

        foreach (var path in new[] { "/nasta-steg", "/plan", "/avbryt", "/sparr", "/samtyckesblankett.pdf", "/utkast.pdf", "/kopiera" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await _room.StatusAsync("lakare-b", path));
        }

        var lakare = await _room.Desk.AsAsync("lakare-b");
        Assert.DoesNotContain(_room.Url, (await lakare.GetAsync("/arenden")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(_room.Url, (await lakare.GetAsync("/")).Html, StringComparison.Ordinal);

        clinic.Time.Advance(TimeSpan.FromHours(InsynRules.Hours) + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await (await clinic.SignInAsync("lakare-b")).GetAsync(_room.Url)).Status);
    }

    [Fact]
    public async Task AktivtVal_IsARowOfItsOwnKindWithTheReason_AndSoIsEachReading()
    {
        await _room.MakeAsync();
        await _room.AskAsync("kurator", "Rad", "Läkaren bad mig titta.");

        var actor = await clinic.ActorAsync("kurator");
        var hers = (await _room.RowsAsync()).Where(row => row.ActorId == actor.Id).ToList();
        Assert.Equal([(LogKind.AktivtVal, "OpenInsyn"), (LogKind.Read, "ReadCase")], hers.Select(row => (row.Kind, row.Action.Name)));
        Assert.All(hers, row => Assert.Equal("En kollega som har ärendet vill ha mitt råd. Läkaren bad mig titta.", row.Reason));
        Assert.All(hers, row => Assert.Equal((LogPurpose.Care, _room.CaseId), (row.Purpose, row.CaseId)));
        Assert.Empty((await clinic.ExamineLogAsync()).Faults);
    }

    [Theory]
    [InlineData("lakare-b", "/utlatande /historik /kontakter", "")]
    [InlineData("kurator", "/utlatande /historik /kontakter", "")]
    [InlineData("arbetsterapeut", "/utlatande /historik /kontakter", "")]
    [InlineData("sjukskoterska", "/kontakter", "/utlatande /historik")]
    [InlineData("chef", "/historik", "/utlatande /kontakter")]
    public async Task Insyn_ReadsAsTheRoleMay(string who, string reads, string not)
    {
        await _room.MakeAsync();
        var page = await _room.AskAsync(who, "Annat", "Behövs för schemat.");
        Assert.Equal(_room.Url, page.Path);

        foreach (var (paths, status) in new[] { (reads, HttpStatusCode.OK), (not, HttpStatusCode.Forbidden) })
        {
            foreach (var path in paths.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Assert.Equal(status, await _room.StatusAsync(who, path));
            }
        }

        // No link on the page leads to what is refused.
        foreach (var href in page.Document.QuerySelectorAll($"main a[href^='{_room.Url}/']").Select(link => link.GetAttribute("href")!))
        {
            Assert.Equal(HttpStatusCode.OK, (await (await _room.Desk.AsAsync(who)).GetAsync(href)).Status);
        }
    }

    [Fact]
    public async Task Page_IsNothingForAnAdministrator() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _room.Desk.AsAsync("admin")).GetAsync("/insyn")).Status);

    [Theory]
    [InlineData("lakare-b", "", "", "Input.Reason")]
    [InlineData("lakare-b", "Påhittat", "", "Input.Reason")]
    [InlineData("lakare-b", "Klagomal", "Ett skäl.", "Input.Reason")]
    [InlineData("chef", "Vard", "", "Input.Reason")]
    [InlineData("kurator", "FaraForLiv", "Akut.", "Input.Reason")]
    [InlineData("lakare-b", "Samtycke", "Sade ja.", "Input.Reason")]
    [InlineData("lakare-b", "Rad", " ", "Input.Sentence")]
    [InlineData("lakare-b", "FaraForLiv", "", "Input.Sentence")]
    public async Task Reason_MissingOrOfAnotherRole_OpensNothingAndKeepsWhatWasTyped(string who, string reason, string sentence,
        string field)
    {
        await _room.MakeAsync();
        var page = await _room.AskAsync(who, reason, sentence);

        Assert.NotNull(page.ErrorBeside(field));
        Assert.Equal(_room.Number, page.Value("Input.Personnummer"));
        Assert.Equal(0, await _room.HeldAsync());
        Assert.Equal(HttpStatusCode.NotFound, await _room.StatusAsync(who));
    }

    [Fact]
    public async Task Sentence_TooLong_AndNumber_ThatIsNone_AreToldBesideTheirFields()
    {
        await _room.MakeAsync();
        var typed = new string('x', InsynRules.LongestSentence + 1);
        var page = await _room.AskAsync("lakare-b", "Annat", typed, "19121212-1213");

        Assert.NotNull(page.ErrorBeside("Input.Sentence"));
        Assert.NotNull(page.ErrorBeside("Input.Personnummer"));
        Assert.Equal((typed, "19121212-1213"), (page.Value("Input.Sentence"), page.Value("Input.Personnummer")));
    }

    [Fact]
    public async Task Number_ThatNobodyHas_LeavesARowWithoutPatientOrReason()
    {
        var page = await _room.AskAsync("kurator", "Annat", "Patienten heter så.", MainJob.NewPersonnummer());

        Assert.Contains("Inget ärende med det numret", page.Text, StringComparison.Ordinal);
        var row = await _room.LastAsync();
        Assert.Equal((LogKind.Missed, StaffAction.OpenInsyn, (Guid?)null, ""), (row.Kind, row.Action, row.PatientId, row.Reason));
    }

    [Fact]
    public async Task Number_ThatWasWrittenWrong_LeadsToNobody_AndAnEarlierOneToHer()
    {
        var (wrong, earlier, right) = (PersonDesk.NewSamordningsnummer(), PersonDesk.NewSamordningsnummer(), MainJob.NewPersonnummer());
        var url = await _room.Desk.OpenAsync(wrong, "Frida Fel");
        await _room.Desk.CorrectAsync(url, ("Input.Personnummer", earlier), ("Input.NumberWas", "Fel"), ("Input.Reason", "Felskrivet."));
        await _room.Desk.CorrectAsync(url, ("Input.Personnummer", right), ("Input.NumberWas", "Utbytt"), ("Input.Reason", "Nytt."));

        Assert.Contains("Inget ärende", (await _room.AskAsync("kurator", "Vard", number: wrong)).Text, StringComparison.Ordinal);
        Assert.Equal(url, (await _room.AskAsync("kurator", "Vard", number: earlier)).Path);
    }

    [Fact]
    public async Task OwnCase_GoesStraightThere_WithoutInsyn()
    {
        await _room.MakeAsync();
        var page = await _room.AskAsync("koordinator", "Vard");

        Assert.Equal(_room.Url, page.Path);
        Assert.Null(page.Document.QuerySelector(".insyn"));
        Assert.Equal(0, await _room.HeldAsync());
        Assert.DoesNotContain(await _room.RowsAsync(), row => row.Kind == LogKind.AktivtVal);
    }

    [Fact]
    public async Task SkyddadIdentitet_IsAnUnknownNumber_ToEveryReasonButNodatkomstByALakare()
    {
        await _room.MakeAsync();
        await _room.HideAsync();
        foreach (var (who, reason) in new[] { ("kurator", "Vard"), ("chef", "Klagomal"), ("sjukskoterska", "FaraForLiv"),
            ("lakare-b", "Vard") })
        {
            var unknown = await _room.AskAsync(who, reason, "Skäl.", MainJob.NewPersonnummer());
            var hers = await _room.AskAsync(who, reason, "Skäl.");
            Assert.Equal(unknown.Text, hers.Text);
            Assert.Equal(LogKind.Denied, (await _room.LastAsync()).Kind);
            Assert.Equal(LogKind.Denied, (await _room.RowsAsync())[^1].Kind);
            Assert.Equal(HttpStatusCode.NotFound, await _room.StatusAsync(who));
        }

        var page = await _room.AskAsync("lakare-b", "FaraForLiv", "Medvetslös på akuten.");

        Assert.Equal((_room.Url, HttpStatusCode.OK), (page.Path, page.Status));
        Assert.NotNull(page.Document.QuerySelector(".skyddad"));
        Assert.Contains("nödåtkomst till", page.Document.QuerySelector(".insyn")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await _room.RowsAsync(), row => row is { Kind: LogKind.Nodoppning, CaseId: not null }
            && row.Reason == "Nödåtkomst: fara för patientens liv. Medvetslös på akuten.");
    }

    [Fact]
    public async Task SkyddadIdentitet_MarkedAfterwards_EndsAktivtVal_ForGood()
    {
        await _room.MakeAsync();
        await _room.AskAsync("kurator", "Vard");
        Assert.Equal(HttpStatusCode.OK, await _room.StatusAsync("kurator"));

        await _room.HideAsync();
        Assert.Equal(HttpStatusCode.NotFound, await _room.StatusAsync("kurator"));

        var leader = await _room.Desk.AsAsync("koordinator");
        await leader.SubmitAsync(await leader.GetAsync($"{_room.Url}/skyddad-identitet/hav"), "form.narrow", ("Input.Reason", "Upphört."));
        Assert.Equal(HttpStatusCode.NotFound, await _room.StatusAsync("kurator"));
    }

    [Fact]
    public async Task Address_CopiedToAColleague_OpensNothing()
    {
        await _room.MakeAsync();
        await _room.AskAsync("kurator", "Vard");
        Assert.Equal(HttpStatusCode.OK, await _room.StatusAsync("kurator"));
        foreach (var who in new[] { "fysioterapeut", "lakare", "chef", "sjukskoterska", "admin", "kurator2", "koordinator2" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await _room.StatusAsync(who));
        }
    }

    [Fact]
    public async Task Post_WithoutThePage_IsJudgedTheSame()
    {
        await _room.MakeAsync();
        var browser = await _room.Desk.AsAsync("kurator");
        var token = (await browser.GetAsync("/")).Document.QuerySelector("meta[name=csrf]")!.GetAttribute("content")!;
        async Task<HttpStatusCode> PostAsync(string forged, params (string Name, string Value)[] fields)
        {
            using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", forged))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
            using var response = await browser.Client.PostAsync(new Uri("/insyn", UriKind.Relative), content);
            return response.StatusCode;
        }

        Assert.NotEqual(HttpStatusCode.Redirect, await PostAsync("", _room.Fields("Vard")));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(token, ("Input.Personnummer", _room.Number)));
        Assert.Equal(0, await _room.HeldAsync());
        Assert.Equal(HttpStatusCode.Redirect, await PostAsync(token, ("Input.Personnummer", _room.Number), ("Input.Reason", "Vard")));
        Assert.Equal(1, await _room.HeldAsync());
    }

    [Fact]
    public async Task Log_ThatCannotBeWritten_OpensNothing()
    {
        await _room.MakeAsync();
        var browser = await _room.Desk.AsAsync("kurator");
        var page = await browser.GetAsync("/insyn");
        await using (await Sabotage.OfAsync(clinic, "AccessLog", "no more rows"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.SubmitAsync(page, "form.narrow", _room.Fields("Vard"))).Status);
        }

        Assert.Equal(0, await _room.HeldAsync());
        Assert.Equal(HttpStatusCode.NotFound, await _room.StatusAsync("kurator"));
    }

    [Fact]
    public async Task Person_JoinedAfterwards_IsReadAsTheOneSheIs_AndTheExtractHasTheReason()
    {
        var right = MainJob.NewPersonnummer();
        var kept = await _room.Desk.OpenAsync(right, InsynRoom.Name);
        await _room.Desk.CancelAsync(kept);
        await _room.MakeAsync();
        await _room.AskAsync("kurator", "Rad", "Bad mig titta.");
        await _room.Desk.JoinAsync(_room.Url, right, "DenHar");

        var page = await (await _room.Desk.AsAsync("kurator")).GetAsync(_room.Url);
        Assert.Contains(PersonDesk.Dashed(right), page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".insyn"));
        var chef = await _room.Desk.AsAsync("chef");
        var extract = await chef.SubmitAsync(await chef.GetAsync("/logg/utdrag"), "form.filters", ("Input.Personnummer", right));
        Assert.Contains("Valde att öppna, med angivet skäl", extract.Text, StringComparison.Ordinal);
        Assert.Contains("Angivet skäl: En kollega som har ärendet vill ha mitt råd. Bad mig titta.", extract.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_ChoosesEveryAktivtValAndEveryNodoppning()
    {
        await _room.MakeAsync();
        await _room.AskAsync("kurator", "Vard");
        await _room.AskAsync("lakare-b", "RiskForHalsa", "Kramper.");
        clinic.Time.Advance(TimeSpan.FromMinutes(1));
        var chef = await clinic.SignInAsync("chef");
        var list = await chef.GetAsync("/logggranskning");
        var review = await chef.SubmitAsync(list, "main form");
        var number = await clinic.InDatabaseAsync(db => db.Cases.Where(c => c.Id == _room.CaseId).Select(c => c.Number).FirstAsync());
        string ReasonsOf(string name) => review.Document.QuerySelectorAll("tbody tr").First(row =>
            row.TextContent.Contains(number, StringComparison.Ordinal) && row.TextContent.Contains(name, StringComparison.Ordinal))
            .Children[4].TextContent;

        Assert.Contains("Aktivt val", ReasonsOf((await clinic.ActorAsync("kurator")).Name), StringComparison.Ordinal);
        Assert.Contains("Nödöppning", ReasonsOf((await clinic.ActorAsync("lakare-b")).Name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_StandWhereSomebodyLooks()
    {
        foreach (var (who, path) in new[] { ("kurator", "/arenden"), ("sjukskoterska", "/slag-upp"), ("chef", "/") })
        {
            var browser = await _room.Desk.AsAsync(who);
            var page = await browser.GetAsync(path);
            page = path == "/arenden" ? await browser.SubmitAsync(page, "form.filters", ("sok", "ingen heter så")) : page;
            Assert.NotNull(page.Document.QuerySelector("main a[href='/insyn']"));
        }
    }
}
