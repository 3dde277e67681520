using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Notices;

/// <summary>How often a person wants notices by e-mail. They are always on the page.</summary>
public enum MailChoice
{
    /// <summary>One letter per notice, at once.</summary>
    [JsonStringEnumMemberName("Genast")]
    AtOnce,

    /// <summary>One letter a day with everything.</summary>
    [JsonStringEnumMemberName("Dagligen")]
    Daily,

    [JsonStringEnumMemberName("Aldrig")]
    Never,
}
