using Sjukersattning.Domain.People;
using static Sjukersattning.Domain.Cases.CaseStatus;
using static Sjukersattning.Domain.Cases.Relation;
using static Sjukersattning.Domain.People.Role;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// THE TABLE: who may do what, from which status to which, on which condition. Pages, buttons, SQL filters, the access log, the generated
/// documents and the permission tests all read it; nothing else decides.
/// </summary>
public static partial class CaseRules
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
            Conditions = [CaseConditions.IsAlive, CaseConditions.NoOtherOpenCase],
            NextStep = new("Planera utlåtandet: ansvarig läkare, avsnitt och tidsram.", Rehabkoordinator, 7,
                "Vi planerar ditt läkarutlåtande. Rehabkoordinatorn hör av sig inom en vecka."),
            Source = "workflow.md step 1",
        },
        new(CaseAction.ReadCase, "Läsa ärendeöversikten", LogKind.Read)
        {
            Who = ReadersAndInsyn([.. InsynRules.Carers, Sjukskoterska, Verksamhetschef]),
            Needs = [CaseFact.Absences], Source = "workflow.md, Roles",
        },
        new(CaseAction.ReadUtlatande, "Läsa utlåtandet", LogKind.Read)
        {
            Who = ReadersAndInsyn(InsynRules.Carers), Needs = [CaseFact.Concerns], Source = "workflow.md, Roles",
        },
        new(CaseAction.ReadHistory, "Läsa historiken", LogKind.Read)
        {
            Who = ReadersAndInsyn([.. InsynRules.Carers, Verksamhetschef]), Source = "workflow.md, Roles",
        },
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
            Conditions = [CaseConditions.IsAlive, CaseConditions.HasDraft],
            Source = "workflow.md step 2",
        },
        new(CaseAction.BookSigning, "Boka signeringstid", LogKind.Write)
        {
            Who = Leaders(), Transitions = Stay(StatusNames.Working),
            Conditions = [CaseConditions.IsAlive, CaseConditions.IsPlanned, CaseConditions.HasDraft],
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
            Conditions = [CaseConditions.IsAlive, CaseConditions.HasDraft, CaseConditions.OpenForWriting],
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
            Conditions = [CaseConditions.IsAlive, CaseConditions.HasDraft, CaseConditions.SectionIsOpen, CaseConditions.SectionHasNoFaults],
            Needs = [CaseFact.Concerns],
            Source = "workflow.md step 4",
        },
        new(CaseAction.ReturnSection, "Skicka tillbaka ett avsnitt", LogKind.Write)
        {
            Who = Leaders(), Transitions = Reopening(),
            Conditions = [CaseConditions.IsAlive, CaseConditions.HasDraft, CaseConditions.SectionIsDone],
            Needs = [CaseFact.Concerns],
            Source = "workflow.md step 4",
        },
        new(CaseAction.ReopenSection, "Öppna sitt avsnitt igen", LogKind.Write)
        {
            Who = Writers(), Transitions = Reopening(),
            Conditions = [CaseConditions.IsAlive, CaseConditions.HasDraft, CaseConditions.SectionIsDone],
            Needs = [CaseFact.Concerns],
            Source = "workflow.md step 4",
        },
        new(CaseAction.ChangeNextStep, "Ändra nästa steg", LogKind.Write)
        {
            Who = Readers(), Transitions = Stay(StatusNames.Open), Conditions = [CaseConditions.IsAlive],
            Source = "workflow.md, överenskommelse; seed 000",
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
        new(CaseAction.MarkSkyddad, "Markera skyddad identitet", LogKind.Write)
        {
            Who = Leaders(), Transitions = Stay(Enum.GetValues<CaseStatus>()), Conditions = [CaseConditions.IsNotSkyddad],
            Source = "security.md, Who may reach what; decision 0047",
        },
        new(CaseAction.LiftSkydd, "Häva skyddad identitet", LogKind.Write)
        {
            Who = Leaders(), Transitions = Stay(Enum.GetValues<CaseStatus>()), Conditions = [CaseConditions.IsSkyddad],
            Source = "security.md, Who may reach what; decision 0047",
        },
        new(CaseAction.ChooseRehabkoordinator, "Välja rehabkoordinator för en patient med skyddad identitet", LogKind.Write)
        {
            Who = Leaders(), Transitions = Stay(Enum.GetValues<CaseStatus>()), Conditions = [CaseConditions.IsSkyddad],
            Source = "security.md, Who may reach what; decision 0047",
        },
        new(CaseAction.NoteDeceased, "Registrera att patienten är avliden", LogKind.Write)
        {
            Who = Leaders(),
            Transitions = [.. StatusNames.Open.Select(status => new Transition(status, status, NextStep: NextStepRules.IsDeceased)),
                .. Stay([Closed, Cancelled])],
            Conditions = [CaseConditions.IsAlive], Source = "security.md, Who may reach what; decision 0047",
        },
        new(CaseAction.UndoDeceased, "Ångra att patienten är avliden", LogKind.Write)
        {
            Who = Leaders(),
            Transitions = [.. new[] { Opened, Planned, BeingWritten, UnderReview }
                    .Select(status => new Transition(status, status, NextStep: TakenUpAgain)),
                .. Stay([.. StatusNames.AfterSigning, Closed, Cancelled])],
            Conditions = [CaseConditions.IsDeceased], Source = "security.md, Who may reach what; decision 0047",
        },
        new(CaseAction.NoteSparr, "Registrera patientens spärr mot andra enheter", LogKind.Write)
        {
            Who = Leaders(), Transitions = Stay(Enum.GetValues<CaseStatus>()), Conditions = [CaseConditions.IsNotSparrad],
            Source = "security.md, Who may reach what; decision 0049",
        },
        new(CaseAction.LiftSparr, "Häva patientens spärr", LogKind.Write)
        {
            Who = Leaders(), Transitions = Stay(Enum.GetValues<CaseStatus>()), Conditions = [CaseConditions.IsSparrad],
            Source = "security.md, Who may reach what; decision 0049",
        },
        new(CaseAction.ReadContacts, "Läsa kontakter och samtycken", LogKind.Read)
        {
            Who = ReadersAndInsyn([.. InsynRules.Carers, Sjukskoterska]), Source = "workflow.md, Contact log",
        },
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
            Who = Readers(), Conditions = [CaseConditions.IsAlive], Source = "workflow.md, Consent",
        },
        new(CaseAction.PrintStatusLetter, "Skriva ut lägesbrevet till patienten", LogKind.Print)
        {
            Who = Leaders(), Transitions = Stay(StatusNames.Open), Conditions = [CaseConditions.IsAlive],
            Source = "workflow.md, överenskommelse",
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
        new(CaseAction.ExportCase, "Lämna ut hela ärendet", LogKind.Export)
        {
            Who = Leaders(), Source = "patientdatalagen 5 kap. 6 § och 8 kap. 2 §; decision 0058",
        },
        new(CaseAction.Sign, "Signera utlåtandet", LogKind.Sign)
        {
            Who = [new(Lakare, ResponsibleLakare)],
            Transitions = ToFurthest([UnderReview, BeingWritten, .. StatusNames.AfterSigning]),
            Conditions = [CaseConditions.IsAlive, CaseConditions.HasDraft, CaseConditions.AllSectionsDone, CaseConditions.Complete],
            Needs = [CaseFact.Concerns, CaseFact.MainDiagnosis],
            Source = "workflow.md step 6; fk7800.md §7 (only LAKARE signs)",
        },
        new(CaseAction.Replace, "Ersätta ett signerat utlåtande", LogKind.Write)
        {
            Who = [new(Lakare, ResponsibleLakare)],
            Transitions = Stay(StatusNames.AfterSigning),
            Conditions = [CaseConditions.IsAlive, CaseConditions.SomethingInForce, CaseConditions.NoVersionBegun],
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
        .. AfterSigning(),
    ];

    /// <summary>What conditions read: a page about a case may show the button of any action, so all of it must be known there.</summary>
    public static IReadOnlySet<CaseFact> FactsOfButtons { get; } =
        All.SelectMany(rule => rule.Conditions).SelectMany(condition => condition.Reads).ToHashSet();

    /// <summary>The roles that can have a part in a case's work.</summary>
    public static IReadOnlyList<People.Role> WorkingRoles { get; } = [.. Readers().Select(grant => grant.Role).Distinct().Order()];
}
