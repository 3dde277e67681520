namespace Sjukersattning.Pdf.Format;

/// <summary>An element of the document's structure tree: what a screen reader walks through.</summary>
/// <param name="tag">A standard structure type, for example P.</param>
internal sealed class StructureElement(string tag)
{
    private readonly List<StructureElement> _children = [];
    private readonly List<(int Page, int Mark)> _content = [];

    /// <summary>The structure type.</summary>
    public string Tag { get; } = tag;

    /// <summary>The attribute dictionary in PDF syntax; null for none. A figure's is known when it has its place.</summary>
    public string? Attributes { get; set; }

    /// <summary>Words read in place of the content; null for the content itself.</summary>
    public string? Alternate { get; init; }

    /// <summary>The elements inside, in reading order.</summary>
    public IReadOnlyList<StructureElement> Children => _children;

    /// <summary>The marked content that fills the element, as page index and mark on that page.</summary>
    public IReadOnlyList<(int Page, int Mark)> Content => _content;

    /// <summary>Adds an element at the end and gives it back.</summary>
    public StructureElement Add(StructureElement child)
    {
        _children.Add(child);
        return child;
    }

    /// <summary>Adds an element at the end and gives it back.</summary>
    public StructureElement Add(string tag) => Add(new StructureElement(tag));

    /// <summary>Notes content drawn for the element.</summary>
    public void AddContent(int page, int mark) => _content.Add((page, mark));
}
