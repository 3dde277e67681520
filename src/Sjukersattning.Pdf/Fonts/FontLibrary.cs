namespace Sjukersattning.Pdf.Fonts;

/// <summary>The embedded fonts, each read once for the life of the process.</summary>
internal static class FontLibrary
{
    private static readonly Lazy<TrueTypeFont> Regular = new(() => Read("UtlatandeSans-Regular"));
    private static readonly Lazy<TrueTypeFont> Bold = new(() => Read("UtlatandeSans-Bold"));

    /// <summary>The font of a face.</summary>
    /// <exception cref="InvalidOperationException">The font is not embedded in the assembly.</exception>
    public static TrueTypeFont Get(FontFace face) => face == FontFace.Bold ? Bold.Value : Regular.Value;

    private static TrueTypeFont Read(string name)
    {
        using Stream stream = typeof(FontLibrary).Assembly.GetManifestResourceStream(name + ".ttf")
            ?? throw new InvalidOperationException($"The font {name}.ttf is not embedded in the assembly.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(name, bytes);
    }
}
