using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Contacts;

public enum ContactWay
{
    [JsonStringEnumMemberName("Telefon")]
    Phone,

    [JsonStringEnumMemberName("Besok")]
    Visit,

    Video,

    [JsonStringEnumMemberName("Brev")]
    Letter,

    [JsonStringEnumMemberName("DigitaltMeddelande")]
    DigitalMessage,

    [JsonStringEnumMemberName("Mote")]
    Meeting,
}
