using Sjukersattning.Web.Rendering.Charts;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <param name="Quantity">What its bars measure.</param>
public sealed record ReportChart(Chart Chart, Quantity Quantity) : ReportPart;
