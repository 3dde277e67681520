using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering.Statistics;

namespace Sjukersattning.Web.Pages;

public sealed class StatistikPdfModel(StatisticsReader reader, ClinicClock clock) : StatisticsPageModel(reader)
{
    [NeedsRight(StaffAction.ReadStatistics)]
    public async Task<IActionResult> OnGetAsync() =>
        await ReadAsync() ? File(PdfStatistics.Draw(Report, clock.Now), "application/pdf", $"statistik-{Report.Year}.pdf") : NotFound();
}
