using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Meetings;

namespace Sjukersattning.Tests.Meetings;

/// <summary>Each reason to take up a case, at the day it begins and the day before, and no reason at all.</summary>
public sealed class AgendaRulesTests
{
    private static readonly DateOnly Today = new(2026, 12, 7);
    private static readonly DateOnly Last = Today.AddDays(-28);

    public static TheoryData<CaseStatus> Open => [.. StatusNames.Open];

    [Theory]
    [InlineData(-28, -28, AgendaReason.New)]
    [InlineData(-29, -29, AgendaReason.Chosen)]
    [InlineData(0, 0, AgendaReason.New)]
    [InlineData(-90, -29, AgendaReason.Chosen)]
    [InlineData(-90, -30, AgendaReason.Stalled)]
    [InlineData(-90, -90, AgendaReason.Stalled)]
    public void For_ByDays_GivesNewAndStill(int opened, int inStep, AgendaReason reason) =>
        Assert.Equal(reason,
            AgendaRules.For(
                CaseStatus.BeingWritten, Today.AddDays(opened), Today.AddDays(inStep), isLate: false, hasKomplettering: false, Last,
                Today));

    [Theory]
    [InlineData(-30, AgendaReason.New)]
    [InlineData(-31, AgendaReason.Chosen)]
    public void For_BeforeTheFirstMeeting_CountsAMonthAsNew(int opened, AgendaReason reason) =>
        Assert.Equal(reason,
            AgendaRules.For(CaseStatus.BeingWritten, Today.AddDays(opened), Today, isLate: false, hasKomplettering: false, null, Today));

    [Theory]
    [InlineData(-28, AgendaReason.Decided)]
    [InlineData(-29, AgendaReason.Chosen)]
    public void For_ADecision_CountsSinceTheLastMeeting(int decided, AgendaReason reason) =>
        Assert.Equal(reason,
            AgendaRules.For(CaseStatus.Decided, Today.AddDays(-300), Today.AddDays(decided), isLate: false, hasKomplettering: false, Last,
                Today));

    [Theory]
    [MemberData(nameof(Open))]
    public void For_AnOpenCase_GivesLateAndKompletteringInAnyStep(CaseStatus status)
    {
        var old = Today.AddDays(-29);
        Assert.Equal(AgendaReason.Chosen, AgendaRules.For(status, old, old, isLate: false, hasKomplettering: false, Last, Today));
        Assert.Equal(AgendaReason.Overdue, AgendaRules.For(status, old, old, isLate: true, hasKomplettering: false, Last, Today));
        Assert.Equal(AgendaReason.Komplettering, AgendaRules.For(status, old, old, isLate: false, hasKomplettering: true, Last, Today));
    }

    [Theory]
    [InlineData(CaseStatus.Closed)]
    [InlineData(CaseStatus.Cancelled)]
    public void For_AClosedCase_GivesNoReason(CaseStatus status) =>
        Assert.Equal(AgendaReason.Chosen,
            AgendaRules.For(status, Today, Today.AddDays(-90), isLate: true, hasKomplettering: false, Last, Today));

    [Fact]
    public void Swedish_SaysEveryReasonInTheOrderOfTheAgenda()
    {
        var all = AgendaRules.Reasons.Aggregate((AgendaReason)0, (sum, one) => sum | one);
        Assert.Equal("nytt, står still, försenat, komplettering, beslut har kommit", all.Swedish());
        Assert.Equal("valt för mötet", AgendaReason.Chosen.Swedish());
        Assert.Equal(all,
            AgendaRules.For(CaseStatus.Decided, Today, Today.AddDays(-40), isLate: true, hasKomplettering: true, Today.AddDays(-60),
                Today));
    }
}
