using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Contacts;

/// <summary>Whom a consent lets the clinic share with, and what it lets it do. Several at once are one consent.</summary>
[Flags]
public enum ConsentScope
{
    [JsonStringEnumMemberName("Ingen")]
    None = 0,

    /// <summary>The team reads and writes the utlåtande together.</summary>
    [JsonStringEnumMemberName("Teamet")]
    Team = 1,

    Forsakringskassan = 2,

    [JsonStringEnumMemberName("Arbetsgivaren")]
    Employer = 4,

    Arbetsformedlingen = 8,

    [JsonStringEnumMemberName("Kommunen")]
    Municipality = 16,

    [JsonStringEnumMemberName("AnnanVard")]
    OtherCaregiver = 32,

    /// <summary>Somebody else, told in the text.</summary>
    [JsonStringEnumMemberName("Annan")]
    Other = 64,

    /// <summary>Coordination measures (lag 2019:1297).</summary>
    [JsonStringEnumMemberName("Koordinering")]
    Coordination = 128,
}
