using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>What is on the screen, once: page, CSV and PDF are drawn from it.</summary>
/// <param name="Compared">What it is compared with, in words.</param>
/// <param name="Goals">The goals of the year; null when there are none.</param>
/// <param name="Views">Both ways to count; empty when there is nothing to tell.</param>
public sealed record StatisticsReport(string Title, string Units, int Year, string Compared, IReadOnlyList<string> Notes,
    ReportTable? Goals, IReadOnlyList<ViewReport> Views)
{
    /// <summary>Years and periods to compare with: value and words.</summary>
    public IReadOnlyList<(string Value, string Words)> Comparable { get; init; } = [];

    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Units to choose among: value and words.</summary>
    public IReadOnlyList<(string Value, string Words)> Choosable { get; init; } = [];

    public Breakdown Breakdown { get; init; }

    /// <summary>The value of <see cref="Comparable"/> that is shown.</summary>
    public string ComparedValue { get; init; } = "";
}
