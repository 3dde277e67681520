namespace Sjukersattning.Domain.Statistics;

/// <summary>What figures can be broken down by; never by läkare (statistics.md, "Definitions").</summary>
public enum Breakdown
{
    /// <summary>Calendar month: of the event, or of the case's opening in the cohort.</summary>
    Manad,

    /// <summary>Sex.</summary>
    Kon,

    /// <summary>Age group.</summary>
    Alder,

    /// <summary>Chapter of ICD-10.</summary>
    Diagnoskapitel,

    /// <summary>Vårdenhet.</summary>
    Enhet,

    /// <summary>Who took the first step.</summary>
    Initiativ,
}
