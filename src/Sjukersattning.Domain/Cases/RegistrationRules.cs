using Sjukersattning.Domain.Outcomes;
using static Sjukersattning.Domain.Outcomes.RegistrationKind;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// What staff enter after the signature, as data: pages draw their fields from it, the case checks by it. Source: workflow.md steps 7–11;
/// order of omprövning and överklagande: SFB 113 kap. 7 and 10 §§; a case that Försäkringskassan begins: SFB 36 kap. 25 §.
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
            Signing) { IsAwaited = true, IsContact = true, TextLabel = "Vad ni kom överens om" },
        new(Sent, CaseAction.RegisterSent, "skickat", "Skickat till Försäkringskassan", "Sändningen", "Dag då utlåtandet skickades",
            Signing)
        {
            IsSending = true, DayMayBeUnknown = true,
        },
        new(Ansokan, CaseAction.RegisterApplication, "ansokan", "Ansökan", "Ansökan", "Dag då patienten ansökte", Signing)
        {
            LevelLabel = "Nivå som patienten ansökte om", LevelIsOptional = true, AsksWhoTold = true, DayMayBeUnknown = true,
            IsAwaited = true,
        },
        new(Kommunicering, CaseAction.RegisterKommunicering, "kommunicering", "Kommunicering före beslut", "Kommuniceringen",
            "Datum på Försäkringskassans brev", Ansokan)
        {
            LastDayLabel = "Sista dag att svara", TextLabel = "Vad Försäkringskassan saknar eller tvekar om", AsksWhoTold = true,
            DayMayBeUnknown = true, MayComeWithout = true,
        },
        new(Kommuniceringssvar, CaseAction.RegisterKommuniceringssvar, "kommuniceringssvar", "Svar på kommuniceringen",
            "Svaret på kommuniceringen", "Dag då svaret lämnades", Kommunicering)
        {
            TextLabel = "Vad som lämnades, och av vem", AsksWhoTold = true, DayMayBeUnknown = true,
        },
        new(Beslut, CaseAction.RegisterDecision, "beslut", "Beslut", "Beslutet", "Beslutets datum", Kommunicering)
        {
            Endings = [Beslutsutfall.Beviljad, Beslutsutfall.BeviljadDelvis, Beslutsutfall.Avslag, Beslutsutfall.Avvisat,
                Beslutsutfall.Atertagen, Beslutsutfall.Avskriven],
            LevelLabel = "Beviljad nivå", IsAwaited = true, AsksGrounds = true,
            AsksWhoTold = true, AsksReceived = true, DayMayBeUnknown = true, MayComeWithout = true,
        },
        new(Omprovning, CaseAction.RegisterOmprovning, "omprovning", "Begäran om omprövning", "Begäran om omprövning",
            "Dag då patienten begärde omprövning", Beslut) { AsksWhoTold = true, DayMayBeUnknown = true },
        new(Omprovningsbeslut, CaseAction.RegisterOmprovningsbeslut, "omprovningsbeslut", "Omprövningsbeslut", "Omprövningsbeslutet",
            "Omprövningsbeslutets datum", Omprovning)
        {
            Endings = [Beslutsutfall.Andrat, Beslutsutfall.AndratDelvis, Beslutsutfall.Oforandrat, Beslutsutfall.Avvisat,
                Beslutsutfall.Atertagen, Beslutsutfall.Avskriven],
            LevelLabel = "Nivå efter omprövningen",
            AsksWhoTold = true, AsksReceived = true, DayMayBeUnknown = true,
        },
        new(Overklagande, CaseAction.RegisterOverklagande, "overklagande", "Överklagande", "Överklagandet", "Dag då patienten överklagade",
            Omprovningsbeslut) { AsksWhoTold = true, DayMayBeUnknown = true },
        new(Overklagandebeslut, CaseAction.RegisterOverklagandebeslut, "dom", "Domstolens avgörande", "Domstolens avgörande",
            "Avgörandets datum", Overklagande)
        {
            Endings = [Beslutsutfall.Andrat, Beslutsutfall.AndratDelvis, Beslutsutfall.Oforandrat, Beslutsutfall.Aterforvisat,
                Beslutsutfall.Avvisat, Beslutsutfall.Atertagen, Beslutsutfall.Avskriven],
            LevelLabel = "Nivå efter avgörandet",
            AsksWhoTold = true, AsksReceived = true, DayMayBeUnknown = true,
        },
    ];

    /// <summary>Everything that cannot be later than a kind, nearest first and the signature last.</summary>
    public static IEnumerable<RegistrationKind> Before(RegistrationRule rule) =>
        rule.After == Signing ? [Signing] : [rule.After, .. Before(For(rule.After))];

    /// <summary>The row of a kind.</summary>
    /// <exception cref="InvalidOperationException">Nobody enters that kind by hand.</exception>
    public static RegistrationRule For(RegistrationKind kind) => All.First(rule => rule.Kind == kind);
}
