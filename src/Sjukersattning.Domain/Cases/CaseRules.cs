using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using static Sjukersattning.Domain.Cases.CaseStatus;
using static Sjukersattning.Domain.Cases.Relation;
using static Sjukersattning.Domain.People.Role;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// THE TABLE: who may do what, from which status to which, on which condition. Pages, buttons, SQL filters, the access log, the generated
/// documents and the permission tests all read it; nothing else decides.
/// </summary>
public static class CaseRules
{
    private static readonly NextStepTemplate TeamWrites = new("Teamet skriver sina avsnitt.", Rehabkoordinator, 21,
        "Vi skriver utlåtandet. Du får besked när det är klart.");

    private static readonly NextStepTemplate LakareReviews = new("Granska och signera utlåtandet.", Lakare, 14,
        "Läkaren går igenom utlåtandet. Du får besked när det är klart.");

    /// <summary>Where a case stands is the same whoever asks.</summary>
    private static readonly CaseActor Nobody = new(Guid.Empty, "", "", Guid.Empty, new HashSet<People.Role>());

    private static readonly NextStepTemplate TakenUpAgain = new("Gå igenom planen och bestäm ny tidsram.", Rehabkoordinator, 7,
        "Vi har tagit upp arbetet med ditt utlåtande igen.");

