using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Work;
using static Sjukersattning.Tests.Domain.CaseSamples;
using static Sjukersattning.Tests.Domain.CaseStory;

namespace Sjukersattning.Tests.Domain;

/// <summary>What Försäkringskassan tells before it decides, and how it decides.</summary>
public sealed class KommuniceringTests
{
    private static readonly Dictionary<string, Func<CaseStory>> Stories = new()
    {
        ["told"] = Told,
        ["told, no last day known"] = () => Applied().Enter(40, RegistrationKind.Kommunicering),
        ["told, without an application"] = () => Signed().Enter(40, RegistrationKind.Kommunicering, Until(55)),
        ["told, answered"] = () => Told().Enter(45, RegistrationKind.Kommuniceringssvar),
        ["told, the answer taken back"] = () => Told()
            .Enter(45, RegistrationKind.Kommuniceringssvar)
            .Retract(46, RegistrationKind.Kommuniceringssvar),
        ["told, refused"] = () => Told().Enter(50, RegistrationKind.Beslut, told => told with { Utfall = Beslutsutfall.Avslag }),
        ["told, granted after all"] = () => Told().Enter(50, RegistrationKind.Beslut),
        ["told, the decision taken back"] = () => Told().Enter(50, RegistrationKind.Beslut).Retract(51, RegistrationKind.Beslut),
        ["told, taken back"] = () => Told().Retract(41, RegistrationKind.Kommunicering),
        ["told, closed"] = () => Told().Enter(50, RegistrationKind.Beslut).Close(60),
    };

    [Theory]
    [InlineData("told", 55)]
    [InlineData("told, no last day known", 47)]
    [InlineData("told, without an application", 55)]
    [InlineData("told, answered", null)]
    [InlineData("told, the answer taken back", 55)]
    [InlineData("told, refused", null)]
    [InlineData("told, granted after all", null)]
    [InlineData("told, the decision taken back", 55)]
    [InlineData("told, taken back", null)]
    [InlineData("told, closed", null)]
    public void OpenWork_WaitsForTheCoordinatorAndTheLakare_UntilAnsweredOrDecided(string story, int? lastDay)
    {
        var subject = Stories[story]().Case;
        var lines = OpenWork.Of(subject).Where(line => line.Kind == WorkKind.Kommunicering).ToList();

        Assert.Equal(lastDay is not null, subject.OpenKommunicering is not null);
        Assert.Equal(
            lastDay is { } day ? [(null, Role.Rehabkoordinator, Day(day)), (Lakare.Id, null, Day(day))] : [],
            lines.Select(line => (line.PersonId, line.Role, line.By)));
    }

    [Fact]
    public void Register_SetsTheNextStepAndItsDay_AndMovesTheDayWhenItIsCorrected()
    {
        var story = Told();
        Assert.Equal((CaseStatus.Applied, Day(55)), (story.Case.Status, story.Case.NextStep.By));
        Assert.Contains("vill ha ditt svar först", story.Case.NextStep.TellPatient, StringComparison.Ordinal);

        story.Enter(42, RegistrationKind.Kommunicering, told => Until(60)(told) with { Day = Day(40), Reason = "Längre tid." });
        Assert.Equal(Day(60), story.Case.NextStep.By);
        story.Enter(45, RegistrationKind.Kommuniceringssvar);
        Assert.False(story.Case.IsToBeSent);
        Assert.Equal("Invänta Försäkringskassans beslut.", story.Case.NextStep.What);
    }

    [Fact]
    public void Register_TellsTheLakare_OnceForEachLastDay()
    {
        var story = Told();
        var told = story.Case.TakeHappenings().SelectMany(NoticeRules.After).Where(one => one.Kind == NoticeKind.Kommunicering).ToList();
        Assert.Equal([(Lakare.Id, Day(55))], told.Select(one => (one.PersonId!.Value, one.Day!.Value)));

        story.Enter(42, RegistrationKind.Kommunicering, one => Until(55)(one) with { Day = Day(39), Reason = "Fel datum." });
        Assert.DoesNotContain(story.Case.TakeHappenings().SelectMany(NoticeRules.After), one => one.Kind == NoticeKind.Kommunicering);
    }

