using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.Work;

namespace Sjukersattning.Data;

/// <summary>A line of somebody's open work.</summary>
/// <param name="Form">The edition of the form that the case uses.</param>
/// <param name="Begun">What the version being written will be to the one that holds; null while none holds, or none is written.</param>
public sealed record WorkItemRow(Guid PatientId, Guid CaseId, string Number, FormEdition Form, VersionRelation? Begun, WorkLine Line)
    : IPatientRow;
