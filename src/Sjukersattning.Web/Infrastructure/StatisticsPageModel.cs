using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Web.Rendering.Statistics;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>A page, a CSV file or a PDF of the statistics: the same choice in the address gives the same report.</summary>
public abstract class StatisticsPageModel(StatisticsReader reader) : StaffPageModel
{
    /// <summary>What is compared with; see <see cref="StatisticsChoice"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Jamfor { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Enhet { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Uppdelning { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public StatisticsReport Report { get; private set; } = null!;

    /// <summary>The choice as it stands in the address.</summary>
    public StatisticsChoice Choice => new(Year, Jamfor, Enhet, Uppdelning);

    /// <summary>Reads the report; false when there is no such choice, or it is not this person's.</summary>
    protected async Task<bool> ReadAsync()
    {
        if (!ModelState.IsValid || await reader.ReadAsync(Right, Choice, Cancel) is not { } report)
        {
            return false;
        }

        Report = report;
        return true;
    }
}
