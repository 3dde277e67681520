namespace Sjukersattning.Pdf;

/// <summary>A thin straight line.</summary>
/// <param name="X1">Where it begins, across.</param>
/// <param name="Y1">Where it begins, downwards.</param>
/// <param name="X2">Where it ends, across.</param>
/// <param name="Y2">Where it ends, downwards.</param>
public readonly record struct PictureLine(double X1, double Y1, double X2, double Y2);
