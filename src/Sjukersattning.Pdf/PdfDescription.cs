namespace Sjukersattning.Pdf;

/// <summary>
/// Everything that decides how a document looks. The same description always gives the same bytes:
/// the writer reads neither clock, machine nor culture.
/// </summary>
/// <param name="Title">The document's title, shown in the viewer's title bar. Must not be blank.</param>
/// <param name="CreatedAt">When the document was made. Only the caller knows the time.</param>
/// <param name="Words">What the writer says by itself, and the language of the whole.</param>
/// <param name="Blocks">What the document holds, in reading order.</param>
public sealed record PdfDescription(string Title, DateTimeOffset CreatedAt, PdfWords Words, IReadOnlyList<PdfBlock> Blocks)
{
    /// <summary>Who stands behind the document, or null.</summary>
    public string? Author { get; init; }

    /// <summary>One sentence about the document, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Small text at the top of every page, on the left, for example the form's name.</summary>
    public string HeaderLeft { get; init; } = "";

    /// <summary>Small text at the top of every page, on the right, for example whom it concerns.</summary>
    public string HeaderRight { get; init; } = "";

    /// <summary>Small text at the foot of every page, on the left. The page's number is written on the right.</summary>
    public string FooterLeft { get; init; } = "";

    /// <summary>
    /// A word such as "DRAFT", drawn large and pale behind the text of
    /// every page and in small real text in its header; null for none.
    /// </summary>
    public string? Watermark { get; init; }

    /// <summary>Files carried inside the document. Two may not share a name.</summary>
    public IReadOnlyList<PdfAttachment> Attachments { get; init; } = [];
}
