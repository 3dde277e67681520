using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>A page that opens a case, with an empty form or with the texts of an earlier utlåtande.</summary>
public abstract class OpeningPageModel(CaseOpening opening, ClinicClock clock) : StaffPageModel
{
    /// <summary>The patient's case that is open already; null for none.</summary>
    public Guid? ExistingCase { get; private set; }

    public DateOnly Today => clock.Today;

    /// <summary>The person whom the number leads to, when it must be said who is meant; null otherwise.</summary>
    public KnownPerson? Known { get; private set; }

    /// <summary>The answers to who is meant.</summary>
    /// <param name="typed">The name that was typed.</param>
    public IEnumerable<SelectListItem> WhichPersons(string typed)
    {
        var isRenamed = !PersonName.AreSame(Known!.Name, typed);
        yield return new($"{Known.Name}, {Known.Personnummer}{(isRenamed ? ", som fortfarande heter så" : "")}",
            WhichPerson.Known.Stored());
        if (isRenamed)
        {
            yield return new($"Samma person, som nu heter {PersonName.Read(typed)}", WhichPerson.Renamed.Stored());
        }

        if (Known.Had == NumberHeld.Wrongly)
        {
            yield return new($"En annan person, {PersonName.Read(typed)}, som har det här numret", WhichPerson.Other.Stored());
        }
    }

    /// <summary>Opens the case and leads to it, or says beside a field why not.</summary>
    /// <param name="file">The file it starts from; null for an empty form.</param>
    /// <param name="field">The field that tells who the patient is.</param>
    /// <param name="notice">What to tell when it is open.</param>
    protected async Task<IActionResult> OpenAsync(Personnummer patient, OpeningInput input, OpeningFile? file, string field,
        string notice)
    {
        var (result, caseId) = await opening.OpenAsync(
            Me.Actor, patient, input.Name, StoredNames.Read<Initiator>(input.Initiator), file, Cancel, input.Said);
        if (result.IsDone)
        {
            Notice = notice;
            return LocalRedirect(To.Case(caseId!.Value));
        }

        ExistingCase = caseId;
        Known = result.Known;
        ModelState.AddModelError(result.Verdict.Field is { } named ? $"Input.{named}" : field, string.Join(' ', result.Sentences));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
