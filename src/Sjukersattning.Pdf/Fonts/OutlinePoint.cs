namespace Sjukersattning.Pdf.Fonts;

/// <summary>A point of a glyph's outline, in font units.</summary>
/// <param name="X">Across.</param>
/// <param name="Y">Upwards.</param>
/// <param name="IsOnCurve">Whether the outline runs through the point; otherwise the point bends it.</param>
internal readonly record struct OutlinePoint(double X, double Y, bool IsOnCurve)
{
    /// <summary>The point on the curve half-way to another, which TrueType leaves out between two bending points.</summary>
    public OutlinePoint Middle(OutlinePoint other) => new((X + other.X) / 2, (Y + other.Y) / 2, IsOnCurve: true);
}
