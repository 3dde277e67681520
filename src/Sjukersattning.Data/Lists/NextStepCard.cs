using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>What the nurse may tell a patient on the phone: the next step, and nothing of the utlåtande.</summary>
/// <param name="PatientId">The patient.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Number">The case's number.</param>
/// <param name="PatientName">The patient's name.</param>
/// <param name="Personnummer">The patient's number.</param>
/// <param name="Status">Where the case is.</param>
/// <param name="StatusSince">Since when.</param>
/// <param name="NextStep">The next step.</param>
public sealed record NextStepCard(Guid PatientId, Guid CaseId, string Number, string PatientName, Personnummer Personnummer,
    CaseStatus Status, DateTimeOffset StatusSince, NextStep NextStep) : IPatientRow;
