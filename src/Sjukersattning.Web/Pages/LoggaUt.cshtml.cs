using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

public sealed class LoggaUtModel(SessionStore sessions, RegionSignIn region) : PageModel
{
    /// <summary>The region's provider, where her session ends too.</summary>
    public string? Leaving { get; private set; }

    [ForAnyone]
    public void OnGet()
    {
    }

    [ForAnyone]
    public async Task<IActionResult> OnPostAsync()
    {
        string? idToken = null;
        if (User.SessionId() is { } id)
        {
            idToken = await region.EndHintAsync(id, HttpContext.RequestAborted);
            await sessions.EndAsync(id, HttpContext.RequestAborted);
        }

        await HttpContext.SignOutAsync();

        // Not "cookies": that reaches every host of the region's domain, and would sign her out of her other systems.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        Leaving = idToken is null ? null : await HttpContext.LeaveForGoodAsync(idToken);
        return Leaving is null ? RedirectToPage() : Page();
    }
}
