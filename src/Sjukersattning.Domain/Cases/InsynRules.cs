using Sjukersattning.Domain.People;
using static Sjukersattning.Domain.People.Role;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// Who may read a case without a part in it, for which reasons and past what (patientdatalagen 4 kap. 1, 2, 4 and 5 §§). A table: the
/// page, the gate and the right to the page read it. What is read then stands in <see cref="CaseRules"/>.
/// </summary>
public static class InsynRules
{
    /// <summary>Most characters of the sentence.</summary>
    public const int LongestSentence = 300;

    /// <summary>Hours before the reason must be stated anew.</summary>
    public const int Hours = 4;

    /// <summary>Those who work with utlåtanden: they read one by insyn too.</summary>
    internal static IReadOnlyList<Role> Carers { get; } = [Rehabkoordinator, .. RoleNames.Professions];

    private static readonly Role[] Care = [.. Carers, Sjukskoterska];
    private static readonly Role[] Acute = [Lakare, Sjukskoterska];

    /// <summary>Every row, in the order of <see cref="InsynReason"/>.</summary>
    public static IReadOnlyList<InsynRule> All { get; } =
    [
        new(InsynReason.Ersatter, LogKind.AktivtVal, "Jag gör en kollegas arbete i ärendet", Care),
        new(InsynReason.Vard, LogKind.AktivtVal, "Jag vårdar patienten och behöver uppgifterna", Care) { ReachesOtherUnits = true },
        new(InsynReason.Fraga, LogKind.AktivtVal, "Patienten har frågat mig om ärendet", Care) { ReachesOtherUnits = true },
        new(InsynReason.Rad, LogKind.AktivtVal, "En kollega som har ärendet vill ha mitt råd", Care)
        {
            NeedsSentence = true, ReachesOtherUnits = true,
        },
        new(InsynReason.Klagomal, LogKind.AktivtVal, "Klagomål, avvikelse eller anmälan", [Verksamhetschef])
        {
            NeedsSentence = true, Purpose = LogPurpose.Administration,
        },
        new(InsynReason.Annat, LogKind.AktivtVal, "Annat skäl i mitt arbete", [.. Care, Verksamhetschef]) { NeedsSentence = true },
        new(InsynReason.Samtycke, LogKind.HavdSparr, "Patienten samtycker till att jag läser det spärrade", Care)
        {
            NeedsSentence = true, ReachesOtherUnits = true,
        },
        new(InsynReason.FaraForLiv, LogKind.Nodoppning, "Nödåtkomst: fara för patientens liv", Acute)
        {
            NeedsSentence = true, ReachesOtherUnits = true,
        },
        new(InsynReason.RiskForHalsa, LogKind.Nodoppning, "Nödåtkomst: allvarlig risk för patientens hälsa", Acute)
        {
            NeedsSentence = true, ReachesOtherUnits = true,
        },
    ];

    /// <summary>The roles that may state any reason.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [.. All.SelectMany(rule => rule.Who).Distinct().Order()];

    public static InsynRule For(InsynReason reason) => All[(int)reason];

    /// <summary>The reasons that an actor may state.</summary>
    public static IEnumerable<InsynRule> Of(CaseActor actor) => All.Where(rule => rule.Who.Any(actor.Roles.Contains));

    /// <summary>Whether the patient has barred a unit from the case.</summary>
    public static bool IsBarred(UtlatandeCase subject, Guid unitId) => subject.IsSparrad && subject.UnitId != unitId;

    /// <summary>Whether a reason, stated by an actor as she is now, opens a case as it is now. That the units are of one vårdgivare is
    /// the database's to say.</summary>
    public static bool Opens(this InsynRule rule, UtlatandeCase subject, CaseActor actor) =>
        rule.Who.Any(actor.Roles.Contains)
        && rule.Stands(subject, actor.UnitId)
        && (!subject.IsSkyddad || actor.Roles.Contains(Lakare));

    /// <summary>Whether what is known of the patient leaves a reason standing that was stated at a unit.</summary>
    public static bool Stands(this InsynRule rule, UtlatandeCase subject, Guid unitId) =>
        (rule.ReachesOtherUnits || subject.UnitId == unitId)
        && (!subject.IsSkyddad || rule.Kind == LogKind.Nodoppning)
        && (!IsBarred(subject, unitId) || rule.Kind != LogKind.AktivtVal);
}
