using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Work;

namespace Sjukersattning.Data;

/// <summary>A line of somebody's open work.</summary>
/// <param name="PatientId">The patient.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Number">The case's number.</param>
/// <param name="Form">The edition of the form that the case uses.</param>
/// <param name="Status">Where the case is.</param>
/// <param name="Line">What waits.</param>
public sealed record WorkItemRow(Guid PatientId, Guid CaseId, string Number, FormEdition Form, CaseStatus Status, WorkLine Line)
    : IPatientRow;