    /// <summary>Every row, in the order of <see cref="CaseAction"/>.</summary>
    public static IReadOnlyList<CaseRule> All { get; } =
    [
        new(CaseAction.ListCases, "Se ärenden i listor", LogKind.Read) { Who = Readers(), Source = "workflow.md, Roles" },
        new(CaseAction.ReadNextStep, "Slå upp nästa steg", LogKind.Read)
        {
            Who = [new(Sjukskoterska, InUnit), new(Rehabkoordinator, InUnit)], Source = "workflow.md, Roles and överenskommelse",
        },
        new(CaseAction.Open, "Öppna ärende", LogKind.Write)
        {
            Who = [new(Rehabkoordinator, InUnit), new(Lakare, InUnit)],
            Conditions = [CaseConditions.NoOtherOpenCase],
            NextStep = new("Planera utlåtandet: ansvarig läkare, avsnitt och tidsram.", Rehabkoordinator, 7,
                "Vi planerar ditt läkarutlåtande. Rehabkoordinatorn hör av sig inom en vecka."),
            Source = "workflow.md step 1",
        },
        new(CaseAction.ReadCase, "Läsa ärendeöversikten", LogKind.Read)
        {
            Who = Readers(), Needs = [CaseFact.Absences], Source = "workflow.md, Roles",
        },
        new(CaseAction.ReadUtlatande, "Läsa utlåtandet", LogKind.Read)
        {
            Who = Readers(), Needs = [CaseFact.Concerns], Source = "workflow.md, Roles",
        },
        new(CaseAction.ReadHistory, "Läsa historiken", LogKind.Read) { Who = Readers(), Source = "workflow.md, Roles" },
        new(CaseAction.PrintDraft, "Skriva ut utkastet", LogKind.Print)
        {
            Who = Readers(), Transitions = Stay(StatusNames.Working), Conditions = [CaseConditions.HasDraft],
            Source = "workflow.md, Roles; ui.md, Behaviour",
        },
        new(CaseAction.PrintSigned, "Skriva ut ett signerat utlåtande", LogKind.Print)
        {
            Who = Readers(), Conditions = [CaseConditions.SomethingSigned], Source = "workflow.md step 6",
        },
        new(CaseAction.Plan, "Planera ärendet", LogKind.Write)
        {
            Who = Leaders(),
            Transitions = [new(Opened, Planned, NextStep: TeamWrites), new(Planned, Planned, NextStep: TeamWrites),
                new(BeingWritten, BeingWritten, NextStep: TeamWrites), new(UnderReview, UnderReview, NextStep: LakareReviews),
                .. Stay(StatusNames.AfterSigning)],
            Conditions = [CaseConditions.HasDraft],
            Source = "workflow.md step 2",
        },
        new(CaseAction.BookSigning, "Boka signeringstid", LogKind.Write)
        {
            Who = Leaders(), Transitions = Stay(StatusNames.Working),
            Conditions = [CaseConditions.IsPlanned, CaseConditions.HasDraft],
            Needs = [CaseFact.Absences], Source = "workflow.md step 5 and Added from use",
        },
        new(CaseAction.CancelSigning, "Avboka signeringstid", LogKind.Write)
        {
            Who = Leaders(), Transitions = Stay(StatusNames.Working), Conditions = [CaseConditions.HasBooking],
            Needs = [CaseFact.Absences], Source = "workflow.md step 5",
        },
        new(CaseAction.WriteSection, "Skriva i ett avsnitt", LogKind.Write)
        {
            Who = Writers(),
            Transitions = [new(Planned, BeingWritten), .. Stay([BeingWritten, UnderReview, .. StatusNames.AfterSigning])],
            Conditions = [CaseConditions.HasDraft, CaseConditions.OpenForWriting],
            Needs = [CaseFact.Concerns],
            Source = "workflow.md step 4",
        },
        new(CaseAction.MarkSectionDone, "Markera ett avsnitt som klart", LogKind.Write)
        {
            Who = Writers(),
            Transitions =
            [
                new(Planned, UnderReview, CaseConditions.AllSectionsDone, LakareReviews),
                new(BeingWritten, UnderReview, CaseConditions.AllSectionsDone, LakareReviews),
                new(Planned, BeingWritten), .. Stay([BeingWritten, .. StatusNames.AfterSigning]),
            ],
            Conditions = [CaseConditions.HasDraft, CaseConditions.SectionIsOpen, CaseConditions.SectionHasNoFaults],
            Needs = [CaseFact.Concerns],
            Source = "workflow.md step 4",
        },
        new(CaseAction.ReturnSection, "Skicka tillbaka ett avsnitt", LogKind.Write)
        {
            Who = Leaders(), Transitions = Reopening(),
            Conditions = [CaseConditions.HasDraft, CaseConditions.SectionIsDone],
            Needs = [CaseFact.Concerns],
            Source = "workflow.md step 4",
        },
        new(CaseAction.ReopenSection, "Öppna sitt avsnitt igen", LogKind.Write)
        {
            Who = Writers(), Transitions = Reopening(),
            Conditions = [CaseConditions.HasDraft, CaseConditions.SectionIsDone],
            Needs = [CaseFact.Concerns],
            Source = "workflow.md step 4",
        },
        new(CaseAction.ChangeNextStep, "Ändra nästa steg", LogKind.Write)
        {
            Who = Readers(), Transitions = Stay(StatusNames.Open), Source = "workflow.md, överenskommelse; seed 000",
        },
        new(CaseAction.HandOver, "Lämna över arbete till en kollega", LogKind.Write)
        {
            Who = [new(Rehabkoordinator, InUnit)], Transitions = Stay(StatusNames.Open), Source = "workflow.md, Handover",
        },
        new(CaseAction.CorrectPerson, "Rätta patientens namn eller nummer", LogKind.Write)
        {
            Who = Leaders(), Transitions = Stay(Enum.GetValues<CaseStatus>()), Source = "workflow.md, Added from use",
        },
        new(CaseAction.JoinPersons, "Föra ihop två patienter som är samma person", LogKind.Write)
        {
            Who = [new(Rehabkoordinator, InUnit)], Transitions = Stay(Enum.GetValues<CaseStatus>()),
            Source = "workflow.md, Added from use",
        },
        new(CaseAction.ReadContacts, "Läsa kontakter och samtycken", LogKind.Read) { Who = Readers(), Source = "workflow.md, Contact log" },
        new(CaseAction.LogContact, "Logga en kontakt", LogKind.Write)
        {
            Who = Readers(), Transitions = Stay(StatusNames.Open), Source = "workflow.md, Contact log; lag 2019:1297",
        },
        new(CaseAction.StrikeContact, "Stryka en kontakt", LogKind.Write)
        {
            Who = Readers(), Transitions = Stay(StatusNames.Open), Needs = [CaseFact.ContactLog], Source = "workflow.md, Contact log",
        },
        new(CaseAction.RegisterConsent, "Registrera ett samtycke", LogKind.Write)
        {
            Who = Readers(), Transitions = Stay(StatusNames.Open), Source = "workflow.md, Consent",
        },
        new(CaseAction.WithdrawConsent, "Registrera att ett samtycke är återtaget", LogKind.Write)
        {
            Who = Readers(), Transitions = Stay(Enum.GetValues<CaseStatus>()), Source = "workflow.md, Consent",
        },
        new(CaseAction.PrintConsent, "Skriva ut samtyckesblanketten", LogKind.Print)
        {
            Who = Readers(), Source = "workflow.md, Consent",
        },
        new(CaseAction.PrintStatusLetter, "Skriva ut lägesbrevet till patienten", LogKind.Print)
        {
            Who = Leaders(), Transitions = Stay(StatusNames.Open), Source = "workflow.md, överenskommelse",
        },
        new(CaseAction.ReadMeeting, "Läsa teammötets dagordning och protokoll", LogKind.Read)
        {
            Who = Readers(), Source = "workflow.md, Team meeting",
        },
        new(CaseAction.LeadMeeting, "Hålla teammöte", LogKind.Write)
        {
            Who = [new(Rehabkoordinator, InUnit)], Source = "workflow.md, Team meeting; seed 000",
        },
        new(CaseAction.PrintMinutes, "Skriva ut teammötets protokoll", LogKind.Print)
        {
            Who = Readers(), Source = "workflow.md, Team meeting",
        },
        new(CaseAction.SetAsideConcern, "Lägga en fråga från kvalitetskontrollen åt sidan", LogKind.Write)
        {
            Who = Writers(), Transitions = Stay(StatusNames.Working), Conditions = [CaseConditions.HasDraft],
            Needs = [CaseFact.Concerns], Source = "quality-checks.md",
        },
        new(CaseAction.TakeUpConcern, "Ta upp en fråga från kvalitetskontrollen igen", LogKind.Write)
        {
            Who = Writers(), Transitions = Stay(StatusNames.Working), Conditions = [CaseConditions.HasDraft],
            Needs = [CaseFact.Concerns], Source = "quality-checks.md",
        },
        new(CaseAction.CopyFields, "Kopiera utlåtandet fält för fält", LogKind.Print) { Who = Readers(), Source = "pages.md, kopiera" },
        new(CaseAction.ExportSigned, "Hämta ett signerat utlåtande som XML", LogKind.Print)
        {
            Who = Leaders(), Conditions = [CaseConditions.SomethingSigned], Source = "fk7800.md §5",
        },
        new(CaseAction.Sign, "Signera utlåtandet", LogKind.Sign)
        {
            Who = [new(Lakare, ResponsibleLakare)],
            Transitions = ToFurthest([UnderReview, BeingWritten, .. StatusNames.AfterSigning]),
            Conditions = [CaseConditions.HasDraft, CaseConditions.AllSectionsDone, CaseConditions.Complete],
            Needs = [CaseFact.Concerns, CaseFact.MainDiagnosis],
            Source = "workflow.md step 6; fk7800.md §7 (only LAKARE signs)",
        },
        new(CaseAction.Replace, "Ersätta ett signerat utlåtande", LogKind.Write)
        {
            Who = [new(Lakare, ResponsibleLakare)],
            Transitions = Stay(StatusNames.AfterSigning),
            Conditions = [CaseConditions.SomethingInForce, CaseConditions.NoVersionBegun],
            Source = "workflow.md step 6; fk7800.md §7 (ERSATT)",
        },
        new(CaseAction.AbandonReplacement, "Ångra den påbörjade versionen", LogKind.Write)
        {
            Who = [new(Lakare, ResponsibleLakare)], Transitions = Stay(StatusNames.AfterSigning),
            Conditions = [CaseConditions.HasDraft], Source = "workflow.md step 6",
        },
        new(CaseAction.Cancel, "Avbryta ärendet", LogKind.Write)
        {
            Who = Leaders(),
            Transitions = [new(Opened, Cancelled), new(Planned, Cancelled), new(BeingWritten, Cancelled), new(UnderReview, Cancelled)],
            Conditions = [CaseConditions.NothingInForce], Source = "workflow.md step 12",
            Elsewhere = "Ett signerat utlåtande gäller: avsluta ärendet i stället. En påbörjad ny version signeras eller ångras först.",
        },
        new(CaseAction.Reopen, "Återuppta ärendet", LogKind.Write)
        {
            Who = Leaders(),
            Transitions = [new(Cancelled, BeingWritten, CaseConditions.IsPlanned, TakenUpAgain),
                new(Cancelled, Opened, NextStep: TakenUpAgain), .. ToFurthest([Closed])],
            Conditions = [CaseConditions.NoOtherOpenCase],
            Source = "workflow.md step 12",
        },
        Entry(CaseAction.InformPatient, "Registrera att patienten är informerad", [CaseConditions.SomethingInForce], "workflow.md step 7"),
        new(CaseAction.PrintLetter, "Skriva ut brevet till patienten", LogKind.Print)
        {
            Who = Leaders(), Conditions = [CaseConditions.SomethingInForce, CaseConditions.NoDecision], Source = "workflow.md step 7",
        },
        Entry(CaseAction.RegisterSent, "Registrera att utlåtandet är skickat", [CaseConditions.SomethingInForce], "sending.md"),
        Entry(CaseAction.RegisterApplication, "Registrera patientens ansökan", [CaseConditions.SomethingSigned], "workflow.md step 8"),
        Entry(CaseAction.RegisterKomplettering, "Registrera en komplettering", [CaseConditions.SomethingInForce], "workflow.md step 9")
            with { Needs = [CaseFact.LastWriters, CaseFact.Roster] },
        Staying(CaseAction.RemindKomplettering, "Registrera en påminnelse från Försäkringskassan", [CaseConditions.HasOpenKomplettering],
            "workflow.md step 9"),
        new(CaseAction.DeclineKomplettering, "Svara att det inte kan kompletteras", LogKind.Write)
        {
            Who = [new(Lakare, ResponsibleLakare)],
            Transitions = Stay([.. StatusNames.AfterSigning, BeingWritten, UnderReview]),
            Conditions = [CaseConditions.HasOpenKomplettering],
            Source = "workflow.md step 9; fk7800.md §7",
        },
        new(CaseAction.Complement, "Börja på en kompletterande version", LogKind.Write)
        {
            Who = [.. Leaders(), .. Answerers()],
            Transitions = Stay(StatusNames.AfterSigning),
            Conditions = [CaseConditions.SomethingInForce, CaseConditions.HasOpenKomplettering, CaseConditions.NoVersionBegun],
            Source = "workflow.md step 9; fk7800.md §7 (KOMPLT)",
        },
        new(CaseAction.Revoke, "Makulera ett signerat utlåtande", LogKind.Write)
        {
            Who = [new(Lakare, ResponsibleLakare)],
            Transitions =
            [
                .. StatusNames.AfterSigning.Select(from => new Transition(from, BeingWritten, CaseConditions.NothingInForce,
                    new("Skriv ett nytt utlåtande, eller avbryt ärendet.", Lakare, 14,
                        "Läkarutlåtandet som du har fått gäller inte längre. Läkaren återkommer till dig."))),
                .. ToFurthest(StatusNames.AfterSigning),
            ],
            Conditions = [CaseConditions.SomethingInForce, CaseConditions.NoVersionBegun],
            Source = "workflow.md step 6; fk7800.md §7 (makulering)",
        },
        Entry(CaseAction.RegisterKommunicering, "Registrera Försäkringskassans kommunicering före beslut",
            [CaseConditions.SomethingSigned], "law.md"),
        Entry(CaseAction.RegisterKommuniceringssvar, "Registrera att kommuniceringen är besvarad", [CaseConditions.HasKommunicering],
            "law.md"),
        Entry(CaseAction.RegisterDecision, "Registrera Försäkringskassans beslut",
            [CaseConditions.SomethingSigned], "workflow.md step 10"),
        Staying(CaseAction.RegisterOmprovning, "Registrera begäran om omprövning", [CaseConditions.HasDecision], "workflow.md step 11"),
        Staying(CaseAction.RegisterOmprovningsbeslut, "Registrera omprövningsbeslut", [CaseConditions.HasOmprovning],
            "workflow.md step 11"),
        Staying(CaseAction.RegisterOverklagande, "Registrera överklagande", [CaseConditions.HasOmprovningsbeslut], "workflow.md step 11"),
        Staying(CaseAction.RegisterOverklagandebeslut, "Registrera domstolens avgörande", [CaseConditions.HasOverklagande],
            "workflow.md step 11"),
        new(CaseAction.Close, "Avsluta ärendet", LogKind.Write)
        {
            Who = Leaders(),
            Transitions = [.. StatusNames.AfterSigning.Select(from => new Transition(from, Closed))],
            Conditions = [CaseConditions.NoAnswerPending, CaseConditions.NothingAsked, CaseConditions.NoVersionBegun],
            Source = "workflow.md step 12",
        },
    ];

