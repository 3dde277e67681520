using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Concurrency;

/// <summary>One signature, over exactly what was reviewed.</summary>
public sealed class SignRaceTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Sign_WhenAHundredSignAtOnce_GivesOneSignature()
    {
        var subject = (await Race.CasesAsync(clinic, CaseStatus.UnderReview))[0];
        var lakare = await clinic.SignInAsync("lakare");
        var page = await lakare.GetAsync($"/arenden/{subject.Id}/granska");
        var outcomes = await Race.RunAsync(Enumerable.Range(0, 100).Select(_ => (lakare, Signature(page))));
        Assert.Single(outcomes, outcome => outcome.Status == HttpStatusCode.Redirect);
        Assert.Equal(99, outcomes.Count(outcome => outcome.Status == HttpStatusCode.Conflict));
        Assert.Equal(1, await clinic.InDatabaseAsync(db => db.Signed.CountAsync(row => row.CaseId == subject.Id)));
        Assert.Equal(1,
            await clinic.InDatabaseAsync(db => db.AccessLog.CountAsync(row => row.CaseId == subject.Id && row.Kind == LogKind.Sign)));
        Assert.Equal(1,
            await clinic.InDatabaseAsync(db => db.Set<CaseEvent>()
                .CountAsync(e => EF.Property<Guid>(e, "CaseId") == subject.Id && e.Action == CaseAction.Sign)));
    }

    [Fact]
    public async Task Sign_WhileTextIsBeingSaved_FreezesAllThatWasSavedAndNothingElse()
    {
        var subject = (await Race.CasesAsync(clinic, CaseStatus.UnderReview))[^1];
        var lakare = await clinic.SignInAsync("lakare");
        var signed = false;
        for (var round = 0; !signed && round < 20; round++)
        {
            var review = await lakare.GetAsync($"/arenden/{subject.Id}/granska");
            var section = await lakare.GetAsync(Race.Section(subject, "psykiska"));
            var saves = round == 19
                ? []
                : Race.Texts(SectionKey.Psykiska).Select(id => (lakare, Race.Save(section, id, $"Ändrat i omgång {round}.")));
            var outcomes = await Race.RunAsync(Enumerable.Range(0, 3).Select(_ => (lakare, Signature(review))).Concat(saves));
            signed = outcomes.Any(outcome => outcome.Status == HttpStatusCode.Redirect);
            Assert.Equal(signed ? 1 : 0, await clinic.InDatabaseAsync(db => db.Signed.CountAsync(row => row.CaseId == subject.Id)));
            if (signed)
            {
                Assert.All(outcomes.Skip(3),
                    outcome => Assert.True(outcome.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict,
                        outcome.Status.ToString()));
            }
        }

        Assert.True(signed);
        await AssertFrozenIsAllThereIsAsync(subject.Id);
    }

    [Fact]
    public async Task Save_AfterTheSignature_IsRefused()
    {
        var subject = (await Race.CasesAsync(clinic, CaseStatus.UnderReview, "Reftele"))
            .Concat(await Race.CasesAsync(clinic, CaseStatus.Signed, "Reftele")).First();
        var lakare = await clinic.SignInAsync("lakare2");
        var old = await lakare.GetAsync($"/arenden/{subject.Id}");
        var id = Race.Texts(SectionKey.Psykiska)[0];
        var token = old.Document.QuerySelector("meta[name=csrf]")!.GetAttribute("content")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new($"v/{id}", "1"),
            new($"f/{id}/text", "För sent.")]);
        using var response = await lakare.Client.PostAsync(new Uri(Race.Section(subject, "psykiska"), UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Single(await Race.RowsAsync(clinic, subject.Id, id));
        await AssertFrozenIsAllThereIsAsync(subject.Id);
    }

    private static HttpRequestMessage Signature(StaffPage review) =>
        StaffBrowser.Post(review, "form.narrow", null, ("Input.Password", DemoClinic.Password));

    private async Task AssertFrozenIsAllThereIsAsync(Guid caseId)
    {
        var row = await clinic.InDatabaseAsync(db => db.Signed.AsNoTracking().SingleAsync(signed => signed.CaseId == caseId));
        Assert.Equal(SignedUtlatande.HashOf(row.Content), row.Sha256);
        var frozen = SignedUtlatande.FromCanonicalJson(row.Content, Fk7800.Editions).Answers
            .ToDictionary(answer => answer.QuestionId, answer => answer.Answer);
        var saved = (await clinic.InDatabaseAsync(db => db.Answers.AsNoTracking().Where(answer => answer.CaseId == caseId).ToListAsync()))
            .GroupBy(answer => answer.QuestionId)
            .ToDictionary(field => field.Key, field => Answer.FromJson(field.MaxBy(answer => answer.Version)!.Content));
        Assert.Equal(saved.Where(one => !one.Value.IsBlank).Select(one => one.Key).Order(), frozen.Keys.Order());
        Assert.All(frozen, one => Assert.Equal(saved[one.Key], one.Value));
    }
}
