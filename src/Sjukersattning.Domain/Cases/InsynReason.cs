namespace Sjukersattning.Domain.Cases;

/// <summary>Why somebody reads a case that she has no part in. What each one opens stands in <see cref="InsynRules"/>.</summary>
public enum InsynReason
{
    Ersatter,

    Vard,

    Fraga,

    Rad,

    Klagomal,

    Annat,

    Samtycke,

    FaraForLiv,

    RiskForHalsa,
}