    /// <summary>What conditions read: a page about a case may show the button of any action, so all of it must be known there.</summary>
    public static IReadOnlySet<CaseFact> FactsOfButtons { get; } =
        All.SelectMany(rule => rule.Conditions).SelectMany(condition => condition.Reads).ToHashSet();

    /// <summary>The roles that can have a part in a case's work.</summary>
    public static IReadOnlyList<People.Role> WorkingRoles { get; } = [.. Readers().Select(grant => grant.Role).Distinct().Order()];

    /// <summary>The row of an action.</summary>
    public static CaseRule For(CaseAction action) => All[(int)action];

    /// <summary>Whether an actor's roles could give the right at all, before any case is known.</summary>
    public static bool RoleMay(CaseAction action, CaseActor actor) => For(action).Who.Any(grant => actor.Roles.Contains(grant.Role));

    /// <summary>Whether an actor has the right to a case, whatever the moment and its conditions say; asks for no fact.</summary>
    public static bool Grants(CaseAction action, UtlatandeCase subject, CaseActor actor, SectionKey? section) =>
        For(action).Who.Any(grant => actor.Roles.Contains(grant.Role) && Relations.Holds(grant.Relation, subject, actor, section));

    /// <summary>"May I?", "show the button?" and "why not?" in one.</summary>
    public static Verdict Judge(CaseAction action, UtlatandeCase subject, CaseActor actor, CaseFacts facts)
    {
        var rule = For(action);
        if (!Grants(action, subject, actor, facts.Section))
        {
            return Verdict.Hidden;
        }

        if (rule.Transitions.Count > 0 && rule.Transitions.All(transition => transition.From != subject.Status))
        {
            var instead = subject.Status is Closed or Cancelled ? "Återuppta ärendet först." : rule.Elsewhere;
            return Verdict.Refused($"Det går inte när ärendet är i läget {subject.Status.Swedish()}. {instead}".TrimEnd());
        }

        return Verdict.Refused([.. rule.Conditions.Where(condition => !condition.Holds(subject, actor, facts))
            .Select(condition => condition.Sentence(subject, facts))]);
    }

