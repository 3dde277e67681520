namespace Sjukersattning.Domain.Statistics;

/// <summary>What figures can be broken down by; never by läkare (statistics.md, "Definitions").</summary>
public enum Breakdown
{
    /// <summary>Calendar month: of the event, or of the case's opening in the cohort.</summary>
    Manad,

    Kon,

    Alder,

    /// <summary>Chapter of ICD-10.</summary>
    Diagnoskapitel,

    Enhet,

    /// <summary>Who took the first step.</summary>
    Initiativ,
}
