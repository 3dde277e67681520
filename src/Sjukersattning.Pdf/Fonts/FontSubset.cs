using System.Globalization;
using System.Text;

namespace Sjukersattning.Pdf.Fonts;

/// <summary>
/// The characters one document uses of one font. Each character gets its own code, in order of first use, even where two
/// share a glyph: so the text can be copied out of the document exactly as it was written.
/// </summary>
internal sealed class FontSubset
{
    private readonly Dictionary<int, int> _codes = [];
    private readonly List<int> _codePoints = [0];

    /// <summary>Starts with no characters.</summary>
    public FontSubset(TrueTypeFont font, string resourceName)
    {
        Font = font;
        ResourceName = resourceName;
    }

    /// <summary>The whole font.</summary>
    public TrueTypeFont Font { get; }

    /// <summary>The font's name in the pages' resources.</summary>
    public string ResourceName { get; }

    /// <summary>Whether any character has been used.</summary>
    public bool IsUsed => _codes.Count > 0;

    /// <summary>The characters, where the index is the code; code 0 is the glyph for nothing and is never used.</summary>
    public IReadOnlyList<int> CodePoints => _codePoints;

    /// <summary>The glyphs of the whole font in the order of the codes.</summary>
    public IEnumerable<int> Glyphs => _codePoints.Select((codePoint, code) => code == 0 ? 0 : Font.Glyph(codePoint));

    /// <summary>Writes a text as hexadecimal codes and notes its characters as used.</summary>
    public void Encode(ReadOnlySpan<char> text, StringBuilder target)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            target.Append(CultureInfo.InvariantCulture, $"{Code(Font.Drawable(rune.Value)):X4}");
        }
    }

    private int Code(int codePoint)
    {
        if (!_codes.TryGetValue(codePoint, out int code))
        {
            code = _codePoints.Count;
            _codes.Add(codePoint, code);
            _codePoints.Add(codePoint);
        }

        return code;
    }
}