    /// <summary>The furthest step after a signature that what is entered reaches.</summary>
    internal static CaseStatus FurthestOf(UtlatandeCase subject) =>
        FurthestFrom(subject.Status).First(way => way.When?.Holds(subject, Nobody, new CaseFacts(default, default)) != false).To;

    private static Grant[] Leaders() => [new(Rehabkoordinator, InUnit), new(Lakare, ResponsibleLakare)];

    private static Grant[] Readers() => [.. Leaders(), .. Professions(HoldsASection), .. Answerers()];

    private static Grant[] Answerers() => Professions(AnswersKomplettering);

    private static Grant[] Writers() => [new(Lakare, ResponsibleLakare), .. Professions(HoldsThisSection)];

    /// <summary>Everybody who can be put to write a section, in a relation to the case.</summary>
    private static Grant[] Professions(Relation relation) => [.. People.RoleNames.Professions.Select(role => new Grant(role, relation))];

    /// <summary>
    /// Something that staff enter after the signature and that moves the case to the furthest step it reaches; after the only version was
    /// revoked, the case stays being written.
    /// </summary>
    private static CaseRule Entry(CaseAction action, string name, CaseCondition[] conditions, string source) =>
        Entry(action, name, conditions, source, ToFurthest(StatusNames.AfterSigning));

