using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.Work;
using static Sjukersattning.Tests.Domain.CaseSamples;
using static Sjukersattning.Tests.Domain.CaseStory;

namespace Sjukersattning.Tests.Domain;

/// <summary>
/// A signed version that holds keeps its step while another is written beside it, however the two overlap with what Försäkringskassan does.
/// </summary>
public sealed class SecondLineTests
{
    private static readonly Dictionary<string, Func<CaseStory>> Stories = new()
    {
        ["answer begun"] = () => Asked().Complement(31),
        ["answer under review"] = () => Asked().Complement(31).Done(32, SectionKey.Psykiska),
        ["answer returned"] = () => Asked().Complement(31).Done(32, SectionKey.Psykiska).Returned(33, SectionKey.Psykiska),
        ["answer reopened by its writer"] = () => Asked().Complement(31).Done(32, SectionKey.Psykiska).Reopened(33, SectionKey.Psykiska),
        ["second komplettering while the answer is written"] = () => Asked().Complement(31).Ask(32, "12.1"),
        ["second komplettering while the answer is reviewed"] = () => Asked().Complement(31).Done(32, SectionKey.Psykiska).Ask(33, "12.1"),
        ["decision while the answer is written"] = () => Asked().Complement(31).Enter(35, RegistrationKind.Beslut, Refused),
        ["application taken back while the answer is reviewed"] = () => Asked().Complement(31).Done(32, SectionKey.Psykiska)
            .Enter(35, RegistrationKind.Beslut, told => told with { Utfall = Beslutsutfall.Atertagen }),
        ["replacing before the patient is informed"] = () => Signed().Replace(13),
        ["informed while replacing"] = () => Signed().Replace(13).Enter(15, RegistrationKind.Information),
        ["applied while replacing"] = () => Signed().Replace(13).Enter(20, RegistrationKind.Ansokan),
        ["asked while replacing"] = () => Applied().Replace(25).Ask(30, "11.1"),
        ["omprövning while replacing after a refusal"] = () =>
            Decided(Beslutsutfall.Avslag).Replace(55).Enter(56, RegistrationKind.Omprovning),
        ["closed, reopened, asked, answer begun"] = () => Decided(Beslutsutfall.Avslag).Close(60).Reopen(61).Ask(62, "11.1").Complement(63),
        ["answer revoked, answer begun again"] = () => Asked().Complemented(31).Revoke(32).Complement(33),
        ["answer begun, planned again"] = () => Asked().Complement(31).Then(32, (subject, facts) =>
            subject.Plan(CaseSamples.Plan, Rehabkoordinator, facts)),
    };

    public static TheoryData<string> All => [.. Stories.Keys];

