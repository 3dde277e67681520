using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Statistics;

/// <summary>What figures can be broken down by; never by läkare (statistics.md, "Definitions").</summary>
public enum Breakdown
{
    /// <summary>Calendar month: of the event, or of the case's opening in the cohort.</summary>
    [JsonStringEnumMemberName("Manad")]
    Month,

    [JsonStringEnumMemberName("Kon")]
    Sex,

    [JsonStringEnumMemberName("Alder")]
    Age,

    /// <summary>Chapter of ICD-10.</summary>
    [JsonStringEnumMemberName("Diagnoskapitel")]
    Chapter,

    [JsonStringEnumMemberName("Enhet")]
    Unit,

    /// <summary>Who took the first step.</summary>
    [JsonStringEnumMemberName("Initiativ")]
    Initiator,
}
