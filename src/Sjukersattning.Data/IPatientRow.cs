namespace Sjukersattning.Data;

/// <summary>A row of any list that shows patients: it names the patient, so that the gate can log her.</summary>
public interface IPatientRow
{
    /// <summary>The patient shown.</summary>
    Guid PatientId { get; }

    /// <summary>The case shown.</summary>
    Guid CaseId { get; }
}