    [Theory]
    [InlineData("answer begun", CaseStatus.Applied, "kompletterande version skrivs", "Psykiska")]
    [InlineData("answer under review", CaseStatus.Applied, "kompletterande version granskas", "")]
    [InlineData("answer returned", CaseStatus.Applied, "kompletterande version skrivs", "Psykiska")]
    [InlineData("answer reopened by its writer", CaseStatus.Applied, "kompletterande version skrivs", "Psykiska")]
    [InlineData("second komplettering while the answer is written", CaseStatus.Applied, "kompletterande version skrivs",
        "Psykiska Fysiska")]
    [InlineData("second komplettering while the answer is reviewed", CaseStatus.Applied, "kompletterande version skrivs", "Fysiska")]
    [InlineData("decision while the answer is written", CaseStatus.Decided, "kompletterande version skrivs", "Psykiska")]
    [InlineData("application taken back while the answer is reviewed", CaseStatus.Decided, "kompletterande version granskas", "")]
    [InlineData("replacing before the patient is informed", CaseStatus.Signed, "ersättande version skrivs", "Medicinsk")]
    [InlineData("informed while replacing", CaseStatus.Informed, "ersättande version skrivs", "Medicinsk")]
    [InlineData("applied while replacing", CaseStatus.Applied, "ersättande version skrivs", "Medicinsk")]
    [InlineData("asked while replacing", CaseStatus.Applied, "ersättande version skrivs", "Psykiska Medicinsk")]
    [InlineData("omprövning while replacing after a refusal", CaseStatus.Decided, "ersättande version skrivs", "Medicinsk")]
    [InlineData("closed, reopened, asked, answer begun", CaseStatus.Decided, "kompletterande version skrivs", "Psykiska")]
    [InlineData("answer revoked, answer begun again", CaseStatus.Applied, "kompletterande version skrivs", "Psykiska")]
    [InlineData("answer begun, planned again", CaseStatus.Applied, "kompletterande version skrivs", "Psykiska")]
    public void Case_StaysInItsStep_AndSaysWhatIsWrittenBesideIt(string story, CaseStatus status, string beside, string open)
    {
        var subject = Stories[story]().Case;

        Assert.Equal((status, beside), (subject.Status, subject.Begun?.InWords));
        Assert.True(subject.VersionInForce > 0);
        Assert.Equal(open, string.Join(' ', subject.Sections.Where(section => !section.IsDone).Select(section => section.Key).Order()));
        Assert.Equal(
            open.Length == 0 ? [WorkKind.BookTime, WorkKind.Sign] : [WorkKind.NextStep, .. open.Split(' ').Select(_ => WorkKind.Section)],
            OpenWork.Of(subject).Select(line => line.Kind)
                .Where(kind => kind is not (WorkKind.AnswerDay or WorkKind.SigningDay)).OrderByDescending(kind => kind));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Begun_GivenUp_EndsAndNothingElse(string story)
    {
        var subject = Stories[story]().Case;
        var (status, since, inForce) = (subject.Status, subject.StatusSince, subject.VersionInForce);
        var open = subject.OpenKompletteringar.Select(one => one.Entry.Number).ToList();

        Do(subject.AbandonReplacement(Lakare, On(70)));

        Assert.Equal((status, since, inForce), (subject.Status, subject.StatusSince, subject.VersionInForce));
        Assert.Equal(((BegunVersion?)null, false), (subject.Begun, subject.IsBeingWritten));
        Assert.Equal(open, subject.OpenKompletteringar.Select(one => one.Entry.Number));
        Assert.DoesNotContain(OpenWork.Of(subject), line => line.Kind is WorkKind.Section or WorkKind.Sign or WorkKind.SigningDay);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Begun_StopsWhatWouldLoseIt_AndSaysWhatToDoFirst(string story)
    {
        var subject = Stories[story]().Case;
        Verdict[] refused =
        [
            subject.Replace("Ny diagnos.", Lakare, On(70)), subject.Complement(Rehabkoordinator, On(70)),
            subject.Revoke(subject.VersionInForce, "Fel patient.", Lakare, On(70)), subject.Close("Klart.", Rehabkoordinator, On(70)),
        ];

        Assert.All(refused,
            verdict => Assert.Contains("En ny version är påbörjad. Läkaren signerar eller ångrar den först.", verdict.Reasons));
        Assert.Contains("signeras eller ångras först",
            Assert.Single(subject.Cancel(CancelReason.Moved, "", Rehabkoordinator, On(70)).Reasons), StringComparison.Ordinal);
        Assert.NotNull(subject.Begun);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Begun_Signed_StandsAtTheFurthestStepAndAnswersWhatIsAsked(string story)
    {
        var subject = Stories[story]().Case;
        foreach (var key in Sections.Where(key => !subject.Section(key).IsDone))
        {
            Do(subject.MarkSectionDone(Lakare, On(70) with { Section = key }));
        }

        Do(subject.Sign(Lakare, On(71)));

        Assert.Equal(subject.SignedVersion, subject.VersionInForce);
        Assert.Null(subject.Begun);
        Assert.Empty(subject.OpenKompletteringar);
        Assert.Equal(subject.Standing(RegistrationKind.Beslut) is not null ? CaseStatus.Decided
            : subject.Standing(RegistrationKind.Ansokan) is not null ? CaseStatus.Applied : CaseStatus.Signed, subject.Status);
    }

    [Fact]
    public void BringOver_OfACaseThatStandsWhereItShould_ChangesNothing()
    {
        foreach (var make in Kinds.Values)
        {
            var subject = make();
            var before = (subject.Status, subject.StatusSince, subject.DraftSince, subject.NextStep);
            subject.BringOver();
            Assert.Equal(before, (subject.Status, subject.StatusSince, subject.DraftSince, subject.NextStep));
        }
    }

    private static CaseStory Asked() => Applied().Ask(30, "11.1");

    private static Reported Refused(Reported told) => told with { Utfall = Beslutsutfall.Avslag };
}
