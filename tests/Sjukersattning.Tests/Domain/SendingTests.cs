using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Work;
using static Sjukersattning.Tests.Domain.CaseSamples;
using static Sjukersattning.Tests.Domain.CaseStory;

namespace Sjukersattning.Tests.Domain;

/// <summary>That a signed version is sent to Försäkringskassan: each version for itself, and what waits until then.</summary>
public sealed class SendingTests
{
    private static readonly Dictionary<string, Func<CaseStory>> Stories = new()
    {
        ["being written"] = () => Klart(),
        ["signed"] = Signed,
        ["informed"] = () => Signed().Enter(15, RegistrationKind.Information),
        ["sent"] = () => Signed().Enter(14, RegistrationKind.Sent),
        ["sent, taken back"] = () => Signed().Enter(14, RegistrationKind.Sent).Retract(15, RegistrationKind.Sent),
        ["sent on a day that nobody knows"] = () => Signed().Enter(30, RegistrationKind.Sent, told => told with { Day = ToldDay.Unknown }),
        ["sent, replacing"] = () => Sent().Replace(30),
        ["replacing"] = () => Signed().Replace(30),
        ["sent, replaced"] = () => Sent().Replaced(30),
        ["sent, replaced, sent"] = () => Sent().Replaced(30).Enter(31, RegistrationKind.Sent),
        ["sent, replaced, revoked"] = () => Sent().Replaced(30).Revoke(31),
        ["applied"] = Applied,
        ["applied, sent"] = () => Applied().Enter(21, RegistrationKind.Sent),
        ["applied, asked"] = () => Applied().Ask(30, "11.1"),
        ["applied, complementing"] = () => Applied().Ask(30, "11.1").Complement(31),
        ["applied, complemented"] = () => Applied().Ask(30, "11.1").Complemented(35),
        ["applied, complemented, sent"] = () => Applied().Ask(30, "11.1").Complemented(35).Enter(36, RegistrationKind.Sent),
        ["decided"] = () => Decided(Beslutsutfall.Avslag),
        ["decided, replaced"] = () => Decided(Beslutsutfall.Avslag).Replaced(60),
        ["told before the decision"] = () => Applied().Enter(40, RegistrationKind.Kommunicering),
        ["closed"] = () => Signed().Close(60),
    };

    [Theory]
    [InlineData("being written", null)]
    [InlineData("signed", 19)]
    [InlineData("informed", 19)]
    [InlineData("sent", null)]
    [InlineData("sent, taken back", 19)]
    [InlineData("sent on a day that nobody knows", null)]
    [InlineData("sent, replacing", null)]
    [InlineData("replacing", null)]
    [InlineData("sent, replaced", 37)]
    [InlineData("sent, replaced, sent", null)]
    [InlineData("sent, replaced, revoked", null)]
    [InlineData("applied", 19)]
    [InlineData("applied, sent", null)]
    [InlineData("applied, asked", null)]
    [InlineData("applied, complementing", null)]
    [InlineData("applied, complemented", 44)]
    [InlineData("applied, complemented, sent", null)]
    [InlineData("decided", null)]
    [InlineData("decided, replaced", 67)]
    [InlineData("told before the decision", null)]
    [InlineData("closed", null)]
    public void OpenWork_AsksForSendingTheVersionInForce_UntilItIsThere(string story, int? by)
    {
        var lines = OpenWork.Of(Stories[story]().Case).Where(line => line.Kind == WorkKind.Send).ToList();

        Assert.Equal(by is { } day ? [(Role.Rehabkoordinator, Day(day))] : [], lines.Select(line => (line.Role!.Value, line.By)));
    }

    [Theory]
    [InlineData("signed", "Informera patienten om att utlåtandet är klart och hur ansökan görs.")]
    [InlineData("informed", "Skicka utlåtandet till Försäkringskassan, så som ni har kommit överens om med patienten.")]
    [InlineData("sent", "Informera patienten om att utlåtandet är klart och hur ansökan görs.")]
    [InlineData("applied", "Skicka utlåtandet till Försäkringskassan, så som ni har kommit överens om med patienten.")]
    [InlineData("applied, sent", "Invänta Försäkringskassans beslut.")]
    [InlineData("applied, complemented", "Skicka svaret på kompletteringen till Försäkringskassan.")]
    [InlineData("applied, complemented, sent", "Invänta Försäkringskassans beslut.")]
    public void NextStep_IsToSend_OnceThePatientKnows(string story, string next) => Assert.Equal(next, Stories[story]().Case.NextStep.What);

    [Fact]
    public void Sending_OfEachVersion_IsKeptForItself()
    {
        var subject = Sent().Replaced(30)
            .Enter(31, RegistrationKind.Sent, told => told with { SentBy = SendingWay.Patient }).Case;

        Assert.Equal([(1, SendingWay.Webcert, Day(14)), (2, SendingWay.Patient, Day(31))],
            new[] { subject.Sending(1)!, subject.Sending(2)! }.Select(sent => (sent.Number, sent.SentBy!.Value, sent.Day.Exact!.Value)));
        Assert.Same(subject.Sending(2), subject.Standing(RegistrationKind.Sent));
    }

    [Theory]
    [InlineData(null, "Brev.", nameof(Reported.SentBy))]
    [InlineData(SendingWay.Other, " ", nameof(Reported.Text))]
    [InlineData(SendingWay.Other, "Fax.", null)]
    [InlineData(SendingWay.Post, "", null)]
    public void Sending_SaysHow(SendingWay? way, string text, string? field)
    {
        var told = Told(14, RegistrationKind.Sent) with { SentBy = way, Text = text };

        Assert.Equal(field, Signed().Case.Register(RegistrationKind.Sent, told, Rehabkoordinator, On(14)).Field);
    }

    [Fact]
    public void Sending_IsNotBeforeItsOwnVersionWasSigned()
    {
        var subject = Sent().Replaced(30).Case;

        var verdict = subject.Register(RegistrationKind.Sent, Told(29, RegistrationKind.Sent), Rehabkoordinator, On(31));

        Assert.Equal((nameof(Reported.Day), "Sändningen kan inte vara före signeringen (2026-01-31)."),
            (verdict.Field, Assert.Single(verdict.Reasons)));
    }

    [Theory]
    [InlineData(Initiator.Forsakringskassan, CaseStatus.Applied)]
    [InlineData(Initiator.Patient, CaseStatus.Signed)]
    [InlineData(Initiator.Lakare, CaseStatus.Signed)]
    public void Sending_WhereForsakringskassanBegan_BringsTheCaseThere(Initiator initiator, CaseStatus status)
    {
        var story = SignedFor(initiator);
        Assert.Equal(initiator != Initiator.Forsakringskassan,
            story.Case.NextStep.TellPatient.Contains("Du ansöker själv", StringComparison.Ordinal));

        story.Enter(14, RegistrationKind.Sent);

        Assert.Equal((status, status == CaseStatus.Applied), (story.Case.Status, story.Case.IsAtForsakringskassan));
        Assert.Null(story.Case.Standing(RegistrationKind.Ansokan));
    }

    private static CaseStory Sent() => Signed().Enter(14, RegistrationKind.Sent);
}
