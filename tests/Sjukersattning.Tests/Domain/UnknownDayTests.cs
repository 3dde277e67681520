using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using static Sjukersattning.Tests.Domain.CaseSamples;
using static Sjukersattning.Tests.Domain.CaseStory;

namespace Sjukersattning.Tests.Domain;

/// <summary>What happened elsewhere may lack a day, or what came before it: neither is forced, and neither is made up.</summary>
public sealed class UnknownDayTests
{
    private const int Late = 400;

    /// <summary>Every kind with every way of not knowing its day.</summary>
    public static TheoryData<RegistrationKind, string> Kinds
    {
        get
        {
            var all = new TheoryData<RegistrationKind, string>();
            foreach (var rule in RegistrationRules.All)
            {
                all.Add(rule.Kind, "");
                all.Add(rule.Kind, "2026-04");
                all.Add(rule.Kind, "2026");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Register_WithoutAKnownDay_IsKeptAsTold_WhereItHappenedElsewhere(RegistrationKind kind, string text)
    {
        var rule = RegistrationRules.For(kind);
        var subject = Before(kind).Case;
        var told = Told(0, kind) with { Day = ToldDay.FromStored(text) };

        var verdict = subject.Register(kind, told, Rehabkoordinator, On(Late));

        Assert.Equal(rule.DayMayBeUnknown, verdict.IsAllowed);
        if (rule.DayMayBeUnknown)
        {
            Assert.Equal((text, null), (subject.Standing(kind)!.Day.Text, subject.Standing(kind)!.Day.Exact));
            Assert.StartsWith(text.Length == 0 ? "datum okänt" : text, subject.Events[^1].Detail, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal((nameof(Reported.Day), null), (verdict.Field, subject.Standing(kind)));
        }
    }

    [Fact]
    public void Register_OfEverythingWithoutADay_BreaksNoOrder()
    {
        var all = RegistrationRules.All.Where(rule => rule.DayMayBeUnknown).Aggregate(Signed(),
            (story, rule) => story.Enter(Late, rule.Kind, told => told with { Day = ToldDay.Unknown }));

        Assert.All(RegistrationRules.All.Where(rule => rule.DayMayBeUnknown),
            rule => Assert.Equal(ToldDay.Unknown, all.Case.Standing(rule.Kind)!.Day));
        Assert.Equal(CaseStatus.Decided, all.Case.Status);
    }

    [Theory]
    [InlineData("2026-04-09", RegistrationKind.Beslut, "2026-03", "före ansökan (2026-04-09)")]
    [InlineData("2026-04", RegistrationKind.Beslut, "2026-03-31", "före ansökan (2026-04)")]
    [InlineData("2026-04-09", RegistrationKind.Beslut, "2025", "före ansökan (2026-04-09)")]
    [InlineData("", RegistrationKind.Beslut, "2025-12", "före signeringen (2026-01-13)")]
    [InlineData("2026-04-09", RegistrationKind.Beslut, "2026-04", null)]
    [InlineData("2026-04-09", RegistrationKind.Beslut, "2026", null)]
    [InlineData("2026", RegistrationKind.Beslut, "2026-02-01", null)]
    [InlineData("2026-04-09", RegistrationKind.Beslut, "2028", "inte varit än")]
    public void Register_IsRefusedOnlyWhereTheOrderIsSureToBeWrong(string applied, RegistrationKind kind, string day, string? sentence)
    {
        var subject = Signed().Enter(Late, RegistrationKind.Ansokan, told => told with { Day = ToldDay.FromStored(applied) }).Case;

        var verdict = subject.Register(kind, Told(0, kind) with { Day = ToldDay.FromStored(day) }, Rehabkoordinator, On(Late));

        Assert.Equal(sentence is null, verdict.IsAllowed);
        Assert.Contains(sentence ?? "", string.Concat(verdict.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Register_AcrossAnUnknownDay_StillSeesAnOrderThatIsWrong()
    {
        var subject = Signed()
            .Enter(Late, RegistrationKind.Ansokan, told => told with { Day = Day(90) })
            .Enter(Late, RegistrationKind.Beslut, told => told with { Day = ToldDay.Unknown, ReceivedOn = null }).Case;

        var told = Told(80, RegistrationKind.Omprovning);
        Assert.Contains("före ansökan",
            Assert.Single(subject.Register(RegistrationKind.Omprovning, told, Rehabkoordinator, On(Late)).Reasons),
            StringComparison.Ordinal);
        Assert.True(subject.Register(RegistrationKind.Omprovning, told with { Day = Day(100) }, Rehabkoordinator, On(Late)).IsAllowed);
        var applied = Told(110, RegistrationKind.Ansokan) with { Reason = "Fel dag." };
        Assert.Contains("efter begäran om omprövning",
            Assert.Single(subject.Register(RegistrationKind.Ansokan, applied, Rehabkoordinator, On(Late)).Reasons),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signed", CaseStatus.Signed)]
    [InlineData("informed", CaseStatus.Informed)]
    [InlineData("applied without a day", CaseStatus.Applied)]
    [InlineData("begun by Försäkringskassan", CaseStatus.Signed)]
    public void Komplettering_NeedsNoApplication_AndTellsThatForsakringskassanHasACase(string before, CaseStatus status)
    {
        var story = before switch
        {
            "signed" => Signed(),
            "informed" => Signed().Enter(15, RegistrationKind.Information),
            "applied without a day" => Signed().Enter(20, RegistrationKind.Ansokan, told => told with { Day = ToldDay.Unknown }),
            _ => SignedFor(Initiator.Forsakringskassan),
        };
        var applications = story.Case.Registrations.Count(one => one.Kind == RegistrationKind.Ansokan);
        Assert.Equal((status, status == CaseStatus.Applied), (story.Case.Status, story.Case.IsAtForsakringskassan));

        story.Ask(30, "11.1");

        Assert.Equal((CaseStatus.Applied, true, "Svara på Försäkringskassans komplettering.", Day(44)),
            (story.Case.Status, story.Case.IsAtForsakringskassan, story.Case.NextStep.What, story.Case.NextStep.By));
        Assert.Equal(applications, story.Case.Registrations.Count(one => one.Kind == RegistrationKind.Ansokan));
        Assert.Equal(CaseStatus.Applied, story.Complemented(40).Enter(41, RegistrationKind.Sent).Case.Status);
        Assert.Equal("Invänta Försäkringskassans beslut.", story.Case.NextStep.What);
    }

    [Fact]
    public void Komplettering_WithoutAnApplication_WhenTakenBack_LeavesTheCaseWhereItWas()
    {
        var retracted = Asks(30) with { Retract = true, Reason = "Fel ärende." };
        var story = Signed().Enter(15, RegistrationKind.Information).Enter(16, RegistrationKind.Sent).Ask(30, "11.1")
            .Then(31, (subject, facts) => subject.RegisterKomplettering(1, retracted, Rehabkoordinator, facts));

        Assert.Equal((CaseStatus.Informed, false, "Stäm av med patienten om ansökan är gjord."),
            (story.Case.Status, story.Case.IsAtForsakringskassan, story.Case.NextStep.What));
    }

    [Theory]
    [InlineData(10, "före signeringen (2026-01-13)")]
    [InlineData(12, null)]
    public void Komplettering_IsNotBeforeTheFirstSignature(int received, string? sentence)
    {
        var verdict = Signed().Case.RegisterKomplettering(null, Asks(received, "11.1"), Rehabkoordinator, On(30));

        Assert.Equal(sentence is null, verdict.IsAllowed);
        Assert.Contains(sentence ?? "", string.Concat(verdict.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Close_SaysWhatIsNotKnown_AndNothingMoreWhenADecisionIs()
    {
        Assert.Equal(["Skriv varför ärendet avslutas utan att patienten har ansökt."], Close(Signed()).Reasons);
        Assert.Equal(["Skriv varför ärendet avslutas utan att beslutet är känt."],
            Close(Signed().Ask(30, "11.1").Complemented(35)).Reasons);
        Assert.True(Close(SignedFor(Initiator.Forsakringskassan).Enter(50, RegistrationKind.Beslut)).IsAllowed);

        static Verdict Close(CaseStory story) => story.Case.Close("", Rehabkoordinator, On(60));
    }

    [Fact]
    public void Application_AfterAKomplettering_IsRefused_UnlessForsakringskassanBegan()
    {
        Assert.False(Signed().Ask(30, "11.1").Case
            .Register(RegistrationKind.Ansokan, Told(31, RegistrationKind.Ansokan), Rehabkoordinator, On(40)).IsAllowed);
        Assert.True(Signed().Ask(30, "11.1").Case
            .Register(RegistrationKind.Ansokan, Told(0, RegistrationKind.Ansokan) with { Day = ToldDay.Unknown }, Rehabkoordinator, On(40))
            .IsAllowed);
        Assert.True(SignedFor(Initiator.Forsakringskassan).Ask(30, "11.1").Case
            .Register(RegistrationKind.Ansokan, Told(31, RegistrationKind.Ansokan), Rehabkoordinator, On(40)).IsAllowed);
    }

    /// <summary>Everything that comes before a kind, entered without a day where that may be.</summary>
    private static CaseStory Before(RegistrationKind kind) => RegistrationRules.All.TakeWhile(rule => rule.Kind != kind)
        .Aggregate(Signed(), (story, rule) => story.Enter(Late - 1, rule.Kind,
            told => told with { Day = rule.DayMayBeUnknown ? ToldDay.Unknown : Day(15) }));
}
