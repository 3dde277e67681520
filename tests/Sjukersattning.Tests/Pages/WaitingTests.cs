using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Pages;

/// <summary>What waits for whom is asked twice: in SQL, which cases; in the program, what in them. Both must find the same cases.</summary>
public sealed class WaitingTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    public static TheoryData<string> Keys => [.. AccessClinic.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task WaitingFor_ComparedWithMittArbete_FindsTheSameCases(string key)
    {
        var actor = await clinic.ActorAsync(key);
        var today = await clinic.AskAsync<ClinicClock, DateOnly>(clock => Task.FromResult(clock.Today));
        var all = await ListAsync(actor, new CaseFilter { Take = 1000 });
        var waiting = await ListAsync(actor, new CaseFilter { Take = 1000, WaitingFor = actor.Id });
        var items = WorkItem.For(actor, all, today);
        Assert.Equal(items.Select(item => item.Row.Number).Distinct().Order(), waiting.Select(row => row.Number).Order());
        Assert.True(key != "kurator" || items.Any(item => item.What == "Komplettering fält 11"));
    }

    [Fact]
    public async Task Asked_ComparedWithTheCase_IsTheSame()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync();
        await AssertAskedAsync(after, 1);
        await after.BeginComplementAsync();
        await AssertAskedAsync(after, 1);
        var kurator = await clinic.ActorAsync("kurator");
        var row = (await ListAsync(kurator, new CaseFilter { Take = 1000 })).Single(one => one.CaseId == after.CaseId);
        Assert.Equal(["Psykiska funktionsnedsättningar"], WorkItem.For(kurator, [row], row.NextBy).Select(item => item.What));
    }

    [Fact]
    public async Task Asked_AfterAnAnswerThatWasRevoked_IsOpenAgain()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync();
        await after.ComplementAsync();
        await AssertAskedAsync(after, 0);
        await after.RevokeAsync(2);
        await AssertAskedAsync(after, 1);
    }

    [Fact]
    public async Task List_OfClosedCases_ShowsThemWithoutANextStep()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        Assert.DoesNotContain("Inget mer att göra", (await koordinator.GetAsync("/arenden")).Text, StringComparison.Ordinal);
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync("/arenden"), "form.filters", ("lage", nameof(CaseStatus.Avslutat)));
        Assert.Contains("Inget mer att göra", page.Document.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    private async Task AssertAskedAsync(AfterSigning after, int open)
    {
        var koordinator = await clinic.ActorAsync("koordinator");
        var row = (await ListAsync(koordinator, new CaseFilter { Take = 1000 })).Single(one => one.CaseId == after.CaseId);
        var opened = await clinic.ReadAsync(koordinator, after.CaseId);
        Assert.Equal(open, row.Asked.Count);
        Assert.Equal(
            opened.Case.OpenKompletteringar.SelectMany(one => one.Entry.Questions.Select(question => (one.Entry.Number, one.Entry.LastDay, question.QuestionId, question.AssigneeId))),
            row.Asked.Select(line => (line.Komplettering, line.LastDay, line.QuestionId, line.AssigneeId)));
    }

    private Task<IReadOnlyList<CaseRow>> ListAsync(CaseActor actor, CaseFilter filter) => clinic.AskAsync<CaseGate, IReadOnlyList<CaseRow>>(gate => gate.ListAsync(actor, filter, CancellationToken.None));
}
