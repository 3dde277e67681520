using System.Text.Json.Serialization;

namespace Sjukersattning.Data;

/// <summary>Which cases a list is asked for, by their nearest last day.</summary>
public enum Due
{
    [JsonStringEnumMemberName("Sent")]
    Overdue,

    [JsonStringEnumMemberName("Snart")]
    Soon,
}
