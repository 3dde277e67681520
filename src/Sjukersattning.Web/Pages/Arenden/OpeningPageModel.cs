using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>A page that opens a case, with an empty form or with the texts of an earlier utlåtande.</summary>
public abstract class OpeningPageModel(CaseOpening opening) : StaffPageModel
{
    /// <summary>The patient's case that is open already; null for none.</summary>
    public Guid? ExistingCase { get; private set; }

    /// <summary>Opens the case and leads to it, or says beside a field why not.</summary>
    /// <param name="file">The file it starts from; null for an empty form.</param>
    /// <param name="field">The field that tells who the patient is.</param>
    /// <param name="notice">What to tell when it is open.</param>
    protected async Task<IActionResult> OpenAsync(Personnummer patient, OpeningInput input, OpeningFile? file, string field,
        string notice)
    {
        var (result, caseId) = await opening.OpenAsync(
            Me.Actor, patient, input.Name, StoredNames.Read<Initiator>(input.Initiator), file, Cancel);
        if (result.IsDone)
        {
            Notice = notice;
            return LocalRedirect(To.Case(caseId!.Value));
        }

        ExistingCase = caseId;
        ModelState.AddModelError(result.Verdict.Field is { } named ? $"Input.{named}" : field, string.Join(' ', result.Sentences));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
