using System.Buffers.Binary;
using System.Text;

namespace Sjukersattning.Pdf.Fonts;

/// <summary>Makes a small TrueType file out of some glyphs of a font, numbered from 0 in the order given.</summary>
internal sealed class SubsetFontFile
{
    private readonly TrueTypeFont _font;
    private readonly List<int> _glyphs;
    private readonly Dictionary<int, int> _numbers = [];

    private SubsetFontFile(TrueTypeFont font, IEnumerable<int> glyphs)
    {
        _font = font;
        _glyphs = [.. glyphs];
        for (int i = 0; i < _glyphs.Count; i++)
        {
            _numbers.TryAdd(_glyphs[i], i);
        }
    }

    /// <summary>The bytes of the small font.</summary>
    public static byte[] Make(TrueTypeFont font, IEnumerable<int> glyphs) => new SubsetFontFile(font, glyphs).Make();

    private byte[] Make()
    {
        // Outlines first: parts of composite glyphs are added to the list on the way.
        (byte[] outlines, byte[] offsets) = Outlines();
        byte[] head = _font.Table("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        byte[] hhea = _font.Table("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)_glyphs.Count);
        byte[] maxp = _font.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)_glyphs.Count);
        return Assemble(
            [("glyf", outlines), ("head", head), ("hhea", hhea), ("hmtx", Metrics()), ("loca", offsets), ("maxp", maxp)]);
    }

    private (byte[] Outlines, byte[] Offsets) Outlines()
    {
        using MemoryStream outlines = new();
        List<int> offsets = [0];
        for (int i = 0; i < _glyphs.Count; i++)
        {
            byte[] outline = _font.Outline(_glyphs[i]).ToArray();
            if (GlyphComponent.IsComposite(outline))
            {
                RenumberComponents(outline);
            }

            outlines.Write(outline);
            outlines.Write(new byte[Padded(outline.Length) - outline.Length]);
            offsets.Add((int)outlines.Length);
        }

        byte[] table = new byte[offsets.Count * 4];
        for (int i = 0; i < offsets.Count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(i * 4), offsets[i]);
        }

        return (outlines.ToArray(), table);
    }

    private void RenumberComponents(Span<byte> outline)
    {
        foreach (GlyphComponent component in GlyphComponent.Read(outline))
        {
            if (!_numbers.TryGetValue(component.Glyph, out int number))
            {
                number = _glyphs.Count;
                _glyphs.Add(component.Glyph);
                _numbers.Add(component.Glyph, number);
            }

            BinaryPrimitives.WriteUInt16BigEndian(outline[(component.Start + 2)..], (ushort)number);
        }
    }

    private byte[] Metrics()
    {
        byte[] table = new byte[_glyphs.Count * 4];
        for (int i = 0; i < _glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(i * 4), (ushort)_font.Advance(_glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan((i * 4) + 2), _font.LeftBearing(_glyphs[i]));
        }

        return table;
    }

    private static byte[] Assemble(IReadOnlyList<(string Tag, byte[] Bytes)> tables)
    {
        int start = 12 + (tables.Count * 16);
        byte[] file = new byte[start + tables.Sum(table => Padded(table.Bytes.Length))];
        int power = (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((tables.Count * 16) - (16 << power)));
        int headAt = 0;
        for (int i = 0; i < tables.Count; i++)
        {
            (string tag, byte[] bytes) = tables[i];
            bytes.CopyTo(file, start);
            headAt = tag == "head" ? start : headAt;
            Span<byte> entry = file.AsSpan(12 + (i * 16), 16);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(file.AsSpan(start, Padded(bytes.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], start);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], bytes.Length);
            start += Padded(bytes.Length);
        }

        // The constant is the OpenType specification's: the whole file must sum to it.
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(headAt + 8), unchecked(0xB1B0AFBA - Sum(file)));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (int i = 0; i + 4 <= bytes.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]));
        }

        return sum;
    }
}
