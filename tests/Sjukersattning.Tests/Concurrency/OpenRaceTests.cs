using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Tests.Concurrency;

/// <summary>One open case per patient and unit, however many open it.</summary>
public sealed class OpenRaceTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Open_WhenFiftyOpenForOnePatientAtOnce_GivesOneCase()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var lakare = await clinic.SignInAsync("lakare");
        var number = TestNumber("19550505");
        var first = await koordinator.GetAsync("/arenden/nytt");
        var second = await lakare.GetAsync("/arenden/nytt");
        var outcomes = await Race.RunAsync(Enumerable.Range(0, 50)
            .Select(i => i % 2 == 0 ? (koordinator, Opening(first, number)) : (lakare, Opening(second, number))));
        Assert.Single(outcomes, outcome => outcome.Status == HttpStatusCode.Redirect);
        Assert.Equal(49, outcomes.Count(outcome => outcome.Status == HttpStatusCode.Conflict));
        Assert.Equal((1, 1), await CountAsync(number));
    }

    [Fact]
    public async Task Open_WhenTwentyOpenForDifferentPatientsAtOnce_GivesEachANumberOfItsOwn()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var page = await koordinator.GetAsync("/arenden/nytt");
        var outcomes = await Race.RunAsync(Enumerable.Range(10, 20)
            .Select(day => (koordinator, Opening(page, TestNumber($"195607{day}")))));
        Assert.All(outcomes, outcome => Assert.Equal(HttpStatusCode.Redirect, outcome.Status));
        var numbers = await clinic.InDatabaseAsync(db => db.Cases.Select(c => new { c.UnitId, c.Number }).ToListAsync());
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    /// <summary>A number that is kept for tests: birth numbers 980–999.</summary>
    internal static Personnummer TestNumber(string born) => Enumerable.Range(9800, 200)
        .Select(last => Personnummer.Parse($"{born}{last}", new DateOnly(2026, 1, 1), out var number) is null
            ? number
            : (Personnummer?)null).First(number => number is not null)!.Value;

    internal static HttpRequestMessage Opening(StaffPage page, Personnummer number) => StaffBrowser.Post(
        page, "form.narrow", null, ("Input.Personnummer", number.ToString()), ("Input.Name", "Testa Påhittsson"),
        ("Input.Initiator", "Patienten"));

    private Task<(int Patients, int Cases)> CountAsync(Personnummer number) => clinic.InDatabaseAsync(async db =>
        (await db.Patients.CountAsync(p => p.Personnummer == number),
            await db.Cases.CountAsync(c => db.Patients.Any(p => p.Id == c.PatientId && p.Personnummer == number))));
}
