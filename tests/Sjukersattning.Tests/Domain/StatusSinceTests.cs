using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using static Sjukersattning.Tests.Domain.CaseStory;

namespace Sjukersattning.Tests.Domain;

/// <summary>For how long a case has stood at its step: what was entered by mistake and taken away does not begin it anew.</summary>
public sealed class StatusSinceTests
{
    private static readonly Dictionary<string, (Func<CaseStory>, RegistrationKind Mistake, CaseStatus Back, int Reached)> Cases = new()
    {
        ["informed"] = (Signed, RegistrationKind.Information, CaseStatus.Signed, 12),
        ["applied"] = (() => Signed().Enter(15, RegistrationKind.Information), RegistrationKind.Ansokan, CaseStatus.Informed, 15),
        ["decided"] = (Applied, RegistrationKind.Beslut, CaseStatus.Applied, 20),
        ["decided, without an application"] = (() => Signed().Ask(30, "11.1"), RegistrationKind.Beslut, CaseStatus.Applied, 30),
        ["decided, application told after a question"] = (
            () => Signed().Ask(30, "11.1").Enter(40, RegistrationKind.Ansokan, told => told with { Day = Day(28) }),
            RegistrationKind.Beslut, CaseStatus.Applied, 30),
        ["decided, after kommunicering"] = (() => Signed().Enter(25, RegistrationKind.Kommunicering), RegistrationKind.Beslut,
            CaseStatus.Applied, 25),
        ["decided, begun by Försäkringskassan"] = (
            () => SignedFor(Initiator.Forsakringskassan).Enter(14, RegistrationKind.Sent).Enter(40, RegistrationKind.Ansokan),
            RegistrationKind.Beslut, CaseStatus.Applied, 14),
        ["decided, day corrected before"] = (() => Applied().Correct(30, RegistrationKind.Ansokan, 18), RegistrationKind.Beslut,
            CaseStatus.Applied, 20),
    };

    public static TheoryData<string> Mistakes => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Step_ReachedByMistake_IsTakenBack_AndTheOneBeforeHasLastedAllAlong(string mistake)
    {
        var (story, kind, back, reached) = Cases[mistake];

        var subject = story().Enter(50, kind).Retract(60, kind).Case;

        Assert.Equal((back, On(reached).Now), (subject.Status, subject.StatusSince));
    }

    [Fact]
    public void Step_ThatIsLeftBehind_BeginsTheNextOneNow()
    {
        var subject = Applied().Enter(50, RegistrationKind.Beslut).Close(60).Reopen(70).Case;

        Assert.Equal((CaseStatus.Decided, On(70).Now), (subject.Status, subject.StatusSince));
        Assert.Equal(On(50).Now, Applied().Enter(50, RegistrationKind.Beslut).Case.StatusSince);
    }
}
