using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

public sealed class LoggaUtModel(SessionStore sessions) : PageModel
{
    [ForAnyone]
    public void OnGet()
    {
    }

    [ForAnyone]
    public async Task<IActionResult> OnPostAsync()
    {
        if (User.SessionId() is { } id)
        {
            await sessions.EndAsync(id, HttpContext.RequestAborted);
        }

        await HttpContext.SignOutAsync();

        // Not "cookies": that reaches every host of the region's domain, and would sign her out of her other systems.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return RedirectToPage();
    }
}
