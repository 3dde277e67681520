using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Quality;

/// <summary>What the quality check had said of a field that Försäkringskassan then asked about.</summary>
public enum Foresight
{
    /// <summary>The version was signed before there was a check.</summary>
    [JsonStringEnumMemberName("Okant")]
    Unknown,

    /// <summary>The check asked, and was set aside.</summary>
    [JsonStringEnumMemberName("LagtAtSidan")]
    SetAside,

    /// <summary>The check asked, and nobody answered.</summary>
    [JsonStringEnumMemberName("Obesvarat")]
    Unanswered,

    /// <summary>The check asked nothing about the field.</summary>
    [JsonStringEnumMemberName("Oforutsett")]
    Unforeseen,
}
