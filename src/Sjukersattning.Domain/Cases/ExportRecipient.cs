using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Cases;

/// <summary>To whom a whole case is handed out.</summary>
public enum ExportRecipient
{
    [JsonStringEnumMemberName("Patienten")]
    Patient,

    /// <summary>Another care provider.</summary>
    Vardgivare,

    /// <summary>Somebody else who has a right to it.</summary>
    [JsonStringEnumMemberName("Annan")]
    Other,
}
