using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>A page for people who are signed in.</summary>
public abstract class StaffPageModel : PageModel
{
    /// <summary>Who is signed in; set by <see cref="AccessFilter"/> before any handler runs.</summary>
    public SignedIn Me =>
        HttpContext.Features.Get<SignedIn>() ?? throw new InvalidOperationException("The access filter lets nobody in unsigned.");

    /// <summary>What the running handler may; set by <see cref="AccessFilter"/> before handlers that need a right.</summary>
    public StaffPass Right { get; set; } = null!;

    /// <summary>Gives up when the browser has.</summary>
    protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>A sentence to show on the next page.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Why something is not handed out, to show on the next page.</summary>
    [TempData]
    public string? Refusal { get; set; }
}
