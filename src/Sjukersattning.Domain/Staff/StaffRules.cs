using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using static Sjukersattning.Domain.People.Role;
using static Sjukersattning.Domain.Staff.StaffReach;

namespace Sjukersattning.Domain.Staff;

/// <summary>
/// The table beside <see cref="CaseRules"/>: who may do what that is about no case. The page filter, the menu, links, the services that
/// keep what is changed, the generated document and the permission tests all read it; nothing else decides.
/// </summary>
public static class StaffRules
{
    /// <summary>Every row, in the order of <see cref="StaffAction"/>.</summary>
    public static IReadOnlyList<StaffRule> All { get; } =
    [
        new(StaffAction.ReadStatistics, "Se statistiken")
        {
            Who = Leaders(), IsReading = true, Purpose = LogPurpose.Statistics, Source = "workflow.md, Roles; statistics.md",
            Reason = "Den som leder arbetet följer hur det går; siffrorna visar ingen patient.",
        },
        new(StaffAction.EnterBaselines, "Mata in basvärden från tidigare år")
        {
            Who = [new(Verksamhetschef, Unit)], Purpose = LogPurpose.Statistics, Source = "workflow.md, Roles; statistics.md",
            Reason = "Verksamhetschefen svarar för de siffror som enheten jämför sig med.",
        },
        new(StaffAction.SetGoals, "Sätta mål")
        {
            Who = [new(Verksamhetschef, Unit)], Purpose = LogPurpose.Statistics, Source = "workflow.md, Roles; statistics.md",
            Reason = "Verksamhetschefen bestämmer vad enheten ska nå.",
        },
        new(StaffAction.KeepSigningHours, "Hålla tider för signering i tidboken")
        {
            Who = [new(Lakare, Own), new(Rehabkoordinator, Unit)], Source = "workflow.md step 5",
            Reason = "Läkaren råder över sina egna tider; rehabkoordinatorn bokar för enheten.",
        },
        new(StaffAction.KeepCalendarAddress, "Ha en kalenderadress")
        {
            Who = [new(Lakare, Own)], Source = "workflow.md step 5",
            Reason = "Bara läkarens egna tider visas, utan uppgift om patienten.",
        },
        new(StaffAction.NoteAbsence, "Lägga in frånvaro")
        {
            Who = [.. Leaders(), .. Enum.GetValues<Role>().Select(role => new StaffGrant(role, Own))], Source = "workflow.md, Handover",
            Reason = "Var och en meddelar sin frånvaro; den som leder lägger in den för en kollega som inte kan.",
        },
        new(StaffAction.KeepPhrases, "Ändra enhetens fraser")
        {
            Who = [.. Leaders(), .. RoleNames.Professions.Select(role => new StaffGrant(role, Unit))], Source = "ui.md",
            Reason = "De som skriver utlåtandena vet vilka formuleringar som hjälper.",
        },
        new(StaffAction.KeepUnit, "Ändra enhetens uppgifter och utse personer")
        {
            Who = [new(Verksamhetschef, Unit)], Source = "workflow.md, Roles",
            Reason = "Verksamhetschefen utser ansvariga och svarar för enhetens uppgifter.",
        },
        new(StaffAction.KeepIdentity, "Ändra vad utväxlingen säger om enheten och läkarna")
        {
            Who = [new(Verksamhetschef, Unit)], Source = "fk7800.md §5",
            Reason = "Uppgifterna står i intyg som sänds, och verksamhetschefen svarar för att de är rätt.",
        },
        new(StaffAction.KeepCauses, "Ändra orsaker till kompletteringar")
        {
            Who = Leaders(), Source = "workflow.md step 9",
            Reason = "Den som leder arbetet väljer orsaker som enheten kan lära av.",
        },
        new(StaffAction.KeepKvaCodes, "Ändra KVÅ-koder för kontakter")
        {
            Who = Leaders(), Source = "workflow.md, Contact log",
            Reason = "Den som leder arbetet vet vilka åtgärder enheten registrerar.",
        },
        new(StaffAction.KeepQualityQuestions, "Stänga av och slå på kvalitetskontrollens frågor")
        {
            Who = Leaders(), Source = "quality-checks.md",
            Reason = "Den som leder arbetet avgör vilka frågor som hjälper på enheten.",
        },
        new(StaffAction.ReadIntroductionReceipts, "Se vilka som har läst introduktionen")
        {
            Who = [new(Verksamhetschef, Unit)], IsReading = true, Source = "workflow.md, Introduction",
            Reason = "Verksamhetschefen ser till att var och en kan sitt uppdrag.",
        },
        new(StaffAction.KeepAccounts, "Sköta konton, roller och vårdenheter")
        {
            Who = [new(Administrator, Unit)], Source = "workflow.md, Roles; security.md",
            Reason = "Någon behöver sköta konton, och den ska inte själv kunna se patienter.",
        },
        new(StaffAction.DecideRoles, "Godkänna eller avslå roller och HSA-id som en administratör har begärt")
        {
            Who = [new(Verksamhetschef, Unit)], Source = "security.md, Getting in",
            Reason = "Verksamhetschefen svarar för vem som kan nå enhetens patienter, och är en annan än den som sköter konton.",
        },
        new(StaffAction.KeepLogRoutine, "Se kontrollen av åtkomstloggen och bestämma enhetens rutin")
        {
            Who = [new(Verksamhetschef, Unit)], Source = "security.md, Access log",
            Reason = "Verksamhetschefen svarar för att åtkomsten kontrolleras.",
        },
        new(StaffAction.ReadLogExtract, "Ta ut loggutdrag till en patient")
        {
            Who = [new(Verksamhetschef, Unit)], IsReading = true, Source = "security.md, Access log",
            Reason = "Patienten har rätt att få veta vem som har tagit del av hennes uppgifter.",
        },
        new(StaffAction.ReadLogExport, "Exportera åtkomstloggen")
        {
            Who = [new(Verksamhetschef, Unit)], IsReading = true, Source = "sending.md, StoreLog 2",
            Reason = "Vårdgivaren lämnar loggen till den nationella loggtjänsten.",
        },
        new(StaffAction.ReviewLog, "Granska åtkomstloggen")
        {
            Who = [new(Verksamhetschef, Unit)], Source = "security.md, Access log",
            Reason = "Vårdgivaren ska kontrollera systematiskt att ingen obehörigen tar del av uppgifter.",
        },
        new(StaffAction.IssueUppdrag, "Utfärda kvalitetssäkringsuppdrag")
        {
            Who = [new(Verksamhetschef, Unit)], Source = "security.md, Access log",
            Reason = "Verksamhetschefen bestämmer vem som läser för kvalitetssäkring, av vad och hur länge.",
        },
        new(StaffAction.ReadSecurityLog, "Se säkerhetsloggen")
        {
            Who = [new(Administrator, Unit), new(Verksamhetschef, Unit)], IsReading = true, Source = "security.md, Getting in",
            Reason = "Den som sköter konton och den som svarar för enheten behöver se försök och ändringar.",
        },
        new(StaffAction.OpenInsyn, "Öppna ett ärende utan del i det")
        {
            Who = [.. InsynRules.Roles.Select(role => new StaffGrant(role, InsynRules.All.Any(rule =>
                rule.ReachesOtherUnits && rule.Who.Contains(role)) ? Vardgivare : Unit))],
            Purpose = LogPurpose.Care, Source = "security.md, Who may reach what; decision 0049",
            Reason = "Den som ersätter, vårdar eller utreder behöver ibland läsa ett ärende som är en kollegas, och säger då varför.",
        },
    ];

    public static StaffRule For(StaffAction action) => All[(int)action];

    /// <summary>Whether an actor's roles give the right at all.</summary>
    public static bool RoleMay(StaffAction action, CaseActor actor) => PassFor(action, actor) is not null;

    /// <summary>The right as something to show to those who keep what it is about; null when the actor's roles do not give it.</summary>
    public static StaffPass? PassFor(StaffAction action, CaseActor actor) =>
        For(action).Who.Where(grant => actor.Roles.Contains(grant.Role)).Max(grant => (StaffReach?)grant.Reach) is { } reach
            ? new StaffPass(action, actor, reach)
            : null;

    private static StaffGrant[] Leaders() => [new(Verksamhetschef, Unit), new(Rehabkoordinator, Unit)];
}
