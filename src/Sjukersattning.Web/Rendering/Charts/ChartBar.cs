namespace Sjukersattning.Web.Rendering.Charts;

/// <summary>A filled box, given its upper left corner.</summary>
internal readonly record struct ChartBar(ChartPattern Pattern, double X, double Y, double Width, double Height);
