namespace Sjukersattning.Web.Rendering.Charts;

internal readonly record struct ChartLine(double X1, double Y1, double X2, double Y2);
