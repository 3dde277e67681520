using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>What the nurse may tell a patient on the phone: the next step, and nothing of the utlåtande.</summary>
/// <param name="Standing">How the case stands after the signature; null while nothing is signed.</param>
public sealed record NextStepCard(Guid PatientId, Guid CaseId, string Number, string PatientName, Personnummer Personnummer,
    CaseStatus Status, DateTimeOffset StatusSince, NextStep NextStep, CaseStanding? Standing) : IPatientRow
{
    /// <summary>How the patient has the number that was asked for.</summary>
    public NumberHeld AskedBy { get; init; }

    public bool IsSkyddad { get; init; }

    public DateOnly? DeceasedOn { get; init; }
}
