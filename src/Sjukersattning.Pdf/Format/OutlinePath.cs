using System.Globalization;
using System.Text;
using Sjukersattning.Pdf.Fonts;

namespace Sjukersattning.Pdf.Format;

/// <summary>Writes text as a path of its outlines, so that it is seen but neither found, copied nor read aloud.</summary>
internal static class OutlinePath
{
    /// <summary>The path in PDF syntax, in font units from the start of the baseline.</summary>
    public static string Of(TrueTypeFont font, string text)
    {
        StringBuilder path = new();
        double x = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            int glyph = font.Glyph(font.Drawable(rune.Value));
            foreach (IReadOnlyList<OutlinePoint> contour in GlyphContours.Read(font, glyph, x))
            {
                Append(path, contour);
            }

            x += font.Advance(glyph);
        }

        return path.ToString();
    }

    private static void Append(StringBuilder path, IReadOnlyList<OutlinePoint> contour)
    {
        if (contour.Count < 2)
        {
            return;
        }

        OutlinePoint start = contour[0].IsOnCurve ? contour[0] : contour[0].Middle(contour[^1]);
        OutlinePoint pen = start;
        path.Append(CultureInfo.InvariantCulture, $"{start.X:0.#} {start.Y:0.#} m\n");
        for (int i = contour[0].IsOnCurve ? 1 : 0; i < contour.Count; i++)
        {
            OutlinePoint point = contour[i];
            if (point.IsOnCurve)
            {
                path.Append(CultureInfo.InvariantCulture, $"{point.X:0.#} {point.Y:0.#} l\n");
                pen = point;
                continue;
            }

            OutlinePoint next = i + 1 < contour.Count ? contour[i + 1] : start;
            OutlinePoint end = next.IsOnCurve ? next : point.Middle(next);
            AppendCurve(path, pen, point, end);
            pen = end;
            i += next.IsOnCurve ? 1 : 0;
        }

        path.Append("h\n");
    }

    /// <summary>PDF knows curves with two bending points only: both stand two thirds of the way to the one TrueType has.</summary>
    private static void AppendCurve(StringBuilder path, OutlinePoint from, OutlinePoint bend, OutlinePoint to) => path.Append(
        CultureInfo.InvariantCulture,
        $"{from.X + ((bend.X - from.X) * 2 / 3):0.#} {from.Y + ((bend.Y - from.Y) * 2 / 3):0.#}" +
        $" {to.X + ((bend.X - to.X) * 2 / 3):0.#} {to.Y + ((bend.Y - to.Y) * 2 / 3):0.#} {to.X:0.#} {to.Y:0.#} c\n");
}
