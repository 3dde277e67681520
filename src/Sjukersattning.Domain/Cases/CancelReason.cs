using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Cases;

/// <summary>Why a case was cancelled (workflow.md, "Cancel reasons").</summary>
public enum CancelReason
{
    /// <summary>The patient does not want it.</summary>
    [JsonStringEnumMemberName("PatientenVillInte")]
    PatientDeclines,

    [JsonStringEnumMemberName("InteAktuelltMedicinskt")]
    NotMedicallyRelevant,

    [JsonStringEnumMemberName("RehabiliteringInteUttomd")]
    RehabilitationNotExhausted,

    [JsonStringEnumMemberName("Flyttat")]
    Moved,

    [JsonStringEnumMemberName("Avliden")]
    Deceased,

    [JsonStringEnumMemberName("Annat")]
    Other,
}
