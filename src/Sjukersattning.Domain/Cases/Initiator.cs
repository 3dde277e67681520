using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Cases;

/// <summary>Who took the first step (seed 000: the läkare or the patient).</summary>
public enum Initiator
{
    [JsonStringEnumMemberName("Lakaren")]
    Lakare,

    [JsonStringEnumMemberName("Patienten")]
    Patient,

    /// <summary>Försäkringskassan itself, e.g. to exchange sjukpenning for sjukersättning (SFB 36 kap. 25 §).</summary>
    Forsakringskassan,
}
