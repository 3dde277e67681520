using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using static Sjukersattning.Tests.Domain.CaseSamples;
using static Sjukersattning.Tests.Domain.CaseStory;

namespace Sjukersattning.Tests.Domain;

/// <summary>After whatever was entered, corrected, taken back or revoked, the next step is the one that the case demands.</summary>
public sealed class NextStepRulesTests
{
    private const string Wait = "Invänta Försäkringskassans beslut.";
    private const string Send = "Skicka utlåtandet till Försäkringskassan, så som ni har kommit överens om med patienten.";
    private const string Answer = "Svara på Försäkringskassans komplettering.";
    private const string Write = "Skriv svaret på kompletteringen; läkaren signerar.";
    private const string Tell = "Gå igenom Försäkringskassans brev med patienten, och svara innan den beslutar.";
    private const string Rewrite = "Skriv om utlåtandet och signera den nya versionen.";
    private const string Through = "Gå igenom beslutet med patienten, och avsluta ärendet eller hjälp till med omprövning.";
    private const string Inform = "Informera patienten om att utlåtandet är klart och hur ansökan görs.";

    private static readonly Dictionary<string, Func<CaseStory>> Stories = new()
    {
        ["answered, revoked"] = () => Asked().Complemented(31).Revoke(32),
        ["two answered at once, revoked"] = () => Asked().Ask(31, "12.1").Complemented(32).Revoke(33),
        ["asked, the patient died"] = () => Died(),
        ["asked, the patient died, taken back"] = () => Died()
            .Then(32, (subject, facts) => subject.UndoDeceased(CaseSamples.Hidden(), "Fel patient.", Rehabkoordinator, facts)),
        ["answered"] = () => Asked().Complemented(31),
        ["declined"] = () => Asked().Then(31, (subject, facts) => subject.DeclineKomplettering(1, "Mer finns inte.", Lakare, facts)),
        ["one of two declined"] = () => Asked().Ask(31, "12.1")
            .Then(32, (subject, facts) => subject.DeclineKomplettering(1, "Mer finns inte.", Lakare, facts)),
        ["komplettering taken back"] = () => Asked().Takes(31, 1),
        ["komplettering taken back while the answer is written"] = () => Asked().Complement(31).Takes(32, 1),
        ["answer begun, given up"] = () => Asked().Complement(31).Abandon(32),
        ["answer begun, all klart"] = () => Asked().Complement(31).Done(32, SectionKey.Psykiska),
        ["answer begun, second komplettering"] = () => Asked().Complement(31).Done(32, SectionKey.Psykiska).Ask(33, "12.1"),
        ["replacing"] = () => Applied().Replace(25),
        ["replacing, told before the decision"] = () => Applied().Enter(30, RegistrationKind.Kommunicering).Replace(31),
        ["withdrawn"] = () => Decided(Beslutsutfall.Atertagen),
        ["replacing, neither sent nor applied for"] = () => Signed().Replace(15),
        ["replacing, asked"] = () => Applied().Replace(25).Ask(30, "11.1"),
        ["replaced, revoked"] = () => Applied().Replaced(25).Revoke(26),
        ["application taken back"] = () => Applied().Retract(25, RegistrationKind.Ansokan),
        ["sent, application taken back"] = () => Applied().Enter(21, RegistrationKind.Sent).Retract(25, RegistrationKind.Ansokan),
        ["answered, sent"] = () => Asked().Complemented(31).Enter(32, RegistrationKind.Sent),
        ["asked without an application"] = () => Signed().Ask(30, "11.1"),
        ["answered without an application, sent"] = () => Signed().Ask(30, "11.1").Complemented(31).Enter(32, RegistrationKind.Sent),
        ["told before the decision"] = () => Applied().Enter(30, RegistrationKind.Kommunicering),
        ["told before the decision while asked"] = () => Asked().Enter(31, RegistrationKind.Kommunicering),
        ["told before the decision, answered"] = () =>
            Applied().Enter(30, RegistrationKind.Kommunicering).Enter(31, RegistrationKind.Kommuniceringssvar),
        ["told before the decision, decided"] = () =>
            Applied().Enter(30, RegistrationKind.Kommunicering).Enter(40, RegistrationKind.Beslut),
        ["information and application taken back"] = () =>
            Applied().Retract(25, RegistrationKind.Ansokan).Retract(26, RegistrationKind.Information),
        ["decision taken back"] = () => Decided(Beslutsutfall.Avslag).Retract(55, RegistrationKind.Beslut),
        ["decision taken back while asked"] = () =>
            Asked().Enter(40, RegistrationKind.Beslut).Retract(41, RegistrationKind.Beslut),
        ["decided while the answer is written"] = () => Asked().Complement(31).Enter(40, RegistrationKind.Beslut),
        ["decided while asked"] = () => Asked().Enter(40, RegistrationKind.Beslut),
        ["asked after the decision"] = () => Decided(Beslutsutfall.Avslag).Ask(55, "11.1"),
        ["omprövning"] = () => Decided(Beslutsutfall.Avslag).Enter(55, RegistrationKind.Omprovning),
        ["omprövning taken back"] = () =>
            Decided(Beslutsutfall.Avslag).Enter(55, RegistrationKind.Omprovning).Retract(56, RegistrationKind.Omprovning),
        ["överklagande"] = () => Decided(Beslutsutfall.Avslag).Enter(55, RegistrationKind.Omprovning)
            .Enter(60, RegistrationKind.Omprovningsbeslut).Enter(65, RegistrationKind.Overklagande),
        ["omprövningsbeslut taken back"] = () => Decided(Beslutsutfall.Avslag).Enter(55, RegistrationKind.Omprovning)
            .Enter(60, RegistrationKind.Omprovningsbeslut).Retract(61, RegistrationKind.Omprovningsbeslut),
        ["replacing after a refusal"] = () => Decided(Beslutsutfall.Avslag).Replace(55),
        ["begun by Försäkringskassan, signed"] = () => SignedFor(Initiator.Forsakringskassan),
        ["closed while decided, reopened"] = () => Decided(Beslutsutfall.Avslag).Close(60).Reopen(61),
    };

