using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using static Sjukersattning.Tests.Domain.CaseSamples;
using static Sjukersattning.Tests.Domain.CaseStory;

namespace Sjukersattning.Tests.Domain;

/// <summary>Where a case stands after versions are signed, given up and revoked, and how it is closed.</summary>
public sealed class OutcomeStatusTests
{
    private static readonly Dictionary<string, Func<CaseStory>> Stories = new()
    {
        ["signed"] = Signed,
        ["signed, replaced"] = () => Signed().Replaced(13),
        ["informed"] = () => Signed().Enter(15, RegistrationKind.Information),
        ["informed, replacing"] = () => Signed().Enter(15, RegistrationKind.Information).Replace(16),
        ["informed, replacing given up"] = () => Signed().Enter(15, RegistrationKind.Information).Replace(16).Abandon(17),
        ["informed, replaced"] = () => Signed().Enter(15, RegistrationKind.Information).Replaced(16),
        ["informed, replaced, informed again"] = () => Signed()
            .Enter(15, RegistrationKind.Information)
            .Replaced(16)
            .Enter(17, RegistrationKind.Information),
        ["informed, replaced, revoked"] = () => Signed().Enter(15, RegistrationKind.Information).Replaced(16).Revoke(17),
        ["informed, revoked"] = () => Signed().Enter(15, RegistrationKind.Information).Revoke(17),
        ["applied"] = Applied,
        ["applied without information"] = () => Signed().Enter(20, RegistrationKind.Ansokan),
        ["applied, replaced"] = () => Applied().Replaced(21),
        ["applied, replaced, revoked"] = () => Applied().Replaced(21).Revoke(22),
        ["applied, revoked"] = () => Applied().Revoke(22),
        ["applied, revoked, signed anew"] = () => Applied().Revoke(22).Done(23, SectionKey.Medicinsk).Sign(24),
        ["applied while replacing"] = () => Signed().Replace(16).Enter(20, RegistrationKind.Ansokan),
        ["applied while replacing, given up"] = () => Signed().Replace(16).Enter(20, RegistrationKind.Ansokan).Abandon(21),
        ["applied, complemented"] = () => Applied().Ask(30, "11.1").Complemented(35),
        ["decided"] = () => Decided(Beslutsutfall.Avslag),
        ["decided, replaced"] = () => Decided(Beslutsutfall.Avslag).Replaced(60),
        ["decided, replacing given up"] = () => Decided(Beslutsutfall.Avslag).Replace(60).Abandon(61),
        ["signed, closed"] = () => Signed().Close(60),
        ["signed, closed, reopened"] = () => Signed().Close(60).Reopen(61),
        ["informed, closed, reopened"] = () => Signed().Enter(15, RegistrationKind.Information).Close(60).Reopen(61),
        ["decided, closed, reopened"] = () => Decided(Beslutsutfall.Beviljad).Close(60).Reopen(61),
    };

    [Theory]
    [InlineData("signed", CaseStatus.Signed, 1)]
    [InlineData("signed, replaced", CaseStatus.Signed, 2)]
    [InlineData("informed", CaseStatus.Informed, 1)]
    [InlineData("informed, replacing", CaseStatus.Informed, 1)]
    [InlineData("informed, replacing given up", CaseStatus.Informed, 1)]
    [InlineData("informed, replaced", CaseStatus.Signed, 2)]
    [InlineData("informed, replaced, informed again", CaseStatus.Informed, 2)]
    [InlineData("informed, replaced, revoked", CaseStatus.Informed, 1)]
    [InlineData("informed, revoked", CaseStatus.BeingWritten, 0)]
    [InlineData("applied", CaseStatus.Applied, 1)]
    [InlineData("applied without information", CaseStatus.Applied, 1)]
    [InlineData("applied, replaced", CaseStatus.Applied, 2)]
    [InlineData("applied, replaced, revoked", CaseStatus.Applied, 1)]
    [InlineData("applied, revoked", CaseStatus.BeingWritten, 0)]
    [InlineData("applied, revoked, signed anew", CaseStatus.Applied, 2)]
    [InlineData("applied while replacing", CaseStatus.Applied, 1)]
    [InlineData("applied while replacing, given up", CaseStatus.Applied, 1)]
    [InlineData("applied, complemented", CaseStatus.Applied, 2)]
    [InlineData("decided", CaseStatus.Decided, 1)]
    [InlineData("decided, replaced", CaseStatus.Decided, 2)]
    [InlineData("decided, replacing given up", CaseStatus.Decided, 1)]
    [InlineData("signed, closed", CaseStatus.Closed, 1)]
    [InlineData("signed, closed, reopened", CaseStatus.Signed, 1)]
    [InlineData("informed, closed, reopened", CaseStatus.Informed, 1)]
    [InlineData("decided, closed, reopened", CaseStatus.Decided, 1)]
    public void Case_StandsAtTheFurthestStepThatWhatIsEnteredReaches(string story, CaseStatus status, int inForce)
    {
        var subject = Stories[story]().Case;

        Assert.Equal((status, inForce), (subject.Status, subject.VersionInForce));
        Assert.Equal(status == CaseStatus.BeingWritten || story.EndsWith("replacing", StringComparison.Ordinal),
            subject.DraftRelation is not null);
        Assert.Equal(StatusNames.Open.Contains(status) ? Tolvan.Id : null, subject.OpenPatientId);
    }

