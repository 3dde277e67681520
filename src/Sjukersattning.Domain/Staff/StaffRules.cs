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
        },
        new(StaffAction.EnterBaselines, "Mata in basvärden från tidigare år")
        {
            Who = [new(Verksamhetschef, Unit)], Purpose = LogPurpose.Statistics, Source = "workflow.md, Roles; statistics.md",
        },
        new(StaffAction.SetGoals, "Sätta mål")
        {
            Who = [new(Verksamhetschef, Unit)], Purpose = LogPurpose.Statistics, Source = "workflow.md, Roles; statistics.md",
        },
        new(StaffAction.KeepSigningHours, "Hålla tider för signering i tidboken")
        {
            Who = [new(Lakare, Own), new(Rehabkoordinator, Unit)], Source = "workflow.md step 5",
        },
        new(StaffAction.KeepCalendarAddress, "Ha en kalenderadress") { Who = [new(Lakare, Own)], Source = "workflow.md step 5" },
        new(StaffAction.NoteAbsence, "Lägga in frånvaro")
        {
            Who = [.. Leaders(), .. Enum.GetValues<Role>().Select(role => new StaffGrant(role, Own))], Source = "workflow.md, Handover",
        },
        new(StaffAction.KeepPhrases, "Ändra enhetens fraser")
        {
            Who = [.. Leaders(), .. RoleNames.Professions.Select(role => new StaffGrant(role, Unit))], Source = "ui.md",
        },
        new(StaffAction.KeepUnit, "Ändra enhetens uppgifter och utse personer")
        {
            Who = [new(Verksamhetschef, Unit)], Source = "workflow.md, Roles",
        },
        new(StaffAction.KeepIdentity, "Ändra vad utväxlingen säger om enheten och läkarna")
        {
            Who = [new(Verksamhetschef, Unit)], Source = "fk7800.md §5",
        },
        new(StaffAction.KeepCauses, "Ändra orsaker till kompletteringar") { Who = Leaders(), Source = "workflow.md step 9" },
        new(StaffAction.KeepKvaCodes, "Ändra KVÅ-koder för kontakter") { Who = Leaders(), Source = "workflow.md, Contact log" },
        new(StaffAction.KeepQualityQuestions, "Stänga av och slå på kvalitetskontrollens frågor")
        {
            Who = Leaders(), Source = "quality-checks.md",
        },
        new(StaffAction.ReadIntroductionReceipts, "Se vilka som har läst introduktionen")
        {
            Who = [new(Verksamhetschef, Unit)], IsReading = true, Source = "workflow.md, Introduction",
        },
        new(StaffAction.KeepAccounts, "Sköta konton, roller och vårdenheter")
        {
            Who = [new(Administrator, EveryUnit)], Source = "workflow.md, Roles; security.md",
        },
        new(StaffAction.KeepLogRoutine, "Se kontrollen av åtkomstloggen och bestämma enhetens rutin")
        {
            Who = [new(Verksamhetschef, Unit)], Source = "security.md, Access log",
        },
        new(StaffAction.ReadLogExtract, "Ta ut loggutdrag till en patient")
        {
            Who = [new(Verksamhetschef, Unit)], IsReading = true, Source = "security.md, Access log",
        },
        new(StaffAction.ReadLogExport, "Exportera åtkomstloggen")
        {
            Who = [new(Verksamhetschef, Unit)], IsReading = true, Source = "sending.md, StoreLog 2",
        },
        new(StaffAction.ReviewLog, "Granska åtkomstloggen") { Who = [new(Verksamhetschef, Unit)], Source = "security.md, Access log" },
        new(StaffAction.IssueUppdrag, "Utfärda kvalitetssäkringsuppdrag")
        {
            Who = [new(Verksamhetschef, Unit)], Source = "security.md, Access log",
        },
        new(StaffAction.ReadSecurityLog, "Se säkerhetsloggen")
        {
            Who = [new(Administrator, Unit), new(Verksamhetschef, Unit)], IsReading = true, Source = "security.md, Getting in",
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
