using Sjukersattning.Domain.Outcomes;
using static Sjukersattning.Domain.Outcomes.RegistrationKind;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// What staff enter after the signature, as data: pages draw their fields from it, the case checks by it. Source: workflow.md steps 7–11;
/// order of omprövning and överklagande: SFB 113 kap. 7 and 10 §§.
/// </summary>
public static class RegistrationRules
{
    /// <summary>
    /// Months within which a patient may ask for omprövning, counted from the day the decision was received (SFB 113 kap. 19 §).
    /// </summary>
    public const int OmprovningMonths = 2;

    /// <summary>Every row, in the order things happen.</summary>
    public static IReadOnlyList<RegistrationRule> All { get; } =
    [
        new(Information, CaseAction.InformPatient, "information", "Patienten informerad", "Informationen", "Dag då patienten fick veta",
            Signing) { IsContact = true, TextLabel = "Vad ni kom överens om" },
        new(Ansokan, CaseAction.RegisterApplication, "ansokan", "Ansökan", "Ansökan", "Dag då patienten ansökte", Signing)
        {
            LevelLabel = "Nivå som patienten ansökte om", LevelIsOptional = true, AsksWhoTold = true,
        },
        new(Beslut, CaseAction.RegisterDecision, "beslut", "Beslut", "Beslutet", "Beslutets datum", Ansokan)
        {
            Endings = [Beslutsutfall.Beviljad, Beslutsutfall.Avslag, Beslutsutfall.Atertagen], LevelLabel = "Beviljad nivå",
            AsksWhoTold = true, AsksReceived = true,
        },
        new(Omprovning, CaseAction.RegisterOmprovning, "omprovning", "Begäran om omprövning", "Begäran om omprövning",
            "Dag då patienten begärde omprövning", Beslut) { AsksWhoTold = true },
        new(Omprovningsbeslut, CaseAction.RegisterOmprovningsbeslut, "omprovningsbeslut", "Omprövningsbeslut", "Omprövningsbeslutet",
            "Omprövningsbeslutets datum", Omprovning)
        {
            Endings = [Beslutsutfall.Andrat, Beslutsutfall.Oforandrat, Beslutsutfall.Avvisat], LevelLabel = "Nivå efter omprövningen",
            AsksWhoTold = true, AsksReceived = true,
        },
        new(Overklagande, CaseAction.RegisterOverklagande, "overklagande", "Överklagande", "Överklagandet", "Dag då patienten överklagade",
            Omprovningsbeslut) { AsksWhoTold = true },
        new(Overklagandebeslut, CaseAction.RegisterOverklagandebeslut, "dom", "Domstolens avgörande", "Domstolens avgörande",
            "Avgörandets datum", Overklagande)
        {
            Endings = [Beslutsutfall.Andrat, Beslutsutfall.Oforandrat, Beslutsutfall.Avvisat], LevelLabel = "Nivå efter avgörandet",
            AsksWhoTold = true, AsksReceived = true,
        },
    ];

    /// <summary>The row of a kind.</summary>
    /// <exception cref="InvalidOperationException">Nobody enters that kind by hand.</exception>
    public static RegistrationRule For(RegistrationKind kind) => All.First(rule => rule.Kind == kind);
}
