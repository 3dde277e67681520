using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Work;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Lists;

/// <summary>The coordinator's overview: what it counts and what its filters find, against the cases themselves.</summary>
public sealed class OverviewTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Steps_CountTheOpenCasesAndWhatIsLateOrSoon()
    {
        var (open, today) = await OpenAsync();
        var page = await (await clinic.SignInAsync("koordinator")).GetAsync("/arenden");
        var expected = open.GroupBy(one => one.Status).OrderBy(step => step.Key).Select(step =>
        {
            var due = step.Select(one => OpenWork.Of(one).Min(line => line.By)).ToList();
            var late = due.Count(day => day < today);
            var soon = due.Count(day => day >= today && day <= today.AddDays(OpenWork.SoonDays));
            var lateInWords = late == 0 ? "" : late == 1 ? ", 1 sent" : $", {late} sena";
            return $"{step.Key.Swedish()}: {step.Count()}{lateInWords}{(soon == 0 ? "" : $", {soon} snart")}";
        });
        Assert.Equal(expected,
            page.Document.QuerySelectorAll(".step-counts button").Select(button => button.TextContent.Trim().Replace('\u00a0', ' ')));
    }

    [Theory]
    [InlineData("Sent")]
    [InlineData("Snart")]
    public async Task Filter_ByTime_FindsThoseCases(string due)
    {
        var (open, today) = await OpenAsync();
        var expected =
            open.Where(one => OpenWork.Of(one).Min(line => line.By) is var day
                && (due == "Sent" ? day < today : day >= today && day <= today.AddDays(OpenWork.SoonDays)))
                    .Select(one => one.Number).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), (await FoundAsync(("tid", due))).Order());
    }

    [Fact]
    public async Task Filter_ByPerson_FindsWhatShePlaysAPartIn()
    {
        var (open, _) = await OpenAsync();
        foreach (var key in new[] { "lakare", "lakare-b", "kurator", "fysioterapeut" })
        {
            var person = await clinic.ActorAsync(key);
            var expected = open.Where(one => one.LakareId == person.Id || OpenWork.Of(one).Any(line => line.PersonId == person.Id))
                .Select(one => one.Number);
            Assert.Equal(expected.Order(), (await FoundAsync(("ansvarig", person.Id.ToString()))).Order());
        }
    }

    [Fact]
    public async Task Filters_TogetherWithAStep_Narrow()
    {
        var (open, _) = await OpenAsync();
        var lakare = await clinic.ActorAsync("lakare");
        var expected = open.Where(one => one.Status == CaseStatus.BeingWritten && one.LakareId == lakare.Id).Select(one => one.Number);
        Assert.Equal(expected.Order(), (await FoundAsync(("ansvarig", lakare.Id.ToString()), ("lage", "Skrivs"))).Order());
    }

    /// <summary>Looked for by name or number without a step, a case is found whatever became of it.</summary>
    [Theory]
    [InlineData(CaseStatus.Cancelled)]
    [InlineData(CaseStatus.Closed)]
    [InlineData(CaseStatus.Opened)]
    [InlineData(CaseStatus.Applied)]
    public async Task Search_WithoutAStep_FindsCasesThatHaveEndedToo(CaseStatus status)
    {
        var actor = await clinic.ActorAsync("koordinator");
        var (number, patient) = await clinic.InDatabaseAsync(async db =>
        {
            var found = await db.Cases.AsNoTracking().OrderBy(c => c.Number)
                .FirstAsync(c => c.UnitId == actor.UnitId && c.Status == status);
            return (found.Number, await db.Patients.AsNoTracking().FirstAsync(p => p.Id == found.PatientId));
        });
        var koordinator = await clinic.SignInAsync("koordinator");
        foreach (var typed in new[] { number, patient.Name, $"{patient.Personnummer}" })
        {
            Assert.Contains(number, await FoundAsync(koordinator, ("sok", typed)));
            Assert.Contains(number, await FoundAsync(koordinator, ("sok", typed), ("lage", status.Stored())));
            Assert.DoesNotContain(number, await FoundAsync(koordinator, ("sok", typed), ("lage", CaseStatus.Decided.Stored())));
        }
    }

    [Fact]
    public async Task List_WithoutASearch_HoldsOpenCasesOnly()
    {
        var (open, _) = await OpenAsync();
        Assert.Equal(open.Select(one => one.Number).Order(), (await FoundAsync()).Order());
    }

    private async Task<IReadOnlyList<string>> FoundAsync(params (string Name, string Value)[] filter) =>
        await FoundAsync(await clinic.SignInAsync("koordinator"), filter);

    private static async Task<IReadOnlyList<string>> FoundAsync(StaffBrowser koordinator, params (string Name, string Value)[] filter)
    {
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync("/arenden"), "form.filters", filter);
        return [.. page.Document.QuerySelectorAll("tbody tr td:first-child").Select(cell => cell.TextContent.Trim())];
    }

    private async Task<(List<UtlatandeCase> Open, DateOnly Today)> OpenAsync()
    {
        var actor = await clinic.ActorAsync("koordinator");
        var today = await clinic.AskAsync<ClinicClock, DateOnly>(clock => Task.FromResult(clock.Today));
        return (await clinic.InDatabaseAsync(db => db.Cases.AsNoTracking()
            .WithOutcomes()
            .Where(c => c.UnitId == actor.UnitId && c.OpenPatientId != null).ToListAsync()), today);
    }
}
