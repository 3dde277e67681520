using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using static Sjukersattning.Tests.Domain.CaseStory;

namespace Sjukersattning.Tests.Domain;

/// <summary>For how long a case has stood at its step: what was entered by mistake and taken away does not begin it anew.</summary>
public sealed class StatusSinceTests
{
    public static TheoryData<RegistrationKind, CaseStatus, int> Mistakes => new()
    {
        { RegistrationKind.Information, CaseStatus.Signed, 12 }, { RegistrationKind.Ansokan, CaseStatus.Informed, 15 },
        { RegistrationKind.Beslut, CaseStatus.Applied, 20 },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Step_ReachedByMistake_IsTakenBack_AndTheOneBeforeHasLastedAllAlong(RegistrationKind kind, CaseStatus before, int reached)
    {
        var story = before switch
        {
            CaseStatus.Signed => Signed(),
            CaseStatus.Informed => Signed().Enter(15, RegistrationKind.Information),
            _ => Applied(),
        };

        var subject = story.Enter(50, kind).Retract(60, kind).Case;

        Assert.Equal((before, On(reached).Now), (subject.Status, subject.StatusSince));
    }

    [Fact]
    public void Step_ThatIsLeftBehind_BeginsTheNextOneNow()
    {
        var subject = Applied().Enter(50, RegistrationKind.Beslut).Close(60).Reopen(70).Case;

        Assert.Equal((CaseStatus.Decided, On(70).Now), (subject.Status, subject.StatusSince));
        Assert.Equal(On(50).Now, Applied().Enter(50, RegistrationKind.Beslut).Case.StatusSince);
    }
}
