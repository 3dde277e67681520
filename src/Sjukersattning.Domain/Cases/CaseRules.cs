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
    private static readonly CaseStatus[] Writing = [Planerat, Skrivs, Granskas];

    private static readonly NextStepTemplate TeamWrites = new("Teamet skriver sina avsnitt.", Rehabkoordinator, 21, "Vi skriver utlåtandet. Du får besked när det är klart.");

    private static readonly NextStepTemplate LakareReviews = new("Granska och signera utlåtandet.", Lakare, 14, "Läkaren går igenom utlåtandet. Du får besked när det är klart.");

    /// <summary>Every row, in the order of <see cref="CaseAction"/>.</summary>
    public static IReadOnlyList<CaseRule> All { get; } =
    [
        new(CaseAction.ListCases, "Se ärenden i listor", LogKind.Lasa) { Who = Readers(), Source = "workflow.md, Roles" },
        new(CaseAction.Open, "Öppna ärende", LogKind.Skriva)
        {
            Who = [new(Rehabkoordinator, InUnit), new(Lakare, InUnit)],
            Conditions = [CaseConditions.NoOtherOpenCase],
            NextStep = new("Planera utlåtandet: ansvarig läkare, avsnitt och tidsram.", Rehabkoordinator, 7, "Vi planerar ditt läkarutlåtande. Rehabkoordinatorn hör av sig inom en vecka."),
            Source = "workflow.md step 1",
        },
        new(CaseAction.ReadCase, "Läsa ärendeöversikten", LogKind.Lasa) { Who = Readers(), Source = "workflow.md, Roles" },
        new(CaseAction.ReadUtlatande, "Läsa utlåtandet", LogKind.Lasa) { Who = Readers(), Source = "workflow.md, Roles" },
        new(CaseAction.ReadHistory, "Läsa historiken", LogKind.Lasa) { Who = Readers(), Source = "workflow.md, Roles" },
        new(CaseAction.PrintDraft, "Skriva ut utkastet", LogKind.Utskrift)
        {
            Who = Readers(), Transitions = Stay(Writing), Source = "workflow.md, Roles; ui.md, Behaviour",
        },
        new(CaseAction.PrintSigned, "Skriva ut ett signerat utlåtande", LogKind.Utskrift)
        {
            Who = Readers(), Conditions = [CaseConditions.SomethingSigned], Source = "workflow.md step 6",
        },
        new(CaseAction.Plan, "Planera ärendet", LogKind.Skriva)
        {
            Who = Leaders(),
            Transitions = [new(Oppnat, Planerat), new(Planerat, Planerat), new(Skrivs, Skrivs), new(Granskas, Granskas, NextStep: LakareReviews)],
            NextStep = TeamWrites,
            Source = "workflow.md step 2",
        },
        new(CaseAction.BookSigning, "Boka signeringstid", LogKind.Skriva)
        {
            Who = Leaders(), Transitions = Stay(Writing), Conditions = [CaseConditions.IsPlanned], Source = "workflow.md step 5",
        },
        new(CaseAction.WriteSection, "Skriva i ett avsnitt", LogKind.Skriva)
        {
            Who = Writers(),
            Transitions = [new(Planerat, Skrivs), .. Stay([Skrivs, Granskas])],
            Conditions = [CaseConditions.OpenForWriting],
            Source = "workflow.md step 4",
        },
        new(CaseAction.MarkSectionDone, "Markera ett avsnitt som klart", LogKind.Skriva)
        {
            Who = Writers(),
            Transitions =
            [
                new(Planerat, Granskas, CaseConditions.AllSectionsDone, LakareReviews), new(Skrivs, Granskas, CaseConditions.AllSectionsDone, LakareReviews),
                new(Planerat, Skrivs), new(Skrivs, Skrivs),
            ],
            Conditions = [CaseConditions.SectionIsOpen, CaseConditions.SectionHasNoFaults],
            Source = "workflow.md step 4",
        },
        new(CaseAction.ReturnSection, "Skicka tillbaka ett avsnitt", LogKind.Skriva)
        {
            Who = Leaders(), Transitions = [new(Skrivs, Skrivs), new(Granskas, Skrivs, NextStep: TeamWrites)], Conditions = [CaseConditions.SectionIsDone],
            Source = "workflow.md step 4",
        },
        new(CaseAction.ReopenSection, "Öppna sitt avsnitt igen", LogKind.Skriva)
        {
            Who = Writers(), Transitions = [new(Skrivs, Skrivs), new(Granskas, Skrivs, NextStep: TeamWrites)], Conditions = [CaseConditions.SectionIsDone],
            Source = "workflow.md step 4",
        },
        new(CaseAction.ChangeNextStep, "Ändra nästa steg", LogKind.Skriva)
        {
            Who = Readers(), Transitions = Stay([Oppnat, .. Writing, Signerat]), Source = "workflow.md, överenskommelse; seed 000",
        },
        new(CaseAction.Sign, "Signera utlåtandet", LogKind.Signera)
        {
            Who = [new(Lakare, ResponsibleLakare)],
            Transitions = [new(Granskas, Signerat), new(Skrivs, Signerat)],
            Conditions = [CaseConditions.AllSectionsDone, CaseConditions.Complete],
            NextStep = new("Informera patienten om att utlåtandet är klart och hur ansökan görs.", Rehabkoordinator, 7, "Läkarutlåtandet är klart. Du ansöker själv hos Försäkringskassan; rehabkoordinatorn berättar hur."),
            Source = "workflow.md step 6; fk7800.md §7 (only LAKARE signs)",
        },
        new(CaseAction.Replace, "Ersätta ett signerat utlåtande", LogKind.Skriva)
        {
            Who = [new(Lakare, ResponsibleLakare)],
            Transitions = [new(Signerat, Skrivs)],
            Conditions = [CaseConditions.SomethingSigned],
            NextStep = new("Skriv om utlåtandet och signera den nya versionen.", Lakare, 14, "Läkaren gör en ny version av utlåtandet. Vänta med att skicka det gamla."),
            Source = "workflow.md step 6; fk7800.md §7 (ERSATT)",
        },
        new(CaseAction.AbandonReplacement, "Ångra ersättningen", LogKind.Skriva)
        {
            Who = [new(Lakare, ResponsibleLakare)],
            Transitions = [new(Skrivs, Signerat), new(Granskas, Signerat)],
            Conditions = [CaseConditions.SomethingSigned],
            NextStep = new("Informera patienten om att det signerade utlåtandet gäller.", Rehabkoordinator, 7, "Läkarutlåtandet som du har fått gäller."),
            Source = "workflow.md step 6",
        },
        new(CaseAction.Cancel, "Avbryta ärendet", LogKind.Skriva)
        {
            Who = Leaders(), Transitions = [new(Oppnat, Avbrutet), new(Planerat, Avbrutet), new(Skrivs, Avbrutet), new(Granskas, Avbrutet)],
            Conditions = [CaseConditions.NothingSigned], Source = "workflow.md step 12",
        },
        new(CaseAction.Reopen, "Återuppta ärendet", LogKind.Skriva)
        {
            Who = Leaders(), Transitions = [new(Avbrutet, Skrivs, CaseConditions.IsPlanned), new(Avbrutet, Oppnat)],
            Conditions = [CaseConditions.NoOtherOpenCase],
            NextStep = new("Gå igenom planen och bestäm ny tidsram.", Rehabkoordinator, 7, "Vi har tagit upp arbetet med ditt utlåtande igen."),
            Source = "workflow.md step 12",
        },
    ];

    /// <summary>The row of an action.</summary>
    public static CaseRule For(CaseAction action) => All[(int)action];

    /// <summary>Whether an actor's roles could give the right at all, before any case is known.</summary>
    public static bool RoleMay(CaseAction action, CaseActor actor) => For(action).Who.Any(grant => actor.Roles.Contains(grant.Role));

    /// <summary>"May I?", "show the button?" and "why not?" in one.</summary>
    public static Verdict Judge(CaseAction action, UtlatandeCase subject, CaseActor actor, CaseFacts facts)
    {
        var rule = For(action);
        if (!rule.Who.Any(grant => actor.Roles.Contains(grant.Role) && Relations.Holds(grant.Relation, subject, actor, facts.Section)))
        {
            return Verdict.Hidden;
        }

        if (rule.Transitions.Count > 0 && rule.Transitions.All(transition => transition.From != subject.Status))
        {
            return Verdict.Refused($"Det går inte när ärendet är i läget {subject.Status.Swedish()}.");
        }

        return Verdict.Refused([.. rule.Conditions.Where(condition => !condition.Holds(subject, actor, facts)).Select(condition => condition.Sentence(subject, facts))]);
    }

    private static Grant[] Leaders() => [new(Rehabkoordinator, InUnit), new(Lakare, ResponsibleLakare)];

    private static Grant[] Readers() =>
    [
        .. Leaders(), new(Lakare, HoldsASection), new(Kurator, HoldsASection), new(Fysioterapeut, HoldsASection), new(Arbetsterapeut, HoldsASection),
    ];

    private static Grant[] Writers() =>
    [
        new(Lakare, ResponsibleLakare), new(Lakare, HoldsThisSection), new(Kurator, HoldsThisSection), new(Fysioterapeut, HoldsThisSection), new(Arbetsterapeut, HoldsThisSection),
    ];

    private static Transition[] Stay(IEnumerable<CaseStatus> statuses) => [.. statuses.Select(status => new Transition(status, status))];
}
