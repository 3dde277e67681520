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

    /// <summary>What was entered of any version is corrected and taken back, whatever was signed, sent or revoked since.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Sending_OfAnyVersion_IsCorrectedForItself(int version)
    {
        var subject = Sent().Replaced(30).Enter(31, RegistrationKind.Sent).Replaced(40).Enter(41, RegistrationKind.Sent).Revoke(42).Case;
        var others = new[] { 1, 2, 3 }.Where(other => other != version).ToDictionary(other => other, subject.Sending);

        var told = Told(45, RegistrationKind.Sent) with { Version = version, SentBy = SendingWay.Post, Reason = "Gick med post." };
        Assert.True(subject.Register(RegistrationKind.Sent, told, Rehabkoordinator, On(50)).IsAllowed);
        Assert.Equal((SendingWay.Post, Day(45)), (subject.Sending(version)!.SentBy, subject.Sending(version)!.Day.Exact));
        Assert.Contains($"version {version}", subject.Events[^1].Detail, StringComparison.Ordinal);

        Assert.True(subject.Register(RegistrationKind.Sent, told with { Retract = true }, Rehabkoordinator, On(51)).IsAllowed);
        Assert.Null(subject.Sending(version));
        Assert.All(others, other => Assert.Same(other.Value, subject.Sending(other.Key)));
    }

    [Theory]
    [InlineData(1, 11, "Sändningen kan inte vara före signeringen")]
    [InlineData(2, 29, "Sändningen kan inte vara före signeringen")]
    [InlineData(3, 45, "Version 3 är inte signerad.")]
    [InlineData(0, 45, "Version 0 är inte signerad.")]
    public void Sending_OfAVersion_IsJudgedByThatVersion(int version, int day, string sentence)
    {
        var subject = Signed().Replaced(30).Case;
        var told = Told(day, RegistrationKind.Sent) with { Version = version };
        var verdict = subject.Register(RegistrationKind.Sent, told, Rehabkoordinator, On(50));
        Assert.StartsWith(sentence, Assert.Single(verdict.Reasons), StringComparison.Ordinal);
    }

    /// <summary>What happened is told in a fact's words; what helps to choose stands with the choice.</summary>
    [Fact]
    public void Facts_AreToldWithoutTheWordsOfTheChoice()
    {
        var facts = Enum.GetValues<SendingWay>().Select(one => one.Swedish())
            .Concat(Enum.GetValues<Beslutsutfall>().Select(one => one.Swedish()))
            .Concat(Enum.GetValues<Uppgiftslamnare>().Select(one => one.Swedish()))
            .Concat(Enum.GetValues<Ersattningsniva>().Select(one => one.Swedish()))
            .Concat(OutcomeWords.Grounds.Select(one => one.Swedish()));
        Assert.All(facts, fact => Assert.DoesNotMatch("till exempel|som jag skriver|välj", fact));
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
