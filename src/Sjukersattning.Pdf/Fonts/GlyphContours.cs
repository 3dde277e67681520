using System.Buffers.Binary;

namespace Sjukersattning.Pdf.Fonts;

/// <summary>Reads a glyph's outline as closed contours.</summary>
internal static class GlyphContours
{
    private const int OnCurve = 0x01;
    private const int Repeat = 0x08;

    /// <summary>The contours of a glyph, moved to the right by a distance in font units.</summary>
    public static IReadOnlyList<IReadOnlyList<OutlinePoint>> Read(TrueTypeFont font, int glyph, double x, double y = 0)
    {
        ReadOnlySpan<byte> outline = font.Outline(glyph);
        if (outline.Length == 0)
        {
            return [];
        }

        return GlyphComponent.IsComposite(outline)
            ? [.. GlyphComponent.Read(outline).SelectMany(part => Read(font, part.Glyph, x + part.X, y + part.Y))]
            : ReadSimple(outline, x, y);
    }

    private static List<IReadOnlyList<OutlinePoint>> ReadSimple(ReadOnlySpan<byte> outline, double x, double y)
    {
        int[] ends = new int[BinaryPrimitives.ReadInt16BigEndian(outline)];
        for (int i = 0; i < ends.Length; i++)
        {
            ends[i] = BinaryPrimitives.ReadUInt16BigEndian(outline[(10 + (i * 2))..]) + 1;
        }

        int at = 10 + (ends.Length * 2);
        at += 2 + BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
        byte[] flags = ReadFlags(outline, ends[^1], ref at);
        double[] xs = ReadCoordinates(outline, flags, shortBit: 0x02, sameBit: 0x10, ref at);
        double[] ys = ReadCoordinates(outline, flags, shortBit: 0x04, sameBit: 0x20, ref at);
        OutlinePoint[] points =
            [.. flags.Select((flag, i) => new OutlinePoint(xs[i] + x, ys[i] + y, (flag & OnCurve) != 0))];
        return [.. ends.Select((end, i) => points[(i == 0 ? 0 : ends[i - 1])..end])];
    }

    private static byte[] ReadFlags(ReadOnlySpan<byte> outline, int count, ref int at)
    {
        byte[] flags = new byte[count];
        int i = 0;
        while (i < count)
        {
            byte flag = outline[at++];
            int times = (flag & Repeat) != 0 ? outline[at++] + 1 : 1;
            flags.AsSpan(i, times).Fill(flag);
            i += times;
        }

        return flags;
    }

    private static double[] ReadCoordinates(ReadOnlySpan<byte> outline, byte[] flags, int shortBit, int sameBit, ref int at)
    {
        double[] values = new double[flags.Length];
        int value = 0;
        for (int i = 0; i < flags.Length; i++)
        {
            bool isSame = (flags[i] & sameBit) != 0;
            if ((flags[i] & shortBit) != 0)
            {
                value += isSame ? outline[at] : -outline[at];
                at++;
            }
            else if (!isSame)
            {
                value += BinaryPrimitives.ReadInt16BigEndian(outline[at..]);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }
}
