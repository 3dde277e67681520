using System.Globalization;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.Units;
using static Sjukersattning.Tests.Domain.CaseSamples;

namespace Sjukersattning.Tests.Domain;

/// <summary>No day that the program proposes is one on which the unit does not work; a day that somebody chose stays.</summary>
public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Own = new(ClosedDays.DaysOf(ClosedDays.Read("2026-12-23 klämdag\n20270104\n2027-5-7 klämdag")));

    [Theory]
    [InlineData("2026-12-23", "2026-12-28", "2026-12-22", "2026-12-23 är klämdag.")]
    [InlineData("2026-12-24", "2026-12-28", "2026-12-22", "2026-12-24 är julafton.")]
    [InlineData("2026-12-26", "2026-12-28", "2026-12-22", "2026-12-26 är annandag jul.")]
    [InlineData("2026-12-31", "2027-01-05", "2026-12-30", "2026-12-31 är nyårsafton.")]
    [InlineData("2027-01-04", "2027-01-05", "2026-12-30", "2027-01-04 är en dag då enheten har stängt.")]
    [InlineData("2027-01-06", "2027-01-07", "2027-01-05", "2027-01-06 är trettondedag jul.")]
    [InlineData("2027-05-06", "2027-05-10", "2027-05-05", "2027-05-06 är Kristi himmelsfärdsdag.")]
    [InlineData("2027-06-25", "2027-06-28", "2027-06-24", "2027-06-25 är midsommarafton.")]
    [InlineData("2026-11-21", "2026-11-23", "2026-11-20", "2026-11-21 är en lördag.")]
    [InlineData("2026-11-20", "2026-11-20", "2026-11-20", "")]
    public void ADay_MovesForwardOrBackToTheNextWorkingOne_AndIsToldOf(string day, string after, string before, string word)
    {
        var wanted = Day(day);
        Assert.Equal((Day(after), Day(before), word), (Own.OnOrAfter(wanted), Own.OnOrBefore(wanted), Own.WordOn(wanted)));
        Assert.Equal(word.Length == 0, Own.Includes(wanted));
    }

    [Theory]
    [InlineData("2027-05-07\n2027-05-07 klämdag", "Dagen 2027-05-07 står två gånger.")]
    [InlineData("klämdag 2027-05-07", "Raden \"klämdag 2027-05-07\" börjar inte med ett datum som finns, som åååå-mm-dd.")]
    [InlineData("2027-02-29", "Raden \"2027-02-29\" börjar inte med ett datum som finns, som åååå-mm-dd.")]
    [InlineData("2027-05-07 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Raden \"2027-05-07…\" är för lång. Skriv högst 60 tecken.")]
    [InlineData("\n 2027-05-07 klämdag \r\n\n20270604\n", null)]
    [InlineData("2027\u201305\u201307 klämdag", null)]
    [InlineData("", null)]
    public void ClosedDays_AreReadOneALine(string lines, string? fault) => Assert.Equal(fault, ClosedDays.FaultOf(ClosedDays.Read(lines)));

    /// <summary>Every day of a year: what a first plan proposes is worked on, and leaves a day for signing.</summary>
    [Fact]
    public void Plan_ProposedOnAnyDay_HasWorkingDays()
    {
        foreach (var today in Enumerable.Range(0, 730).Select(new DateOnly(2026, 1, 1).AddDays))
        {
            var (sections, sign) = (ProposedPlan.SectionDeadline(today, Own), ProposedPlan.SignDeadline(today, Own));
            Assert.True(Own.Includes(sections) && Own.Includes(sign) && sign > sections);
            Assert.InRange(sections.DayNumber - today.DayNumber, 21, 28);
            Assert.InRange(sign.DayNumber - today.DayNumber, 28, 37);
        }
    }

    /// <summary>Opening, informing, applying, deciding: each next step falls on a working day, whichever day it is set.</summary>
    [Theory]
    [InlineData(CaseStatus.Opened, 7)]
    [InlineData(CaseStatus.Signed, 7)]
    [InlineData(CaseStatus.Informed, 21)]
    [InlineData(CaseStatus.Applied, 30)]
    [InlineData(CaseStatus.Decided, 14)]
    public void NextStep_SetOnAnyDay_IsOnAWorkingDay(CaseStatus status, int days)
    {
        foreach (var today in Enumerable.Range(0, 70).Select(Today.AddDays))
        {
            var subject = In(status == CaseStatus.Opened ? CaseStatus.Opened : CaseStatus.UnderReview);
            var at = Facts with { Today = today, WorkingDays = Own };
            if (status == CaseStatus.Opened)
            {
                Do(UtlatandeCase.Open(Tolvan, "26-0001", subject.Form, Initiator.Patient, Rehabkoordinator, at, out var opened));
                subject = opened!;
            }
            else
            {
                Do(subject.Sign(Lakare, at));
                if (status > CaseStatus.Signed)
                {
                    Do(subject.Register(RegistrationKind.Sent, Told(RegistrationKind.Sent) with { Day = today }, Rehabkoordinator, at));
                }

                foreach (var kind in new[] { RegistrationKind.Information, RegistrationKind.Ansokan, RegistrationKind.Beslut }
                    .Take(status - CaseStatus.Signed))
                {
                    Do(subject.Register(kind, Told(kind) with { Day = today, ReceivedOn = null }, Rehabkoordinator, at));
                }
            }

            Assert.Equal(status, subject.Status);
            Assert.Equal(Own.OnOrAfter(today.AddDays(days)), subject.NextStep.By);
            Assert.True(Own.Includes(subject.NextStep.By));
        }
    }

    /// <summary>What somebody chose, and Försäkringskassan's last day, stay where they are.</summary>
    [Theory]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-26")]
    [InlineData("2027-01-06")]
    public void ADayThatWasChosen_IsNeverMoved(string day)
    {
        var chosen = Day(day);
        var subject = In(CaseStatus.Opened);
        Do(subject.Plan(Plan with
        {
            SignDeadline = chosen,
            Sections = [.. Plan.Sections.Select(line => line with { Deadline = chosen })],
        }, Rehabkoordinator, Facts with { WorkingDays = Own }));
        Assert.Equal(chosen, subject.SignDeadline);
        Assert.All(subject.Sections, section => Assert.Equal(chosen, section.Deadline));

        var applied = In(CaseStatus.Applied);
        Do(applied.RegisterKomplettering(null, Asks with { LastDay = chosen }, Rehabkoordinator, Facts with { WorkingDays = Own }));
        Assert.Equal(chosen, applied.NextStep.By);
        Do(applied.Complement(Lakare, Facts with { WorkingDays = Own }));
        Assert.Equal((chosen, chosen), (applied.SignDeadline, applied.NextStep.By));
    }

    /// <summary>A day to sign by that is only counted out, when a version is replaced.</summary>
    [Fact]
    public void SignDeadline_OfANewVersion_IsOnAWorkingDay()
    {
        foreach (var today in Enumerable.Range(0, 50).Select(Today.AddDays))
        {
            var subject = In(CaseStatus.Applied);
            Do(subject.Replace("Fel diagnos.", Lakare, Facts with { Today = today, WorkingDays = Own }));
            Assert.Equal(Own.OnOrAfter(today.AddDays(14)), subject.SignDeadline);
        }
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
