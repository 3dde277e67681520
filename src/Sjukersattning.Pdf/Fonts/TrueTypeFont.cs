using System.Buffers.Binary;
using System.Text;

namespace Sjukersattning.Pdf.Fonts;

/// <summary>A TrueType font with glyf outlines, read from memory. Lengths are in font units unless it says otherwise.</summary>
internal sealed class TrueTypeFont
{
    /// <summary>The character drawn in place of one that the font lacks.</summary>
    public const int Replacement = 0xFFFD;

    private const int PlaneSize = 0x10000;

    private readonly byte[] _bytes;
    private readonly Dictionary<string, Range> _tables = [];
    private readonly ushort[] _glyphs = new ushort[PlaneSize];
    private readonly bool _hasLongOffsets;
    private readonly int _metricCount;

    /// <summary>Reads the tables the writer needs.</summary>
    /// <exception cref="InvalidDataException">A table is missing or the character map is of another kind.</exception>
    public TrueTypeFont(string name, byte[] bytes)
    {
        Name = name;
        _bytes = bytes;
        int tableCount = Number(bytes, 4);
        for (int i = 0; i < tableCount; i++)
        {
            ReadOnlySpan<byte> entry = bytes.AsSpan(12 + (i * 16), 16);
            int offset = BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
            _tables[Encoding.ASCII.GetString(entry[..4])] = offset..(offset + BinaryPrimitives.ReadInt32BigEndian(entry[12..]));
        }

        ReadOnlySpan<byte> head = Table("head");
        UnitsPerEm = Number(head, 18);
        Box = [.. Enumerable.Range(0, 4).Select(i => (int)BinaryPrimitives.ReadInt16BigEndian(Table("head")[(36 + (i * 2))..]))];
        _hasLongOffsets = Number(head, 50) != 0;
        _metricCount = Number(Table("hhea"), 34);
        Ascent = BinaryPrimitives.ReadInt16BigEndian(Table("hhea")[4..]);
        Descent = BinaryPrimitives.ReadInt16BigEndian(Table("hhea")[6..]);
        CapHeight = BinaryPrimitives.ReadInt16BigEndian(Table("OS/2")[88..]);
        ReadCharacterMap();
    }

    /// <summary>The PostScript name.</summary>
    public string Name { get; }

    /// <summary>Font units to the em.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Left, bottom, right and top of all glyphs together.</summary>
    public IReadOnlyList<int> Box { get; }

    /// <summary>Height above the baseline.</summary>
    public int Ascent { get; }

    /// <summary>Depth below the baseline, negative.</summary>
    public int Descent { get; }

    /// <summary>Height of the capitals.</summary>
    public int CapHeight { get; }

    /// <summary>The bytes of a table.</summary>
    /// <exception cref="InvalidDataException">The font has no such table.</exception>
    public ReadOnlySpan<byte> Table(string tag) => _tables.TryGetValue(tag, out Range range)
        ? _bytes.AsSpan(range)
        : throw new InvalidDataException($"The font {Name} has no table {tag}.");

    /// <summary>The character itself, or <see cref="Replacement"/> if the font cannot draw it.</summary>
    public int Drawable(int codePoint) => codePoint < PlaneSize && _glyphs[codePoint] != 0 ? codePoint : Replacement;

    /// <summary>The glyph of a character that <see cref="Drawable"/> has let through.</summary>
    public int Glyph(int codePoint) => _glyphs[codePoint];

    /// <summary>How far a glyph moves the pen.</summary>
    public int Advance(int glyph) => Number(Table("hmtx"), Math.Min(glyph, _metricCount - 1) * 4);

    /// <summary>The glyph's left side bearing.</summary>
    public short LeftBearing(int glyph)
    {
        int offset = glyph < _metricCount ? (glyph * 4) + 2 : (_metricCount * 4) + ((glyph - _metricCount) * 2);
        return BinaryPrimitives.ReadInt16BigEndian(Table("hmtx")[offset..]);
    }

    /// <summary>The glyph's outline in the format of the glyf table; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        ReadOnlySpan<byte> offsets = Table("loca");
        int start = _hasLongOffsets ? BinaryPrimitives.ReadInt32BigEndian(offsets[(glyph * 4)..]) : Number(offsets, glyph * 2) * 2;
        int end = _hasLongOffsets
            ? BinaryPrimitives.ReadInt32BigEndian(offsets[((glyph * 4) + 4)..])
            : Number(offsets, (glyph * 2) + 2) * 2;
        return Table("glyf")[start..end];
    }

    /// <summary>The width of a text in points when set in a size given in points.</summary>
    public double Width(ReadOnlySpan<char> text, double size)
    {
        long units = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            units += Advance(Glyph(Drawable(rune.Value)));
        }

        return units * size / UnitsPerEm;
    }

    private static ushort Number(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);

    private void ReadCharacterMap()
    {
        ReadOnlySpan<byte> table = Table("cmap");
        for (int i = 0; i < Number(table, 2); i++)
        {
            ReadOnlySpan<byte> map = table[BinaryPrimitives.ReadInt32BigEndian(table[(8 + (i * 8))..])..];
            if (Number(table, 4 + (i * 8)) == 3 && Number(map, 0) == 4)
            {
                ReadSegments(map);
                return;
            }
        }

        throw new InvalidDataException($"The font {Name} has no character map of format 4.");
    }

    private void ReadSegments(ReadOnlySpan<byte> map)
    {
        int doubled = Number(map, 6);
        for (int i = 0; i < doubled; i += 2)
        {
            int last = Number(map, 14 + i);
            int first = Number(map, 16 + doubled + i);
            int delta = Number(map, 16 + (doubled * 2) + i);
            int rangeAt = 16 + (doubled * 3) + i;
            int range = Number(map, rangeAt);
            for (int code = first; code <= last && code != 0xFFFF; code++)
            {
                int glyph = range == 0 ? code : Number(map, rangeAt + range + ((code - first) * 2));
                _glyphs[code] = glyph == 0 && range != 0 ? (ushort)0 : (ushort)(glyph + delta);
            }
        }
    }
}
