using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Outcomes;

/// <summary>Which requirement of SFB 33 kap. Försäkringskassan found not to be met when it refused; several may be told at once.</summary>
[Flags]
public enum Avslagsgrund
{
    /// <summary>Nobody told.</summary>
    [JsonStringEnumMemberName("Okand")]
    Unknown = 0,

    /// <summary>The ability to work is not reduced by at least a quarter.</summary>
    Arbetsformaga = 1,

    /// <summary>The reduction does not last for all foreseeable time.</summary>
    Stadigvarande = 2,

    /// <summary>Rehabilitation has not been tried to its end.</summary>
    Rehabilitering = 4,

    /// <summary>What was sent in does not show enough.</summary>
    Underlag = 8,

    /// <summary>Something else, told in the text.</summary>
    [JsonStringEnumMemberName("Annat")]
    Other = 16,
}
