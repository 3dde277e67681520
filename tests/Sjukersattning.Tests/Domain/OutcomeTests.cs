using System.Globalization;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using static Sjukersattning.Tests.Domain.CaseSamples;
using static Sjukersattning.Tests.Domain.CaseStory;

namespace Sjukersattning.Tests.Domain;

/// <summary>What is entered after the signature: in which order, with what, corrected and taken back.</summary>
public sealed partial class OutcomeTests
{
    private const int Late = 200;

    public static TheoryData<RegistrationKind> Kinds => [.. RegistrationRules.All.Select(rule => rule.Kind)];

    /// <summary>Every entry with every way to leave out, or fill in wrongly, one thing that it asks for.</summary>
    public static TheoryData<RegistrationKind, string, string> Faults
    {
        get
        {
            var all = new TheoryData<RegistrationKind, string, string>();
            foreach (var rule in RegistrationRules.All)
            {
                foreach (var (fault, place, _) in FaultsOf(rule))
                {
                    all.Add(rule.Kind, fault, place);
                }
            }

            return all;
        }
    }

    [Fact]
    public void Rules_AreOnePerKindThatPeopleEnter_WithTheirOwnWords()
    {
        RegistrationKind[] byTheSystem = [RegistrationKind.Signing, RegistrationKind.Makulering, RegistrationKind.Reminder,
            RegistrationKind.Answer];

        Assert.Equal(Enum.GetValues<RegistrationKind>().Except(byTheSystem), RegistrationRules.All.Select(rule => rule.Kind).Order());
        Assert.Distinct(RegistrationRules.All.Select(rule => rule.Slug));
        Assert.Distinct(RegistrationRules.All.Select(rule => rule.Action));
        Assert.All(byTheSystem, kind => Assert.Throws<InvalidOperationException>(() => RegistrationRules.For(kind)));
    }

