using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Web.Pages;

public sealed class HjalpModel : StaffPageModel
{
    public HandbookPage Shown { get; private set; } = null!;

    /// <summary>The pages about the roles that the reader has here.</summary>
    public IReadOnlyList<HandbookPage> Own => [.. Handbook.Pages.Where(IsOwn)];

    /// <summary>The other pages, save the one that lists them.</summary>
    public IReadOnlyList<HandbookPage> Others => [.. Handbook.Pages.Where(page => !IsOwn(page) && page.Name != Handbook.FirstPage)];

    [ForSignedIn]
    public IActionResult OnGet(string? sida)
    {
        if (Handbook.Find(sida ?? Handbook.FirstPage) is not { } page)
        {
            return NotFound();
        }

        Shown = page;
        return Page();
    }

    private bool IsOwn(HandbookPage page) => page.Role is { } role && Me.Actor.Roles.Contains(role);
}
