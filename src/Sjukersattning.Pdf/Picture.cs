namespace Sjukersattning.Pdf;

/// <summary>A drawing of boxes, lines and words, laid out. Measured from the upper left corner, downwards.</summary>
/// <param name="Width">The whole width.</param>
/// <param name="Height">The whole height.</param>
/// <param name="TextSize">The font size, in the same unit.</param>
public sealed record Picture(double Width, double Height, double TextSize)
{
    /// <summary>The boxes, drawn first.</summary>
    public required IReadOnlyList<PictureBox> Boxes { get; init; }

    /// <summary>Thin lines.</summary>
    public required IReadOnlyList<PictureLine> Lines { get; init; }

    /// <summary>All words; each is one line, broken and measured with <see cref="TextMeasure"/>.</summary>
    public required IReadOnlyList<PictureText> Texts { get; init; }
}
