namespace Sjukersattning.Web.Rendering.Charts;

/// <summary>A thin line, the axis.</summary>
internal readonly record struct ChartLine(double X1, double Y1, double X2, double Y2);
