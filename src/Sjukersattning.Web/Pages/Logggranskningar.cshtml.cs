using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>What of the access log has been reviewed, by whom and when, and where the next review begins.</summary>
public sealed class LogggranskningarModel(LogReviews reviews, ClinicClock clock) : StaffPageModel
{
    public DateOnly Today => clock.Today;

    /// <summary>When the next one should be done.</summary>
    public DateOnly Due { get; private set; }

    public IReadOnlyList<LogReviewLine> All { get; private set; } = [];

    [NeedsRight(StaffAction.ReviewLog)]
    public async Task OnGetAsync()
    {
        Due = await reviews.DueAsync(Right, Cancel);
        All = await reviews.AllAsync(Right, Cancel);
    }

    [NeedsRight(StaffAction.ReviewLog)]
    public async Task<IActionResult> OnPostAsync() => LocalRedirect(To.LogReview(await reviews.BeginAsync(Right, Cancel)));
}
