using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Cases;

/// <summary>What the access log calls an action (security.md, "Access log").</summary>
public enum LogKind
{
    [JsonStringEnumMemberName("Lasa")]
    Read,

    [JsonStringEnumMemberName("Skriva")]
    Write,

    [JsonStringEnumMemberName("Signera")]
    Sign,

    [JsonStringEnumMemberName("Utskrift")]
    Print,

    /// <summary>Everything that is kept was handed out; the reason says to whom.</summary>
    [JsonStringEnumMemberName("Utlamning")]
    Export,

    /// <summary>Somebody was looked for and not found; names no patient, and never what was looked for.</summary>
    [JsonStringEnumMemberName("UtanTraff")]
    Missed,

    [JsonStringEnumMemberName("Nekad")]
    Denied,

    /// <summary>Somebody without part in a case stated a reason and may read it for a time.</summary>
    AktivtVal,

    /// <summary>The same past the patient's spärr, with her consent.</summary>
    HavdSparr,

    /// <summary>The same in an emergency, past spärr and skyddad identitet.</summary>
    Nodoppning,
}
