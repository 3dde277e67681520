using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Outcomes;

/// <summary>How a signed version came to Försäkringskassan.</summary>
public enum SendingWay
{
    Webcert,

    [JsonStringEnumMemberName("Xml")]
    XmlFile,

    Post,

    /// <summary>The patient sent it herself, e.g. from 1177.</summary>
    [JsonStringEnumMemberName("Patienten")]
    Patient,

    /// <summary>Another way, told in the text.</summary>
    [JsonStringEnumMemberName("Annat")]
    Other,
}
