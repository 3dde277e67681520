namespace Sjukersattning.Pdf.Fonts;

/// <summary>The fonts of one document with the characters it uses of each.</summary>
internal sealed class FontShelf
{
    private readonly FontSubset _regular = new(FontLibrary.Get(FontFace.Regular), "F1");
    private readonly FontSubset _bold = new(FontLibrary.Get(FontFace.Bold), "F2");

    /// <summary>The fonts the document has used.</summary>
    public IEnumerable<FontSubset> Used => new[] { _regular, _bold }.Where(font => font.IsUsed);

    /// <summary>The font of a face.</summary>
    public FontSubset Get(FontFace face) => face == FontFace.Bold ? _bold : _regular;
}
