using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>What the nurse may tell a patient on the phone: the next step, and nothing of the utlåtande.</summary>
public sealed record NextStepCard(Guid PatientId, Guid CaseId, string Number, string PatientName, Personnummer Personnummer,
    CaseStatus Status, DateTimeOffset StatusSince, NextStep NextStep) : IPatientRow;
