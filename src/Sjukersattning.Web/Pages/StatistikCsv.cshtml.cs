using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering.Statistics;

namespace Sjukersattning.Web.Pages;

public sealed class StatistikCsvModel(StatisticsReader reader) : StatisticsPageModel(reader)
{
    [NeedsRight(StaffAction.ReadStatistics)]
    public async Task<IActionResult> OnGetAsync() =>
        await ReadAsync() ? File(StatisticsCsv.Write(Report), "text/csv; charset=utf-8", $"statistik-{Report.Year}.csv") : NotFound();
}
