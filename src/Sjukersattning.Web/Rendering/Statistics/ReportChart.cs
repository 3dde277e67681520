using Sjukersattning.Web.Rendering.Charts;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>A chart with its table.</summary>
public sealed record ReportChart(Chart Chart) : ReportPart;