    [Theory]
    [InlineData(NoticeKind.Kommunicering, "vad den lutar åt att besluta")]
    [InlineData(NoticeKind.KommuniceringDueSoon, "ska besvaras senast 4 december 2026")]
    [InlineData(NoticeKind.KommuniceringOverdue, "skulle ha besvarats senast 4 december 2026")]
    public void Notice_SaysNothingOfThePatient(NoticeKind kind, string words) =>
        Assert.Contains(words, NoticeWords.Sentence(kind, null, null, new DateOnly(2026, 12, 4), null), StringComparison.Ordinal);

    /// <summary>Every ending of a decision: whether something was granted, and whether omprövning can be asked for.</summary>
    [Theory]
    [InlineData(Beslutsutfall.Beviljad, true, false)]
    [InlineData(Beslutsutfall.BeviljadDelvis, true, true)]
    [InlineData(Beslutsutfall.Avslag, false, false)]
    [InlineData(Beslutsutfall.Avvisat, false, false)]
    [InlineData(Beslutsutfall.Atertagen, false, false)]
    [InlineData(Beslutsutfall.Avskriven, false, false)]
    public void Decision_KeepsWhatItsEndingHas(Beslutsutfall ending, bool hasLevel, bool inPart)
    {
        var subject = Applied().Enter(50, RegistrationKind.Beslut, told => told with
        {
            Utfall = ending,
            Level = Ersattningsniva.Halv,
            Grounds = ending == Beslutsutfall.Avslag ? Avslagsgrund.Stadigvarande | Avslagsgrund.Underlag : null,
        }).Case;

        var entry = subject.Standing(RegistrationKind.Beslut)!;
        Assert.Equal(hasLevel ? Ersattningsniva.Halv : null, entry.Level);
        Assert.Equal(ending == Beslutsutfall.Avslag ? Avslagsgrund.Stadigvarande | Avslagsgrund.Underlag : null, entry.Grounds);
        Assert.Equal(inPart, subject.IsGrantedInPart);
        Assert.Equal(CaseStatus.Decided, subject.Status);
        Assert.True(subject.Close("", Rehabkoordinator, On(60)).IsAllowed);
    }

    [Theory]
    [InlineData(Ersattningsniva.Hel, Ersattningsniva.Halv, true)]
    [InlineData(Ersattningsniva.TreFjardedelar, Ersattningsniva.EnFjardedel, true)]
    [InlineData(Ersattningsniva.Hel, Ersattningsniva.TreFjardedelar, true)]
    [InlineData(Ersattningsniva.Halv, Ersattningsniva.Halv, false)]
    [InlineData(Ersattningsniva.Halv, Ersattningsniva.Hel, false)]
    [InlineData(null, Ersattningsniva.EnFjardedel, false)]
    public void IsGrantedInPart_WhenTheLevelIsLowerThanAppliedFor(Ersattningsniva? applied, Ersattningsniva granted, bool inPart) =>
        Assert.Equal(inPart, Signed().Enter(20, RegistrationKind.Ansokan, told => told with { Level = applied })
            .Enter(50, RegistrationKind.Beslut, told => told with { Level = granted }).Case.IsGrantedInPart);

    [Fact]
    public void IsGrantedInPart_WithoutAnApplication_IsAsTold()
    {
        Assert.False(SignedFor(Initiator.Forsakringskassan).Enter(50, RegistrationKind.Beslut).Case.IsGrantedInPart);
        Assert.True(SignedFor(Initiator.Forsakringskassan)
            .Enter(50, RegistrationKind.Beslut, told => told with { Utfall = Beslutsutfall.BeviljadDelvis }).Case.IsGrantedInPart);
    }

    private static CaseStory Told() => Applied().Enter(40, RegistrationKind.Kommunicering, Until(55));

    private static Func<Reported, Reported> Until(int day) => told => told with { LastDay = Day(day) };
}
