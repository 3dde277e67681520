using System.Net;
using AngleSharp.Html.Parser;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Concurrency;

/// <summary>Several people write at once and nobody loses a word.</summary>
public sealed class SaveRaceTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private static readonly IReadOnlyList<string> Texts = Race.Texts(SectionKey.Psykiska);

    [Fact]
    public async Task Save_WhenAHundredSaveOneFieldAtOnce_OneWinsAndTheOthersSeeItsText()
    {
        var subject = (await Race.CasesAsync(clinic, CaseStatus.Planned))[0];
        var kurator = await clinic.SignInAsync("kurator");
        var lakare = await clinic.SignInAsync("lakare");
        var first = await kurator.GetAsync(Race.Section(subject, "psykiska"));
        var second = await lakare.GetAsync(Race.Section(subject, "psykiska"));
        var outcomes = await Race.RunAsync(Enumerable.Range(0, 100).Select(i =>
            (i % 2 == 0 ? kurator : lakare, Race.Save(i % 2 == 0 ? first : second, Texts[0], $"Den här texten skrev nummer {i}."))));

        var row = Assert.Single(await Race.RowsAsync(clinic, subject.Id, Texts[0]));
        var winner = Assert.Single(Enumerable.Range(0, 100), i => outcomes[i].Status == HttpStatusCode.OK);
        Assert.Equal($"Den här texten skrev nummer {winner}.", Race.TextOf(row));
        Assert.All(outcomes.Where((_, i) => i != winner),
            outcome => Assert.Equal((HttpStatusCode.Conflict, Race.TextOf(row)), (outcome.Status, outcome.Theirs)));
    }

    [Fact]
    public async Task Save_WhenTwentyFormsOfOneFieldArriveAtOnce_EachLoserGetsItsOwnTextBack()
    {
        var subject = (await Race.CasesAsync(clinic, CaseStatus.BeingWritten))[1];
        var kurator = await clinic.SignInAsync("kurator");
        var page = await kurator.GetAsync(Race.Section(subject, "psykiska"));
        var field = $"f/{Texts[0]}/{TextQuestion.TextPart}";
        var outcomes = await Race.RunAsync(Enumerable.Range(0, 20)
            .Select(i => (kurator, StaffBrowser.Post(page, "form.answers", null, (field, $"Egen text {i} med åäö.")))));
        var winner = Assert.Single(Enumerable.Range(0, 20), i => outcomes[i].Status == HttpStatusCode.Redirect);
        for (var i = 0; i < 20; i++)
        {
            if (i != winner)
            {
                var shown = new StaffPage(page.Path, outcomes[i].Status, outcomes[i].Body,
                    new HtmlParser().ParseDocument(outcomes[i].Body));
                Assert.Equal(HttpStatusCode.Conflict, shown.Status);
                Assert.Equal($"Egen text {i} med åäö.", shown.Value(field));
                Assert.Contains($"Egen text {winner} med åäö.", shown.Document.QuerySelector(".question__theirs")!.TextContent,
                    StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Save_WhenTwoPeopleWriteInDifferentFieldsAtOnce_SavesAll()
    {
        var subject = (await Race.CasesAsync(clinic, CaseStatus.BeingWritten))[2];
        var kurator = await clinic.SignInAsync("kurator");
        var lakare = await clinic.SignInAsync("lakare");
        var first = await kurator.GetAsync(Race.Section(subject, "psykiska"));
        var second = await lakare.GetAsync(Race.Section(subject, "psykiska"));
        var before = await Task.WhenAll(Texts.Select(async id => (await Race.RowsAsync(clinic, subject.Id, id)).Count));
        var outcomes =
            await Race.RunAsync(
                Texts.Select((id, i) => (i % 2 == 0 ? kurator : lakare, Race.Save(i % 2 == 0 ? first : second, id, $"Till fält {id}."))));
        Assert.All(outcomes, outcome => Assert.Equal(HttpStatusCode.OK, outcome.Status));
        for (var i = 0; i < Texts.Count; i++)
        {
            var rows = await Race.RowsAsync(clinic, subject.Id, Texts[i]);
            Assert.Equal((before[i] + 1, $"Till fält {Texts[i]}."), (rows.Count, Race.TextOf(rows[^1])));
        }
    }

    [Fact]
    public async Task Save_WhenAColleagueSavedFirst_ShowsBothKeepsOwnAndCanBeSavedAgain()
    {
        var subject = (await Race.CasesAsync(clinic, CaseStatus.BeingWritten))[0];
        var kurator = await clinic.SignInAsync("kurator");
        var lakare = await clinic.SignInAsync("lakare");
        var field = $"f/{Texts[^1]}/{TextQuestion.TextPart}";
        var first = await kurator.GetAsync(Race.Section(subject, "psykiska"));
        var second = await lakare.GetAsync(Race.Section(subject, "psykiska"));
        await kurator.SubmitAsync(first, "form.answers", (field, "Kuratorns text."));

        var again = await lakare.SubmitAsync(second, "form.answers", (field, "Läkarens text."));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal("Läkarens text.", again.Value(field));
        Assert.Contains("Kuratorns text.", again.Text, StringComparison.Ordinal);
        Assert.Contains("hann spara i samma fält", Assert.Single(again.Errors), StringComparison.Ordinal);

        var both = await lakare.SubmitAsync(again, "form.answers", (field, "Kuratorns text. Läkarens text."));
        Assert.Equal(HttpStatusCode.OK, both.Status);
        Assert.Equal("Kuratorns text. Läkarens text.", both.Value(field));
        Assert.Equal(["Kuratorns text.", "Kuratorns text. Läkarens text."],
            (await Race.RowsAsync(clinic, subject.Id, Texts[^1])).TakeLast(2).Select(Race.TextOf));
    }

    [Fact]
    public async Task Save_WithAVersionThatNeverWas_LosesNoText()
    {
        var subject = (await Race.CasesAsync(clinic, CaseStatus.BeingWritten))[0];
        var lakare = await clinic.SignInAsync("lakare");
        var page = await lakare.GetAsync(Race.Section(subject, "fysiska"));
        var id = Race.Texts(SectionKey.Fysiska)[0];
        var ahead = page with
        {
            Document = new HtmlParser()
                .ParseDocument(page.Html.Replace($"name=\"v/{id}\" value=\"0\"", $"name=\"v/{id}\" value=\"7\"", StringComparison.Ordinal)),
        };
        Assert.Equal("7", ahead.Value($"v/{id}"));
        var outcomes = new[] { (await Race.RunAsync([(lakare, Race.Save(ahead, id, "Först."))]))[0],
            (await Race.RunAsync([(lakare, Race.Save(ahead, id, "Sedan."))]))[0] };
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], outcomes.Select(outcome => outcome.Status));
        Assert.Equal("Först.", outcomes[1].Theirs);
        Assert.Equal("Först.", Race.TextOf(Assert.Single(await Race.RowsAsync(clinic, subject.Id, id))));
    }

    [Fact]
    public async Task Save_OfAnOldPageWithOneChange_LeavesTheColleaguesFieldsAlone()
    {
        var subject = (await Race.CasesAsync(clinic, CaseStatus.BeingWritten))[3];
        var kurator = await clinic.SignInAsync("kurator");
        var lakare = await clinic.SignInAsync("lakare");
        var mine = $"f/{Texts[0]}/{TextQuestion.TextPart}";
        var theirs = $"f/{Texts[1]}/{TextQuestion.TextPart}";
        var first = await kurator.GetAsync(Race.Section(subject, "psykiska"));
        var second = await lakare.GetAsync(Race.Section(subject, "psykiska"));
        await kurator.SubmitAsync(first, "form.answers", (theirs, "Kollegans nya text."));
        var page = await lakare.SubmitAsync(second, "form.answers", (mine, "Min nya text."));
        Assert.Equal((HttpStatusCode.OK, "Min nya text.", "Kollegans nya text."), (page.Status, page.Value(mine), page.Value(theirs)));
    }
}
