using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Outcomes;

/// <summary>What a signed version is to the one before it (fk7800.md §7: ERSATT, KOMPLT).</summary>
public enum VersionRelation
{
    [JsonStringEnumMemberName("Fristaende")]
    Standalone,

    [JsonStringEnumMemberName("Ersatter")]
    Replaces,

    /// <summary>Answers a komplettering of the earlier one.</summary>
    [JsonStringEnumMemberName("Kompletterar")]
    Complements,
}
