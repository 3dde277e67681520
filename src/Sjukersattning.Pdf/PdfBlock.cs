namespace Sjukersattning.Pdf;

/// <summary>One piece of a document. The set is closed: only the records of this namespace derive from it.</summary>
public abstract record PdfBlock
{
    private protected PdfBlock()
    {
    }
}
