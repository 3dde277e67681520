namespace Sjukersattning.Pdf;

/// <summary>How an attached file relates to the document: the values of AFRelationship in ISO 19005-3.</summary>
public enum PdfAttachmentRelationship
{
    /// <summary>The file holds the data that the document shows.</summary>
    Data,

    /// <summary>The document was made from the file.</summary>
    Source,

    /// <summary>The file is the same document in another form.</summary>
    Alternative,

    /// <summary>The file adds to the document.</summary>
    Supplement,

    /// <summary>None of the others fits.</summary>
    Unspecified,
}
