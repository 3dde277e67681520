using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>Cases of the demo clinic's first unit that are planned and have no booked time.</summary>
internal static class PlannedCases
{
    /// <summary>Makes cases for patients of their own, through the gate.</summary>
    public static async Task<IReadOnlyList<Guid>> PlannedAsync(this TestClinic clinic, int count)
    {
        var koordinator = await clinic.ActorAsync("koordinator");
        var lakare = await clinic.ActorAsync("lakare");
        var today = await clinic.TodayAsync();
        var plan = new CasePlan(lakare.Id, ConsentKind.NotObtained, null,
            [.. Fk7800.Version13.Sections.Select(part => new PlannedSection(part.Key, lakare.Id, today.AddDays(14)))],
            today.AddDays(56));
        var made = new List<Guid>();
        while (made.Count < count)
        {
            Assert.Null(Personnummer.Parse(MainJob.NewPersonnummer(), today, out var number));
            var (_, caseId) =
                await clinic.AskAsync<CaseOpening, (ChangeResult, Guid?)>(
                    opening => opening.OpenAsync(koordinator, number, "Prov Provsson", Initiator.Patient, null, CancellationToken.None));
            Assert.True(
                (await clinic.ChangeAsync(koordinator, caseId!.Value, CaseAction.Plan,
                    (subject, facts) => subject.Plan(plan, koordinator, facts))).IsDone);
            made.Add(caseId.Value);
        }

        return made;
    }

    public static Task<DateOnly> TodayAsync(this TestClinic clinic) =>
        clinic.AskAsync<ClinicClock, DateOnly>(clock => Task.FromResult(clock.Today));

    /// <summary>A day so many days from now, or the next that is no Saturday or Sunday.</summary>
    public static async Task<DateOnly> WorkDayAsync(this TestClinic clinic, int days) =>
        WorkingDays.Ordinary.OnOrAfter((await clinic.TodayAsync()).AddDays(days));

    /// <summary>The page that books a case's time.</summary>
    public static string BookingPage(Guid caseId) => $"/arenden/{caseId}/signeringstid";

    /// <summary>The free times that a page offers, as it posts them.</summary>
    public static IReadOnlyList<string> FreeOn(StaffPage page) =>
        [.. page.Document.QuerySelectorAll("input[name='Input.Slot']")
            .Select(choice => choice.GetAttribute("value")!)
            .Where(value => value.Contains('|', StringComparison.Ordinal))];
}
