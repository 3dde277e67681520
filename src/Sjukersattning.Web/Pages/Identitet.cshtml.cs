using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>What the exchange format wants of the unit and its läkare besides names and address.</summary>
public sealed class IdentitetModel(StaffDirectory directory, UnitSettings settings) : StaffPageModel
{
    [BindProperty]
    public IdentitetInput Input { get; set; } = new();

    public IReadOnlyList<(Guid Id, string Name, SignerIdentity Identity)> Signers { get; private set; } = [];

    public IEnumerable<SelectListItem> Positions { get; } = [new("Välj befattning", ""),
        .. Befattningar.All.Select(one => new SelectListItem(one.Label, one.Code))];

    [NeedsRight(StaffAction.KeepIdentity)]
    public async Task OnGetAsync()
    {
        Signers = await settings.SignersAsync(Right, Cancel);
        Input = IdentitetInput.Of((await directory.UnitAsync(Me.Actor.UnitId, Cancel)).Identity, Signers);
    }

    [NeedsRight(StaffAction.KeepIdentity)]
    public async Task<IActionResult> OnPostAsync()
    {
        Signers = await settings.SignersAsync(Right, Cancel);
        if (!Input.Signers.Select(signer => signer.Id).SequenceEqual(Signers.Select(signer => signer.Id)))
        {
            ModelState.AddModelError("", "Vilka läkare som arbetar här har ändrats. Ladda om sidan och försök igen. Ingenting är sparat.");
            Input.Signers = IdentitetInput.Of(Input.Unit, Signers).Signers;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await settings.SaveIdentityAsync(Right, Input.Unit,
            Input.Signers.ToDictionary(signer => signer.Id, signer => signer.Identity), Cancel);
        Notice = "Uppgifterna är sparade.";
        return LocalRedirect(To.Unit);
    }
}
