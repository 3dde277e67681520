namespace Sjukersattning.Pdf;

/// <summary>How running text is set.</summary>
public enum PdfParagraphStyle
{
    /// <summary>Body text.</summary>
    Normal,

    /// <summary>Smaller, for explanations and notes.</summary>
    Small,

    /// <summary>Bold body text: what labels the next block, on the same page as that.</summary>
    Strong,
}
