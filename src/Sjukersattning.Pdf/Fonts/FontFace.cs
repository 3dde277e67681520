namespace Sjukersattning.Pdf.Fonts;

/// <summary>The faces a document is set in.</summary>
internal enum FontFace
{
    /// <summary>The upright face of normal weight.</summary>
    Regular,

    /// <summary>The bold face.</summary>
    Bold,
}
