using System.Text.Json.Serialization;

namespace Sjukersattning.Data;

/// <summary>The answer to who is meant, when a number is known with another name than the one typed.</summary>
public enum WhichPerson
{
    /// <summary>The person who is known, with the name she is known by.</summary>
    [JsonStringEnumMemberName("Kand")]
    Known,

    /// <summary>The person who is known; her name is the one typed now.</summary>
    [JsonStringEnumMemberName("NyttNamn")]
    Renamed,

    /// <summary>Somebody else, whose number was once written wrong for the one who is known.</summary>
    [JsonStringEnumMemberName("Annan")]
    Other,
}
