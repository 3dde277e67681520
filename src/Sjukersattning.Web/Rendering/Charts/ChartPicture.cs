namespace Sjukersattning.Web.Rendering.Charts;

/// <summary>A chart laid out: what both SVG and PDF are drawn from. Measured from the upper left corner, downwards.</summary>
/// <param name="Width">The whole width.</param>
/// <param name="Height">The whole height.</param>
/// <param name="TextSize">The font size, in the same unit.</param>
internal sealed record ChartPicture(double Width, double Height, double TextSize)
{
    /// <summary>Boxes, those of the legend too.</summary>
    public required IReadOnlyList<ChartBar> Bars { get; init; }

    public required IReadOnlyList<ChartLine> Lines { get; init; }

    public required IReadOnlyList<ChartText> Texts { get; init; }
}
