using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>The figures of one period from one source: the system, or a baseline.</summary>
/// <param name="Period">From which day to which.</param>
public sealed record ReportColumn(Period Period, Totals Totals)
{
    public string Label => Totals.IsByHand ? $"{Period.InWords}, inmatat för hand" : Period.InWords;
}
