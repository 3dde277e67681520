namespace Sjukersattning.Pdf;

/// <summary>A file carried inside the document.</summary>
/// <param name="Name">The file name, without folders.</param>
/// <param name="MediaType">The media type, for example "application/xml".</param>
/// <param name="Content">The file's bytes.</param>
/// <param name="Description">One sentence about the file.</param>
/// <param name="Relationship">How the file relates to the document.</param>
public sealed record PdfAttachment(
    string Name,
    string MediaType,
    ReadOnlyMemory<byte> Content,
    string Description,
    PdfAttachmentRelationship Relationship = PdfAttachmentRelationship.Data);
