using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering.Statistics;

namespace Sjukersattning.Web.Pages;

/// <summary>What became of the utlåtanden, year by year. Only numbers: no patient data, so no access-log row.</summary>
public sealed class StatistikModel(StatisticsReader reader) : StatisticsPageModel(reader)
{
    [NeedsRight(StaffAction.ReadStatistics)]
    public async Task<IActionResult> OnGetAsync([FromQuery] int? ar)
    {
        // The form sends the year as ?ar=; its own address is /statistik/{year}.
        return ar is { } chosen ? LocalRedirect(To.Statistics(chosen) + Choice.Query) : await ReadAsync() ? Page() : NotFound();
    }
}
