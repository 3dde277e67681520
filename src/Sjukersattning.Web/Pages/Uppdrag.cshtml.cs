using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Whoever holds a kvalitetssäkringsuppdrag says when she reads under it.</summary>
public sealed class UppdragModel(Kvalitetsuppdragen uppdragen) : StaffPageModel
{
    public IReadOnlyList<Kvalitetsuppdrag> Held { get; private set; } = [];

    [ForSignedIn]
    public async Task OnGetAsync() => Held = await uppdragen.HeldAsync(Me.Actor, Cancel);

    [ForSignedIn]
    public async Task<IActionResult> OnPostAsync(Guid? uppdrag)
    {
        if (!await uppdragen.UseAsync(Me.Actor, uppdrag, Cancel))
        {
            return NotFound();
        }

        Notice = uppdrag is null ? "Det du läser är till för vården igen." : "Det du läser nu är till för kvalitetssäkring.";
        return LocalRedirect(To.Uppdrag);
    }
}
