using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Cases;

/// <summary>Where a case is (workflow.md steps 1–12). Only <see cref="UtlatandeCase"/> sets it, by <see cref="CaseRules"/>.</summary>
public enum CaseStatus
{
    [JsonStringEnumMemberName("Oppnat")]
    Opened,

    /// <summary>Planned; nothing written yet.</summary>
    [JsonStringEnumMemberName("Planerat")]
    Planned,

    [JsonStringEnumMemberName("Skrivs")]
    BeingWritten,

    /// <summary>All sections are klar; the läkare reviews.</summary>
    [JsonStringEnumMemberName("Granskas")]
    UnderReview,

    [JsonStringEnumMemberName("Signerat")]
    Signed,

    /// <summary>The patient knows that it is ready and how to apply.</summary>
    [JsonStringEnumMemberName("Informerat")]
    Informed,

    /// <summary>Försäkringskassan has a case: the patient has applied, or Försäkringskassan has been heard of.</summary>
    [JsonStringEnumMemberName("Ansokt")]
    Applied,

    [JsonStringEnumMemberName("Beslutat")]
    Decided,

    /// <summary>Closed: nothing more is to be done.</summary>
    [JsonStringEnumMemberName("Avslutat")]
    Closed,

    [JsonStringEnumMemberName("Avbrutet")]
    Cancelled,
}
