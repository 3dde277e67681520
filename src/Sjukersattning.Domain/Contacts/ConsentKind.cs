using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Contacts;

/// <summary>How the patient agreed that the team reads and writes together.</summary>
public enum ConsentKind
{
    [JsonStringEnumMemberName("InteInhamtat")]
    NotObtained,

    [JsonStringEnumMemberName("Muntligt")]
    Oral,

    [JsonStringEnumMemberName("Skriftligt")]
    Written,
}
