using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Outcomes;

public enum Uppgiftslamnare
{
    [JsonStringEnumMemberName("Patienten")]
    Patient,

    Forsakringskassan,

    [JsonStringEnumMemberName("Anhorig")]
    Relative,

    [JsonStringEnumMemberName("Annan")]
    Other,
}
