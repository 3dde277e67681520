using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Cases;

/// <summary>Why patient data was used (security.md, "Access log").</summary>
public enum LogPurpose
{
    [JsonStringEnumMemberName("VardOchBehandling")]
    Care,

    /// <summary>Quality work under a named uppdrag.</summary>
    [JsonStringEnumMemberName("Kvalitetssakring")]
    QualityAssurance,

    [JsonStringEnumMemberName("Statistik")]
    Statistics,

    Administration,
}