    public static TheoryData<string> All => [.. Stories.Keys];

    /// <summary>After a death nobody chooses another next step.</summary>
    public static TheoryData<string> Living => [.. Stories.Where(story => story.Value().Case.DeceasedOn is null).Select(story => story.Key)];

    [Theory]
    [InlineData("asked, the patient died", "Avsluta ärendet: patienten är avliden.")]
    [InlineData("asked, the patient died, taken back", Answer)]
    [InlineData("answered, revoked", Answer)]
    [InlineData("two answered at once, revoked", Answer)]
    [InlineData("answered", "Skicka svaret på kompletteringen till Försäkringskassan.")]
    [InlineData("replacing, told before the decision", Tell)]
    [InlineData("withdrawn", "Gå igenom med patienten vad det betyder att ansökan inte prövas, och avsluta ärendet.")]
    [InlineData("declined", Wait)]
    [InlineData("one of two declined", Answer)]
    [InlineData("komplettering taken back", Send)]
    [InlineData("komplettering taken back while the answer is written",
        "Bestäm om den påbörjade versionen ska signeras eller ångras: ingen komplettering väntar på svar.")]
    [InlineData("answer begun, given up", Answer)]
    [InlineData("answer begun, all klart", "Granska och signera svaret på kompletteringen.")]
    [InlineData("answer begun, second komplettering", Write)]
    [InlineData("replacing", Rewrite)]
    [InlineData("replacing, neither sent nor applied for", Rewrite)]
    [InlineData("replacing, asked", $"{Rewrite} Den svarar också på kompletteringen.")]
    [InlineData("replaced, revoked", Send)]
    [InlineData("application taken back", Send)]
    [InlineData("sent, application taken back", "Stäm av med patienten om ansökan är gjord.")]
    [InlineData("answered, sent", Wait)]
    [InlineData("asked without an application", Answer)]
    [InlineData("answered without an application, sent", Wait)]
    [InlineData("told before the decision", Tell)]
    [InlineData("told before the decision while asked", Answer)]
    [InlineData("told before the decision, answered", Wait)]
    [InlineData("told before the decision, decided", Through)]
    [InlineData("information and application taken back", Inform)]
    [InlineData("decision taken back", Send)]
    [InlineData("decision taken back while asked", Answer)]
    [InlineData("decided while the answer is written",
        "Gå igenom beslutet med patienten. Bestäm om den påbörjade versionen ska signeras eller ångras.")]
    [InlineData("decided while asked", "Gå igenom beslutet med patienten. Bestäm om kompletteringen ändå ska besvaras.")]
    [InlineData("asked after the decision", Answer)]
    [InlineData("omprövning", "Invänta Försäkringskassans omprövning.")]
    [InlineData("omprövning taken back", Through)]
    [InlineData("överklagande", "Invänta domstolens avgörande.")]
    [InlineData("omprövningsbeslut taken back", "Invänta Försäkringskassans omprövning.")]
    [InlineData("replacing after a refusal", Rewrite)]
    [InlineData("begun by Försäkringskassan, signed", "Informera patienten om att utlåtandet är klart och hur det skickas.")]
    [InlineData("closed while decided, reopened", Through)]
    public void NextStep_FollowsWhatTheCaseDemands(string story, string what)
    {
        var subject = Stories[story]().Case;

        Assert.Equal(what, subject.NextStep.What);
        Assert.Equal(subject.NextStep.InWords, subject.Events.Last(done => done.NextStep is not null).NextStep);
    }

