using Sjukersattning.Web.Rendering.Charts;

namespace Sjukersattning.Web.Rendering.Statistics;

public sealed record ReportChart(Chart Chart) : ReportPart;
