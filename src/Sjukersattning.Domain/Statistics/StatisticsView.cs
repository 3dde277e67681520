using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Statistics;

/// <summary>The two ways to count; never mixed in one ratio (statistics.md, "Definitions").</summary>
public enum StatisticsView
{
    /// <summary>Each event on its own date.</summary>
    [JsonStringEnumMemberName("Handelser")]
    Events,

    /// <summary>Of the cases opened in the period, how far each has come by now.</summary>
    [JsonStringEnumMemberName("Startade")]
    Cohort,
}
