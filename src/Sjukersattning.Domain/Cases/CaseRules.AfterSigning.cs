using static Sjukersattning.Domain.Cases.CaseStatus;
using static Sjukersattning.Domain.Cases.Relation;
using static Sjukersattning.Domain.People.Role;

namespace Sjukersattning.Domain.Cases;

/// <summary>The rows of the table for what comes after a signature.</summary>
public static partial class CaseRules
{
    private static CaseRule[] AfterSigning() =>
    [
        Entry(CaseAction.InformPatient, "Registrera att patienten är informerad",
            [CaseConditions.IsAlive, CaseConditions.SomethingInForce], "workflow.md step 7"),
        new(CaseAction.PrintLetter, "Skriva ut brevet till patienten", LogKind.Print)
        {
            Who = Leaders(), Conditions = [CaseConditions.IsAlive, CaseConditions.SomethingInForce, CaseConditions.NoDecision],
            Source = "workflow.md step 7",
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
            Conditions = [CaseConditions.IsAlive, CaseConditions.SomethingInForce, CaseConditions.HasOpenKomplettering,
                CaseConditions.NoVersionBegun],
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
            Conditions = [CaseConditions.NoAnswerPending, CaseConditions.NothingAsked, CaseConditions.NoVersionAwaited],
            Source = "workflow.md step 12",
        },
    ];
}
