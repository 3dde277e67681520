using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Concurrency;

/// <summary>Two people hear of the same decision and enter it at the same time.</summary>
public sealed class DecisionRaceTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Decision_WhenFiftyEnterOneAtOnce_IsEnteredAndCountedOnce()
    {
        var subject = (await Race.CasesAsync(clinic, CaseStatus.Applied))[0];
        var day = $"{subject.OpenedOn.AddDays(100):yyyy-MM-dd}";
        var people = new[] { await clinic.SignInAsync("koordinator"), await clinic.SignInAsync("lakare") };
        var pages = await Task.WhenAll(people.Select(person => person.GetAsync($"/arenden/{subject.Id}/utfall/beslut")));
        var outcomes = await Race.RunAsync(Enumerable.Range(0, 50).Select(i => (people[i % 2], StaffBrowser.Post(
            pages[i % 2], "form.narrow", null, ("Input.Day", day), ("Input.Utfall", i % 2 == 0 ? "Beviljad" : "Avslag"),
            ("Input.Level", i % 2 == 0 ? "Halv" : ""), ("Input.ToldBy", "Patienten")))));
        Assert.Single(outcomes, outcome => outcome.Status == HttpStatusCode.Redirect);
        Assert.Equal(49, outcomes.Count(outcome => outcome.Status == HttpStatusCode.Conflict));
        Assert.Equal(1,
            await clinic.InDatabaseAsync(db => db.Set<Registration>()
                .CountAsync(entry => EF.Property<Guid>(entry, "CaseId") == subject.Id && entry.Kind == RegistrationKind.Beslut)));
        Assert.Equal(1,
            await clinic.InDatabaseAsync(
                db => db.Figures.CountAsync(figure => figure.CaseId == subject.Id
                    && (figure.What == Counted.Beviljad || figure.What == Counted.Avslag))));
        Assert.Equal(0,
            await clinic.InDatabaseAsync(
                db => db.Figures.CountAsync(figure => figure.CaseId == subject.Id && figure.What == Counted.Undecided)));
        LoggedAction register = CaseAction.RegisterDecision;
        Assert.Equal(1,
            await clinic.InDatabaseAsync(
                db => db.AccessLog.CountAsync(row => row.CaseId == subject.Id
                    && row.Action == register
                    && row.Kind == LogKind.Write)));
    }
}
