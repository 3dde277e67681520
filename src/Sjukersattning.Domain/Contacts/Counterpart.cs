using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Contacts;

public enum Counterpart
{
    [JsonStringEnumMemberName("Patienten")]
    Patient,

    /// <summary>A colleague of the unit's own caregiver.</summary>
    [JsonStringEnumMemberName("Kollega")]
    Colleague,

    Forsakringskassan,

    [JsonStringEnumMemberName("Arbetsgivaren")]
    Employer,

    Arbetsformedlingen,

    [JsonStringEnumMemberName("Kommunen")]
    Municipality,

    [JsonStringEnumMemberName("AnnanVard")]
    OtherCaregiver,

    [JsonStringEnumMemberName("Annan")]
    Other,
}
