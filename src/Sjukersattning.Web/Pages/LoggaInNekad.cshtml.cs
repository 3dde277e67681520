using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Why the region's sign-in did not let somebody in.</summary>
public sealed class LoggaInNekadModel : PageModel
{
    public string Sentence { get; private set; } = "";

    [ForAnyone]
    public IActionResult OnGet(string? skal)
    {
        if (StoredNames.Find<RegionRefusal>(skal) is not { } why)
        {
            return NotFound();
        }

        Sentence = RegionRefusals.All[why].Sentence;
        Response.StatusCode = why == RegionRefusal.Unreachable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status403Forbidden;
        return Page();
    }
}
