namespace Sjukersattning.Data;

/// <summary>A row of any list that shows patients: it names the patient, so that the gate can log her.</summary>
public interface IPatientRow
{
    Guid PatientId { get; }

    Guid CaseId { get; }
}
