using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Meetings;

/// <summary>Why a case is proposed for a team meeting (workflow.md, "Team meeting"). One case can have several.</summary>
[Flags]
public enum AgendaReason
{
    [JsonStringEnumMemberName("Vald")]
    Chosen = 0,

    [JsonStringEnumMemberName("Nytt")]
    New = 1,

    /// <summary>In the same step for long.</summary>
    [JsonStringEnumMemberName("StarStill")]
    Stalled = 2,

    [JsonStringEnumMemberName("Forsenat")]
    Overdue = 4,

    Komplettering = 8,

    /// <summary>Försäkringskassan has decided since the last meeting.</summary>
    [JsonStringEnumMemberName("Beslutat")]
    Decided = 16,
}
