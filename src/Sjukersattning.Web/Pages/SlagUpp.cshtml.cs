using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>
/// The nurse on the phone: a personnummer in, the next step out, and nothing
/// of the utlåtande. It posts, so that no number stands in an address.
/// </summary>
public sealed class SlagUppModel(CaseLists lists, ClinicClock clock) : StaffPageModel
{
    public DateOnly Today => clock.Today;

    public NextStepCard? Card { get; private set; }

    /// <summary>Whether a number was looked up.</summary>
    public bool IsAnswered { get; private set; }

    [Needs(CaseAction.ReadNextStep)]
    public void OnGet()
    {
    }

    [Needs(CaseAction.ReadNextStep)]
    public async Task OnPostAsync([FromForm, ReadAsMeant] string? personnummer)
    {
        if (Personnummer.Parse(personnummer, Today, out var number) is { } fault)
        {
            ModelState.AddModelError(nameof(personnummer), fault);
            return;
        }

        Card = await lists.LookUpAsync(Me.Actor, number, Cancel);
        IsAnswered = true;
    }
}