    [Theory]
    [InlineData("signed, replaced", "Standalone Replaces", 1, null)]
    [InlineData("applied, complemented", "Standalone Complements", null, 1)]
    [InlineData("applied, revoked, signed anew", "Standalone Standalone", null, null)]
    public void Sign_KeepsWhatTheVersionIsToTheEarlierOne(string story, string relations, int? replaces, int? complements)
    {
        var subject = Stories[story]().Case;

        Assert.Equal(relations,
            string.Join(' ',
                subject.Registrations.Where(one => one.Kind == RegistrationKind.Signing)
                    .OrderBy(one => one.Number)
                    .Select(one => one.Relation)));
        var frozen = SignedUtlatande.Freeze(subject, 1, Tolvan, SheetSamples.Unit, Lakare, Now, [], SheetSamples.Exchange);
        Assert.Equal((2, replaces, complements), (frozen.Version, frozen.Replaces, frozen.Complements));
    }

    [Fact]
    public void Sign_KeepsTheChapterOfTheFirstDiagnosis()
    {
        Assert.Null(Klart().Case.DiagnosisChapter);
        Assert.Equal("V", Signed().Case.DiagnosisChapter);
    }

    [Fact]
    public void SectionsDoneOn_IsTheDayOfTheLastSection_AndNotKnownWhileOneIsOpenAgain()
    {
        var story = Klart();
        Assert.Equal(Day(10), story.Case.SectionsDoneOn);

        story.Then(11, (subject, facts) => subject.ReturnSection("Skriv graden.", Lakare, facts with { Section = SectionKey.Psykiska }));
        Assert.Null(story.Case.SectionsDoneOn);
        story.Done(14, SectionKey.Psykiska)
            .Then(15, (subject, facts) => subject.ReopenSection(Kurator, facts with { Section = SectionKey.Psykiska }));
        Assert.Null(story.Case.SectionsDoneOn);

        story.Done(16, SectionKey.Psykiska).Sign(17).Replaced(30);
        Assert.Equal(Day(16), story.Case.SectionsDoneOn);
    }

    [Fact]
    public void Revoke_OfTheOnlyVersion_LeavesAnUtlatandeToWrite()
    {
        var subject = Applied().Revoke(22).Case;

        Assert.Equal((VersionRelation.Standalone, 2), (subject.DraftRelation, subject.WorkingVersion));
        Assert.Equal([SectionKey.Medicinsk], subject.Sections.Where(section => !section.IsDone).Select(section => section.Key));
        Assert.True(subject.IsRevoked(1));
        Assert.Equal("Version 1 makulerad. Fel patient.", subject.Events[^1].Detail);
        Assert.Equal("Skriv ett nytt utlåtande, eller avbryt ärendet.", subject.NextStep.What);
        Assert.True(subject.Judge(CaseAction.PrintSigned, Lakare, On(23)).IsAllowed);
        Assert.True(subject.Judge(CaseAction.Cancel, Rehabkoordinator, On(23)).IsAllowed);
    }

    [Theory]
    [InlineData(1, "Fel patient.", null, "Bara den version som gäller kan makuleras, och det är version 2.")]
    [InlineData(3, "Fel patient.", null, "Bara den version som gäller kan makuleras, och det är version 2.")]
    [InlineData(2, " ", nameof(Reported.Reason), "Skriv varför. Skälet sparas i historiken.")]
    [InlineData(2, null, nameof(Reported.Reason), "Skriv högst 500 tecken.")]
    public void Revoke_OfAnotherVersionOrWithoutAReason_IsRefused(int version, string? reason, string? field, string sentence)
    {
        var subject = Signed().Replaced(13).Case;

        var verdict = subject.Revoke(version, reason ?? new string('å', 501), Lakare, On(14));

        Assert.Equal((field, sentence), (verdict.Field, Assert.Single(verdict.Reasons)));
        Assert.Equal((2, false), (subject.VersionInForce, subject.IsRevoked(2)));
    }

    [Fact]
    public void Revoke_WhileAVersionIsBeingWritten_SaysWhatToDoFirst() =>
        Assert.Equal(["En ny version är påbörjad. Läkaren signerar eller ångrar den först."],
            Signed().Replace(13).Case.Revoke(1, "Fel patient.", Lakare, On(14)).Reasons);

    [Fact]
    public void Close_WithoutAnApplication_MustSayWhy()
    {
        var subject = Signed().Case;

        Assert.Equal(nameof(Reported.Text), subject.Close(" ", Rehabkoordinator, On(30)).Field);
        Assert.True(subject.Close("Patienten ansöker inte.", Rehabkoordinator, On(30)).IsAllowed);
        Assert.Equal("Patienten ansöker inte.", subject.Events[^1].Detail);
        Assert.Null(subject.OpenPatientId);
    }

    [Fact]
    public void Close_WhileADecisionOrAnAnswerIsAwaited_IsRefused()
    {
        Assert.Contains("Försäkringskassans beslut väntar.", Assert.Single(Applied().Case.Close("", Rehabkoordinator, On(30)).Reasons),
            StringComparison.Ordinal);
        Assert.Equal(["En komplettering väntar på svar. Svara på den först."],
            Decided(Beslutsutfall.Avslag).Ask(60, "11.1").Case.Close("", Rehabkoordinator, On(61)).Reasons);
        Assert.True(Applied().Ask(30, "11.1").Enter(50, RegistrationKind.Beslut).Case.Close("", Rehabkoordinator, On(61)).IsAllowed);
        Assert.True(Decided(Beslutsutfall.Atertagen).Case.Close("", Rehabkoordinator, On(61)).IsAllowed);
    }

    [Fact]
    public void Reopen_OfAClosedCaseWhenThePatientHasANewOne_IsRefused() =>
        Assert.False(Signed().Close(60).Case.Reopen("Åter.", Rehabkoordinator, On(61) with { PatientHasOpenCase = true }).IsAllowed);
}