    /// <summary>What must have come before stands in the table of entries, and as conditions in the table of rights.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Precondition_IsTheSameInBothTables(RegistrationKind kind)
    {
        var rule = RegistrationRules.For(kind);
        bool MayCome(CaseStory story) =>
            CaseRules.For(rule.Action).Conditions.All(one => one.Holds(story.Case, Rehabkoordinator, On(Late)));

        Assert.Equal(rule.MayComeWithout || rule.After == RegistrationKind.Signing, MayCome(Signed()));
        Assert.True(MayCome(Before(kind)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Register_InOrder_IsKeptAsTold(RegistrationKind kind)
    {
        var subject = Before(kind).Case;
        var told = Told(DayOf(kind), kind) with { Text = "Ringde." };
        var events = subject.Events.Count;

        Assert.True(subject.Register(kind, told, Rehabkoordinator, On(Late)).IsAllowed);

        var entry = subject.Standing(kind)!;
        Assert.Equal((told.Day, told.Level, told.Utfall, told.ToldBy, told.Text, 1),
            (entry.Day, entry.Level, entry.Utfall, entry.ToldBy, entry.Text, entry.Revision));
        Assert.Equal((On(Late).Now, Rehabkoordinator.Id), (entry.At, entry.ActorId));
        Assert.Equal(events + 1, subject.Events.Count);
        Assert.Equal(RegistrationRules.For(kind).Action, subject.Events[^1].Action);
        Assert.StartsWith($"{told.Day}", subject.Events[^1].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Register_BeforeWhatItFollows_IsRefusedAtTheDay(RegistrationKind kind)
    {
        var before = DayOf(RegistrationRules.For(kind).After);

        AssertRefused(Before(kind), kind, told => told with { Day = Day(before - 1) }, nameof(Reported.Day), "kan inte vara före");
        Assert.True(Before(kind).Case.Register(kind, Told(before, kind), Rehabkoordinator, On(Late)).IsAllowed);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Register_AfterWhatFollowsIt_IsRefusedAtTheDay(RegistrationKind kind)
    {
        var followers = RegistrationRules.All.Where(rule => rule.After == kind).ToList();
        var last = followers.Count == 0 ? Late : followers.Min(rule => DayOf(rule.Kind));

        Assert.True(Everything().Case.Register(kind, Told(last, kind) with { Reason = "Fel dag." }, Rehabkoordinator, On(Late)).IsAllowed);
        AssertRefused(Everything(), kind, told => told with { Day = Day(last + 1), Reason = "Fel dag." }, nameof(Reported.Day),
            followers.Count == 0 ? "Dagen har inte varit än." : "kan inte vara efter");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Register_WithoutWhatItFollows_IsRefusedByTheTable(RegistrationKind kind)
    {
        var before = RegistrationRules.For(kind).After;
        if (RegistrationRules.For(kind).MayComeWithout)
        {
            Assert.True(Before(before).Case.Register(kind, Told(DayOf(kind), kind), Rehabkoordinator, On(Late)).IsAllowed);
            return;
        }

        var subject = (before != RegistrationKind.Signing ? Before(before)
            : kind == RegistrationKind.Ansokan ? Klart()
            : Signed().Revoke(13)).Case;

        var verdict = subject.Register(kind, Told(DayOf(kind), kind), Rehabkoordinator, On(Late));

        Assert.False(verdict.IsHidden);
        Assert.NotEmpty(verdict.Reasons);
        Assert.Null(verdict.Field);
        Assert.Null(subject.Standing(kind));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Register_OnADayToCome_IsRefusedAtTheDay(RegistrationKind kind) =>
        AssertRefused(Before(kind), kind, told => told with { Day = Day(Late + 1) }, nameof(Reported.Day), "Dagen har inte varit än.");

    [Theory]
    [MemberData(nameof(Faults))]
    public void Register_WhenSomethingIsMissingOrWrong_IsRefusedAtItsField(RegistrationKind kind, string fault, string field) =>
        AssertRefused(Before(kind), kind, FaultsOf(RegistrationRules.For(kind)).First(one => one.Fault == fault).Change, field, "");

    [Fact]
    public void Register_OfAnApplication_MayLeaveTheLevelUnknown() =>
        Assert.Null(Signed()
            .Enter(20, RegistrationKind.Ansokan, told => told with { Level = null }).Case
            .Standing(RegistrationKind.Ansokan)!.Level);

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void Register_WithALongText_IsRefusedAboveItsColumn(int length, bool allowed) =>
        Assert.Equal(allowed,
            Signed().Case
                .Register(RegistrationKind.Ansokan, Told(20, RegistrationKind.Ansokan) with { Text = new string('å', length) },
                    Rehabkoordinator, On(20)).IsAllowed);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Register_Again_NeedsAReason(RegistrationKind kind)
    {
        AssertRefused(Everything(), kind, told => told with { Reason = " " }, nameof(Reported.Reason), "Det finns redan en uppgift");
        AssertRefused(Everything(), kind, told => told with { Reason = new string('å', 501) }, nameof(Reported.Reason), "högst 500 tecken");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Register_AgainWithAReason_CorrectsAndKeepsTheOldEntry(RegistrationKind kind)
    {
        var story = Everything();
        var old = story.Case.Standing(kind)!;
        var next = story.Case.NextStep;
        var status = story.Case.Status;

        story.Correct(Late, kind, right: DayOf(kind) - 1);

        var entries = story.Case.Registrations.Where(one => one.Kind == kind).ToList();
        Assert.Equal<(int, ToldDay)>([(1, Day(DayOf(kind))), (2, Day(DayOf(kind) - 1))], entries.Select(one => (one.Revision, one.Day)));
        Assert.Same(old, entries[0]);
        Assert.Same(entries[1], story.Case.Standing(kind));
        Assert.Equal((next, status), (story.Case.NextStep, story.Case.Status));
        Assert.StartsWith($"Rättat från {old.Day}", story.Case.Events[^1].Detail, StringComparison.Ordinal);
        Assert.EndsWith("Skäl: Fel dag.", story.Case.Events[^1].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RegistrationKind.Information, CaseStatus.Signed)]
    [InlineData(RegistrationKind.Sent, CaseStatus.Informed)]
    [InlineData(RegistrationKind.Ansokan, CaseStatus.Informed)]
    [InlineData(RegistrationKind.Kommunicering, CaseStatus.Applied)]
    [InlineData(RegistrationKind.Kommuniceringssvar, CaseStatus.Applied)]
    [InlineData(RegistrationKind.Beslut, CaseStatus.Applied)]
    [InlineData(RegistrationKind.Omprovning, CaseStatus.Decided)]
    [InlineData(RegistrationKind.Omprovningsbeslut, CaseStatus.Decided)]
    [InlineData(RegistrationKind.Overklagande, CaseStatus.Decided)]
    [InlineData(RegistrationKind.Overklagandebeslut, CaseStatus.Decided)]
    public void Register_Retraction_MovesTheCaseBack(RegistrationKind kind, CaseStatus back)
    {
        var story = Before(kind).Enter(DayOf(kind), kind).Retract(Late, kind);

        Assert.Equal(back, story.Case.Status);
        Assert.Null(story.Case.Standing(kind));
        Assert.Equal(2, story.Case.Registrations.Count(one => one.Kind == kind));
        Assert.Equal($"Uppgiften från {Day(DayOf(kind)):yyyy-MM-dd} togs bort. Skäl: Fel ärende.", story.Case.Events[^1].Detail);
        Assert.Equal(3, story.Enter(Late, kind).Case.Standing(kind)!.Revision);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Register_RetractionWhileAFollowerStands_IsRefused(RegistrationKind kind)
    {
        Func<Reported, Reported> retract = told => told with { Retract = true, Reason = "Fel ärende." };
        if (RegistrationRules.All.FirstOrDefault(rule => rule.After == kind && !rule.MayComeWithout) is { } follower)
        {
            AssertRefused(Everything(), kind, retract, nameof(Reported.Retract), follower.Name);
        }
        else
        {
            Assert.Null(Everything().Enter(Late, kind, retract).Case.Standing(kind));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Register_RetractionOfNothing_IsRefused(RegistrationKind kind) =>
        Assert.Equal(["Det finns ingen uppgift att ta bort."],
            Before(kind).Case.Register(kind, Told(DayOf(kind), kind) with { Retract = true }, Rehabkoordinator, On(Late)).Reasons);

    [Fact]
    public void Register_RetractionOfTheApplicationWhileAKompletteringStands_LeavesACaseWithoutAKnownApplication()
    {
        var subject = Applied().Ask(30, "11.1").Retract(40, RegistrationKind.Ansokan).Case;

        Assert.Equal((CaseStatus.Applied, true), (subject.Status, subject.IsAtForsakringskassan));
        Assert.Null(subject.Standing(RegistrationKind.Ansokan));
    }

    [Fact]
    public void Register_AnApplicationAfterItsKomplettering_IsRefused() => AssertRefused(
        Applied().Ask(30, "11.1"), RegistrationKind.Ansokan, told => told with { Day = Day(31), Reason = "Fel dag." }, nameof(Reported.Day),
        "omplettering");

    [Theory]
    [InlineData("2026-03-01", "2026-05-01")]
    [InlineData("2026-12-31", "2027-02-28")]
    [InlineData("2027-12-31", "2028-02-29")]
    [InlineData("2026-04-30", "2026-06-30")]
    [InlineData(null, null)]
    public void OmprovningLimit_IsTwoMonthsAfterThePatientGotTheDecision(string? received, string? limit)
    {
        DateOnly? got = received is null ? null : DateOnly.Parse(received, CultureInfo.InvariantCulture);
        var subject = Applied().Enter(1000, RegistrationKind.Beslut, told => told with { Day = Day(50), ReceivedOn = got }).Case;

        Assert.Equal(limit is null ? null : DateOnly.Parse(limit, CultureInfo.InvariantCulture), subject.OmprovningLimit);
        Assert.Null(Applied().Case.OmprovningLimit);
    }

    /// <summary>Ten days between things; the signature on day 12 is day 20 at the latest.</summary>
    private static int DayOf(RegistrationKind kind) =>
        kind == RegistrationKind.Signing ? 12 : 20 + (10 * RegistrationRules.All.ToList().FindIndex(rule => rule.Kind == kind));

    /// <summary>Everything that comes before a kind has been entered.</summary>
    private static CaseStory Before(RegistrationKind kind) =>
        RegistrationRules.All.TakeWhile(rule => rule.Kind != kind)
            .Aggregate(Signed(), (story, rule) => story.Enter(DayOf(rule.Kind), rule.Kind));

    private static CaseStory Everything() =>
        RegistrationRules.All.Aggregate(Signed(), (story, rule) => story.Enter(DayOf(rule.Kind), rule.Kind));

    private static void AssertRefused(CaseStory story, RegistrationKind kind, Func<Reported, Reported> change, string field, string words)
    {
        var entries = story.Case.Registrations.Count;
        var events = story.Case.Events.Count;
        var status = story.Case.Status;

        var verdict = story.Case.Register(kind, change(Told(DayOf(kind), kind)), Rehabkoordinator, On(Late));

        Assert.Equal(field, verdict.Field);
        Assert.Contains(words, Assert.Single(verdict.Reasons), StringComparison.Ordinal);
        Assert.Equal((entries, events, status), (story.Case.Registrations.Count, story.Case.Events.Count, story.Case.Status));
    }
}
