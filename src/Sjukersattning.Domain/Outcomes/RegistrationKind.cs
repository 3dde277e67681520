using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Outcomes;

public enum RegistrationKind
{
    /// <summary>A version was signed; number = version.</summary>
    [JsonStringEnumMemberName("Signering")]
    Signing,

    /// <summary>A signed version was revoked; number = version.</summary>
    Makulering,

    /// <summary>The patient was told that a version is ready; number = version.</summary>
    Information,

    Ansokan,

    Beslut,

    Omprovning,

    Omprovningsbeslut,

    Overklagande,

    Overklagandebeslut,

    /// <summary>Försäkringskassan has sent a reminder; number = komplettering.</summary>
    [JsonStringEnumMemberName("Paminnelse")]
    Reminder,

    /// <summary>A komplettering was answered; number = komplettering.</summary>
    [JsonStringEnumMemberName("Svar")]
    Answer,

    /// <summary>Försäkringskassan has told that it may refuse, and asks for an answer first.</summary>
    Kommunicering,

    /// <summary>What Försäkringskassan told was answered.</summary>
    Kommuniceringssvar,

    /// <summary>A signed version was sent to Försäkringskassan; number = version.</summary>
    [JsonStringEnumMemberName("Skickat")]
    Sent,
}
