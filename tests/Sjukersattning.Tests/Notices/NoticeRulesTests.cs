using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Domain;
using static Sjukersattning.Tests.Domain.CaseSamples;

namespace Sjukersattning.Tests.Notices;

public sealed class NoticeRulesTests
{
    private const int LongestKey = 120;

    public static TheoryData<CaseAction> Actions => [.. NoticeRules.Actions];

    [Theory]
    [MemberData(nameof(Actions))]
    public void Action_OfTheRules_TellsSomebodyInSomeCase(CaseAction action)
    {
        var tellings = TellingsOf(action);
        Assert.NotEmpty(tellings);
        Assert.All(tellings, telling =>
        {
            Assert.True(telling.PersonId is null != telling.Role is null);
            Assert.InRange(telling.Key.Length, 1, LongestKey);
            Assert.NotEmpty(
                NoticeWords.Sentence(telling.Kind, telling.Section?.ToString(), telling.Komplettering, telling.Day,
                    telling.Time));
        });
    }

    [Fact]
    public void Action_OfNoRule_TellsNobody()
    {
        var quiet = CaseRules.All.Where(rule => !rule.IsReading && rule.Transitions.Count > 0)
            .Select(rule => rule.Action)
            .Except(NoticeRules.Actions).ToList();
        Assert.NotEmpty(quiet);
        Assert.All(quiet, action => Assert.Empty(TellingsOf(action)));
    }

    [Fact]
    public void Plan_WhenNothingChangesHands_TellsNobodyAgain()
    {
        var subject = In(CaseStatus.Planned);
        Assert.Equal(4, Told(subject).Count(telling => telling.Kind == NoticeKind.Assigned));
        Do(subject.Plan(CaseSamples.Plan, Rehabkoordinator, Facts));
        Assert.Empty(Told(subject));
    }

    [Fact]
    public void Plan_WhenASectionChangesHands_TellsItsNewWriterOnly()
    {
        var subject = In(CaseStatus.Planned);
        Told(subject);
        Do(subject.Plan(
            CaseSamples.Plan with
            {
                Sections = [.. CaseSamples.Plan.Sections
                    .Select(line => line.Key == SectionKey.Fysiska ? line with { OwnerId = Outsider } : line)],
            }, Rehabkoordinator, Facts));
        var telling = Assert.Single(Told(subject));
        Assert.Equal((NoticeKind.Assigned, (Guid?)Outsider, (SectionKey?)SectionKey.Fysiska),
            (telling.Kind, telling.PersonId, telling.Section));
    }

    [Fact]
    public void Tellings_AreHandedOutOnce()
    {
        var subject = In(CaseStatus.Planned);
        Assert.NotEmpty(Told(subject));
        Assert.Empty(Told(subject));
    }

    [Fact]
    public void Booking_WhenItMovesToAnotherLakare_TellsBoth()
    {
        var subject = Booked();
        Told(subject);
        Do(subject.BookSigning(subject.Booking! with { LakareId = Outsider }, Rehabkoordinator, Facts));
        Assert.Equal([(NoticeKind.TimeBooked, Outsider), (NoticeKind.TimeCancelled, Lakare.Id)],
            Told(subject).Select(telling => (telling.Kind, telling.PersonId!.Value)));
    }

    [Fact]
    public void Deceased_AtAnotherCaseOfHers_TellsTheLakareThatTheTimeIsFree()
    {
        var subject = Booked();
        Told(subject);
        var patient = Hidden();
        patient.NoteDeceased(Today);
        subject.NotePerson(patient, CaseAction.NoteDeceased, "Dottern ringde.", Rehabkoordinator, Facts);
        Assert.Equal([(NoticeKind.TimeCancelled, (Guid?)Lakare.Id)], Told(subject).Select(telling => (telling.Kind, telling.PersonId)));
    }

    [Fact]
    public void Komplettering_WhenItIsCorrected_TellsNobody()
    {
        var subject = Asked();
        Told(subject);
        Do(subject.RegisterKomplettering(1, Asks with { Reason = "Fel dag.", LastDay = Today.AddDays(20) }, Rehabkoordinator, Facts));
        Assert.Empty(Told(subject));
    }

    [Fact]
    public void Section_WhenTheLastOneIsKlar_TellsLakareAndKoordinator()
    {
        var subject = In(CaseStatus.BeingWritten);
        Told(subject);
        foreach (var key in Sections.Where(key => key != SectionKey.Psykiska).Append(SectionKey.Psykiska))
        {
            Assert.Empty(Told(subject));
            Do(subject.MarkSectionDone(WriterOf(key), At(key)));
        }

        Assert.Equal([(NoticeKind.AllDone, (Guid?)Lakare.Id, null), (NoticeKind.AllDone, null, (Role?)Role.Rehabkoordinator)],
            Told(subject).Select(telling => (telling.Kind, telling.PersonId, telling.Role)));
    }

    /// <summary>What anybody who may do it tells, in every kind of case.</summary>
    private static List<Telling> TellingsOf(CaseAction action) =>
        [.. from make in Kinds.Values.Append(SignedWithTwoLakare)
        from role in Enum.GetValues<Role>()
        from key in Sections
        from telling in After(make(), action, Actor(role), At(key)) select telling];

    /// <summary>A signed case whose medical section another läkare wrote than the one who signed.</summary>
    private static UtlatandeCase SignedWithTwoLakare()
    {
        var subject = Open();
        Do(subject.Plan(
            CaseSamples.Plan with
            {
                Sections = [.. CaseSamples.Plan.Sections
                    .Select(line => line.Key == SectionKey.Medicinsk ? line with { OwnerId = Outsider } : line)],
            }, Rehabkoordinator, Facts));
        foreach (var key in Sections)
        {
            Do(subject.MarkSectionDone(WriterOf(key), At(key)));
        }

        Do(subject.Sign(Lakare, Facts));
        return subject;
    }

    /// <summary>Who is told of what happened in a case since it was asked last.</summary>
    private static List<Telling> Told(UtlatandeCase subject) => [.. subject.TakeHappenings().SelectMany(NoticeRules.After)];

    private static IReadOnlyList<Telling> After(UtlatandeCase subject, CaseAction action, CaseActor actor, CaseFacts facts)
    {
        Told(subject);
        return subject.Judge(action, actor, facts).IsAllowed && subject.Perform(action, actor, facts).IsAllowed
            ? Told(subject)
            : [];
    }
}
