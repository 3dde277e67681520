using System.Globalization;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Domain.Cases;

/// <summary>Whether a contact or a consent may be entered (workflow.md, "Contact log" and "Consent").</summary>
internal static class ContactCheck
{
    /// <summary>Everything that is wrong, each at its field; null when nothing is.</summary>
    public static Verdict? FaultOf(UtlatandeCase subject, ReportedContact told, CaseFacts facts) => Verdict.OfAll(
    [
        Verdict.RefusedIf(told.Day > facts.Today, nameof(told.Day), FormDate.NotYet),
        Verdict.RefusedIf(ShortText.IsBlank(told.Text), nameof(told.Text), "Skriv vad kontakten handlade om."),
        Verdict.RefusedIf(told.Text.Length > Contact.LongestText, nameof(told.Text),
            string.Create(CultureInfo.InvariantCulture, $"Skriv högst {Contact.LongestText} tecken.")),
        Verdict.RefusedIf(told.Kva.Length > 0 && !facts.KvaCodes.Contains(told.Kva), nameof(told.Kva),
            "Välj en KVÅ-kod ur enhetens lista."),
        Verdict.RefusedIf((told.With.NeededScope() != ConsentScope.None) != (told.Mission == ContactMission.ExternSamverkan),
            nameof(told.Mission), told.Mission == ContactMission.ExternSamverkan
                ? "Extern samverkan är kontakt med någon utanför vården. Välj vem, eller en annan del av uppdraget."
                : $"Kontakt med {told.With.Swedish()} är extern samverkan."),
        .. told.Day > facts.Today ? [] : FaultsOfConsent(subject, told),
        FaultOfImpuls(subject, told),
    ]);

    /// <summary>Everything that is wrong with a consent, each at its field; null when nothing is.</summary>
    public static Verdict? FaultOf(ReportedConsent told, DateOnly today) => Verdict.OfAll(
    [
        Verdict.RefusedIf(told.Kind == ConsentKind.NotObtained, nameof(told.Kind), "Välj om samtycket är muntligt eller skriftligt."),
        Verdict.RefusedIf(told.Day > today, nameof(told.Day), "Samtycket kan inte ligga i framtiden."),
        Verdict.RefusedIf(told.Scope == ConsentScope.None, nameof(told.Scope), "Välj minst en sak som samtycket gäller."),
        Verdict.RefusedIf(told.How.Length > Consent.LongestText, nameof(told.How),
            string.Create(CultureInfo.InvariantCulture, $"Skriv högst {Consent.LongestText} tecken.")),
        Verdict.RefusedIf(told.Scope.HasFlag(ConsentScope.Other) && ShortText.IsBlank(told.How), nameof(told.How),
            "Skriv vilken annan part samtycket gäller."),
    ]);

    private static IEnumerable<Verdict?> FaultsOfConsent(UtlatandeCase subject, ReportedContact told) =>
    [
        WhyNot(subject, told.With.NeededScope(), told.Day) is { } withWhom ? Verdict.RefusedAt(nameof(told.With), withWhom) : null,
        WhyNot(subject, ContactWords.NeededScope(told.Kva), told.Day) is { } measure
            ? Verdict.RefusedAt(nameof(told.Kva), $"{KvaCodes.CodeOf(told.Kva)} är en koordineringsinsats. {measure}")
            : null,
    ];

    /// <summary>Why a consent does not cover something on a day, and what to do; null when one does, or none is needed.</summary>
    private static string? WhyNot(UtlatandeCase subject, ConsentScope needed, DateOnly day)
    {
        if (needed == ConsentScope.None || subject.ConsentFor(needed, day) is not null)
        {
            return null;
        }

        var withdrawn = subject.StandingConsents.FirstOrDefault(one => one.Scope.HasFlag(needed) && one.WithdrawnOn <= day);
        return withdrawn is null
            ? $"Det finns inget samtycke som gäller {needed.Swedish()} den dagen. Registrera samtycket först, under Samtycken."
            : $"Patienten tog tillbaka samtycket till {needed.Swedish()} {withdrawn.WithdrawnOn:yyyy-MM-dd}. Ett nytt samtycke behövs.";
    }

    private static Verdict? FaultOfImpuls(UtlatandeCase subject, ReportedContact told) =>
        !told.IsImpuls ? null
        : told.With != Counterpart.Forsakringskassan
            ? Verdict.RefusedAt(nameof(told.IsImpuls), "En impuls enligt 4 § går till Försäkringskassan.")
        : subject.SaysRehabilitationIsExhausted && !told.ImpulsIsConfirmed
            ? Verdict.RefusedAt(nameof(told.ImpulsIsConfirmed),
                "Utlåtandet om sjukersättning säger att möjligheterna till rehabilitering är uttömda. Impulsen säger att patienten " +
                    "behöver rehabilitering. Kryssa för att båda ska gälla, eller ta upp det med läkaren först.")
        : null;
}
