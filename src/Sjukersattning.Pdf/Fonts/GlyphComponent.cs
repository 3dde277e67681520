using System.Buffers.Binary;

namespace Sjukersattning.Pdf.Fonts;

/// <summary>One part of a composite glyph, such as the ring of Å.</summary>
/// <param name="Start">Where its record starts in the outline.</param>
/// <param name="Glyph">The glyph drawn.</param>
/// <param name="X">How far it is moved across, in font units.</param>
/// <param name="Y">How far it is moved upwards, in font units.</param>
internal readonly record struct GlyphComponent(int Start, int Glyph, int X, int Y)
{
    private const int HeaderLength = 10;
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;

    /// <summary>Whether an outline is made up of other glyphs.</summary>
    public static bool IsComposite(ReadOnlySpan<byte> outline) =>
        outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0;

    /// <summary>The parts of a composite outline. Scaling is not read: no embedded font uses it.</summary>
    public static IReadOnlyList<GlyphComponent> Read(ReadOnlySpan<byte> outline)
    {
        List<GlyphComponent> components = [];
        int at = HeaderLength;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            int glyph = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            bool isWide = (flags & ArgumentsAreWords) != 0;
            int x = isWide ? BinaryPrimitives.ReadInt16BigEndian(outline[(at + 4)..]) : (sbyte)outline[at + 4];
            int y = isWide ? BinaryPrimitives.ReadInt16BigEndian(outline[(at + 6)..]) : (sbyte)outline[at + 5];
            components.Add(new GlyphComponent(at, glyph, x, y));
            at += isWide ? 8 : 6;
            at += (flags & HasMatrix) != 0 ? 8 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasScale) != 0 ? 2 : 0;
        }
        while ((flags & MoreComponents) != 0);
        return components;
    }
}
