using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sjukersattning.Pdf.Fonts;

namespace Sjukersattning.Pdf.Format;

/// <summary>Writes the fonts into the file: composite fonts with a subset of the glyphs and a way back to Unicode.</summary>
internal static class FontObjects
{
    private const int MappingsPerBlock = 100;

    /// <summary>Writes the fonts and gives the font dictionary of the pages' resources.</summary>
    public static string Write(PdfObjects objects, FontShelf fonts)
    {
        StringBuilder dictionary = new("<<");
        foreach (FontSubset subset in fonts.Used)
        {
            dictionary.Append(CultureInfo.InvariantCulture, $" /{subset.ResourceName} {Write(objects, subset)} 0 R");
        }

        return dictionary.Append(" >>").ToString();
    }

    private static int Write(PdfObjects objects, FontSubset subset)
    {
        byte[] file = SubsetFontFile.Make(subset.Font, subset.Glyphs);
        string name = Tag(file) + "+" + subset.Font.Name;
        int fontFile = objects.AddStream(Invariant($"/Length1 {file.Length}"), file);
        int descriptor = objects.Add(Descriptor(subset.Font, name, fontFile));
        int descendant = objects.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name}" +
            $" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>" +
            $" /FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /DW 1000 /W [0 [{Widths(subset)}]] >>"));
        int toUnicode = objects.AddStream("", Encoding.ASCII.GetBytes(ToUnicode(subset.CodePoints)));
        return objects.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H" +
            $" /DescendantFonts [{descendant} 0 R] /ToUnicode {toUnicode} 0 R >>"));
    }

    /// <summary>Six letters that tell two subsets of the same font apart.</summary>
    private static string Tag(byte[] file) => string.Concat(SHA256.HashData(file).Take(6).Select(value => (char)('A' + (value % 26))));

    private static string Descriptor(TrueTypeFont font, string name, int fontFile)
    {
        string box = string.Join(' ', font.Box.Select(value => Invariant($"{Scaled(font, value):0.#}")));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0" +
            $" /Ascent {Scaled(font, font.Ascent):0.#} /Descent {Scaled(font, font.Descent):0.#}" +
            $" /CapHeight {Scaled(font, font.CapHeight):0.#} /StemV 80 /FontFile2 {fontFile} 0 R >>");
    }

    private static string Widths(FontSubset subset) =>
        string.Join(' ', subset.Glyphs.Select(glyph => Invariant($"{Scaled(subset.Font, subset.Font.Advance(glyph)):0.##}")));

    private static double Scaled(TrueTypeFont font, int units) => units * 1000.0 / font.UnitsPerEm;

    private static string ToUnicode(IReadOnlyList<int> codePoints)
    {
        StringBuilder map = new();
        map.Append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        map.Append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
        map.Append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
        map.Append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (int[] codes in Enumerable.Range(1, codePoints.Count - 1).Chunk(MappingsPerBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{codes.Length} beginbfchar\n");
            foreach (int code in codes)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <{codePoints[code]:X4}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
