namespace Sjukersattning.Pdf;

/// <summary>How running text is set.</summary>
public enum PdfParagraphStyle
{
    /// <summary>Body text.</summary>
    Normal,

    /// <summary>Smaller, for explanations and notes.</summary>
    Small,

    /// <summary>Bold body text.</summary>
    Strong,
}