    /// <summary>The same for what leaves the case in its step.</summary>
    private static CaseRule Staying(CaseAction action, string name, CaseCondition[] conditions, string source) =>
        Entry(action, name, conditions, source, Stay(StatusNames.AfterSigning));

    private static CaseRule Entry(CaseAction action, string name, CaseCondition[] conditions, string source, Transition[] afterSigning) =>
        new(action, name, LogKind.Write)
        {
            Who = Leaders(),
            Transitions = [.. afterSigning, .. Stay([BeingWritten, UnderReview])],
            Conditions = conditions,
            Source = source,
        };

    /// <summary>To the furthest step that what is entered reaches; <see cref="NextStepRules"/> say what comes next there.</summary>
    private static Transition[] ToFurthest(IEnumerable<CaseStatus> from) => [.. from.SelectMany(FurthestFrom)];

    private static Transition[] FurthestFrom(CaseStatus status) =>
    [
        new(status, Decided, CaseConditions.HasDecision), new(status, Applied, CaseConditions.IsAtForsakringskassan),
        new(status, Informed, CaseConditions.IsInformed), new(status, Signed),
    ];

    private static Transition[] Reopening() =>
        [.. Stay([BeingWritten, .. StatusNames.AfterSigning]), new(UnderReview, BeingWritten, NextStep: TeamWrites)];

    private static Transition[] Stay(IEnumerable<CaseStatus> statuses) => [.. statuses.Select(status => new Transition(status, status))];
}