    [Theory]
    [MemberData(nameof(Living))]
    public void NextStep_ChosenByHand_StaysWhileTheSameIsDemanded(string story)
    {
        var chosen = new NextStep("Ring patienten.", "Kurator", Day(90), "Kuratorn ringer dig.");
        var subject = Stories[story]().Then(80, (subject, facts) => subject.ChangeNextStep(chosen, Rehabkoordinator, facts)).Case;
        if (subject.Standing(RegistrationKind.Ansokan) is { } applied)
        {
            Do(subject.Register(RegistrationKind.Ansokan, Told(20, RegistrationKind.Ansokan) with { Reason = "Nivån var fel." },
                Rehabkoordinator, On(81)));
            Assert.NotEqual(applied, subject.Standing(RegistrationKind.Ansokan));
        }

        foreach (var open in subject.OpenKompletteringar.ToList())
        {
            Do(subject.RemindKomplettering(open.Entry.Number, Day(82), Rehabkoordinator, On(82)));
            Do(subject.RegisterKomplettering(open.Entry.Number, Asks(open.Entry.ReceivedOn.DayNumber - Start.DayNumber, "11.1") with
            {
                LastDay = Day(100),
                Reason = "Fel dag.",
            }, Rehabkoordinator, On(83)));
        }

        Assert.Equal(chosen, subject.NextStep);
    }

    [Fact]
    public void NextStep_FollowsTheLastDayThatIsCorrected()
    {
        var subject = Asked().Then(31, (subject, facts) => subject.RegisterKomplettering(1,
            Asks(30, "11.1") with { LastDay = Day(60), Reason = "Anstånd." }, Rehabkoordinator, facts)).Case;
        Assert.Equal((Answer, Day(60)), (subject.NextStep.What, subject.NextStep.By));

        Do(subject.Complement(Rehabkoordinator, On(32)));
        Do(subject.RegisterKomplettering(null, Asks(33, "12.1"), Rehabkoordinator, On(33)));
        Assert.Equal((Write, Day(47), Day(47)), (subject.NextStep.What, subject.NextStep.By, subject.SignDeadline));
    }

    [Theory]
    [InlineData(false, NextStepRules.MayHaveToCome)]
    [InlineData(true, NextStepRules.ComeForExamination)]
    public void TellPatient_SaysWhetherSheHasToCome_AsLongAsSomethingIsAsked(bool needs, string told)
    {
        var story = Applied().Then(30, (subject, facts) =>
            subject.RegisterKomplettering(null, Asks(30, "11.1") with { NeedsExamination = needs }, Rehabkoordinator, facts));
        AssertTold();
        story.Complement(31);
        AssertTold();
        story.Done(32, SectionKey.Psykiska);
        AssertTold();
        story.Abandon(33).Replace(34);
        AssertTold();
        story.Done(35, SectionKey.Psykiska).Done(35, SectionKey.Medicinsk).Sign(36);
        Assert.DoesNotContain(told, story.Case.NextStep.TellPatient, StringComparison.Ordinal);
        story.Revoke(37);
        AssertTold();

        void AssertTold()
        {
            Assert.EndsWith(told, story.Case.NextStep.TellPatient, StringComparison.Ordinal);
            Assert.Equal(needs, story.Case.NextStep.What.EndsWith("Kalla patienten till en ny undersökning.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void NeedsExamination_FoundOutLater_IsToldFromThen()
    {
        var subject = Asked().Complement(31).Then(32, (subject, facts) => subject.RegisterKomplettering(1,
            Asks(30, "11.1") with { NeedsExamination = true, Reason = "Läkaren behöver se patienten." }, Rehabkoordinator, facts)).Case;

        Assert.EndsWith(NextStepRules.ComeForExamination, subject.NextStep.TellPatient, StringComparison.Ordinal);
    }

    private static CaseStory Died() => Asked()
        .Then(31, (subject, facts) => subject.NoteDeceased(CaseSamples.Hidden(), Day(31), "Dottern ringde.", Rehabkoordinator, facts));

    [Fact]
    public void Rows_AreEachReachedByAStory() =>
        Assert.Empty(NextStepRules.All.Except(Stories.Values.Select(story => NextStepRules.For(story().Case)?.Rule)));

    [Fact]
    public void Rows_FitTheCard_WithWhatIsAddedToThem() => Assert.All(NextStepRules.All, rule =>
    {
        Assert.InRange(rule.Step.What.Length, 1, 200 - "Kalla patienten till en ny undersökning.".Length - 1);
        Assert.InRange(rule.Step.TellPatient.Length, 1, 300 - NextStepRules.ComeForExamination.Length - 1);
    });

    private static CaseStory Asked() => Applied().Ask(30, "11.1");
}
