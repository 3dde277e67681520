using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Work;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Pages;

/// <summary>
/// What waits for whom: the stored lines say what <see cref="OpenWork"/> says of the cases, and Mitt arbete shows each person hers.
/// </summary>
public sealed class WaitingTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    public static TheoryData<string> Keys => [.. AccessClinic.Keys];

    [Fact]
    public async Task Stored_AfterTheDemoWasMadeAndWorkedWith_AreThoseOfEveryCase()
    {
        await AssertStoredAsync();
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync();
        await after.ComplementAsync();
        await after.RevokeAsync(2);
        await AssertStoredAsync();
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task MittArbete_ShowsTheLinesOfThePerson(string key)
    {
        var actor = await clinic.ActorAsync(key);
        var today = await clinic.AskAsync<ClinicClock, DateOnly>(clock => Task.FromResult(clock.Today));
        var cases = await CasesAsync();
        var mine = from subject in cases
                   where subject.UnitId == actor.UnitId && CaseRules.RoleMay(CaseAction.ListCases, actor)
                   from line in OpenWork.Of(subject)
                   where OpenWork.Tasks.Contains(line.Kind)
                       && line.From <= today
                       && (line.PersonId == actor.Id || (line.Role is { } role && actor.Roles.Contains(role)))
                   select $"{line.By:yyyy-MM-dd} {subject.Number} {line.Kind}";
        var shown =
            await clinic.AskAsync<CaseLists, IReadOnlyList<WorkItemRow>>(
                async lists => (await lists.WorkAsync(actor, 1000, CancellationToken.None)).Items);
        Assert.Equal(mine.Order(), shown.Select(row => $"{row.Line.By:yyyy-MM-dd} {row.Number} {row.Line.Kind}").Order());
        Assert.Equal(shown.OrderBy(row => row.Line.By).Select(row => row.Line.By), shown.Select(row => row.Line.By));
        Assert.True(key != "kurator" || shown.Select(WorkItem.Of).Any(item => item.What == "Komplettering fält 11"));
    }

    [Fact]
    public async Task Asked_WhileTheAnswerIsWritten_IsTheSection()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync();
        Assert.Equal(["Komplettering fält 11"], await KuratorsAsync(after.CaseId));
        await after.BeginComplementAsync();
        Assert.Equal(["Psykiska funktionsnedsättningar, svar på komplettering"], await KuratorsAsync(after.CaseId));
    }

    [Fact]
    public async Task Asked_AfterAnAnswerThatWasRevoked_IsOpenAgain()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync();
        await after.ComplementAsync();
        Assert.Empty(await KuratorsAsync(after.CaseId));
        await after.RevokeAsync(2);
        Assert.Equal(["Komplettering fält 11"], await KuratorsAsync(after.CaseId));
    }

    [Fact]
    public async Task List_OfClosedCases_ShowsThemWithoutANextStep()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        Assert.DoesNotContain("Inget mer att göra", (await koordinator.GetAsync("/arenden")).Text, StringComparison.Ordinal);
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync("/arenden"), "form.filters",
            ("lage", "Avslutat"));
        Assert.Contains("Inget mer att göra", page.Document.QuerySelector("tbody tr").Words(), StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> KuratorsAsync(Guid caseId)
    {
        var kurator = await clinic.ActorAsync("kurator");
        var rows = await clinic.AskAsync<CaseLists, IReadOnlyList<WorkItemRow>>(
            async lists => (await lists.WorkAsync(kurator, 1000, CancellationToken.None)).Items);
        return rows.Where(row => row.CaseId == caseId).Select(row => WorkItem.Of(row).What);
    }

    private async Task AssertStoredAsync()
    {
        var stored = await clinic.InDatabaseAsync(db => db.OpenWork.AsNoTracking().ToListAsync());
        var anew = (await CasesAsync()).SelectMany(subject => OpenWork.Of(subject), (subject, line) => (subject.Id, subject.UnitId, line));
        Assert.Equal(anew.Select(one => $"{one}").Order(), stored.Select(row => $"{row.Content}").Order());
        Assert.Equal(Enum.GetValues<WorkKind>().Order(), stored.Select(row => row.Kind).Distinct().Order());
    }

    private Task<List<UtlatandeCase>> CasesAsync() => clinic.InDatabaseAsync(db => db.Cases.AsNoTracking().WithOutcomes().ToListAsync());
}
