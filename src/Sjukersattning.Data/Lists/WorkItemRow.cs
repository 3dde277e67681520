using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Work;

namespace Sjukersattning.Data;

/// <summary>A line of somebody's open work.</summary>
/// <param name="Form">The edition of the form that the case uses.</param>
public sealed record WorkItemRow(Guid PatientId, Guid CaseId, string Number, FormEdition Form, CaseStatus Status, WorkLine Line)
    : IPatientRow;
