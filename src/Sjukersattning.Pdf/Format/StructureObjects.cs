using System.Globalization;
using System.Text;

namespace Sjukersattning.Pdf.Format;

/// <summary>Writes the structure tree and the way back from marks to elements.</summary>
internal sealed class StructureObjects
{
    private readonly PdfObjects _objects;
    private readonly IReadOnlyList<int> _pages;
    private readonly Dictionary<StructureElement, int> _numbers = new(ReferenceEqualityComparer.Instance);

    private StructureObjects(PdfObjects objects, IReadOnlyList<int> pages)
    {
        _objects = objects;
        _pages = pages;
    }

    /// <summary>Writes the tree and gives the object number of its root.</summary>
    /// <param name="objects">The file.</param>
    /// <param name="root">The element of the whole document.</param>
    /// <param name="pages">The pages' object numbers.</param>
    /// <param name="marked">For each page, the element of each mark.</param>
    public static int Write(
        PdfObjects objects,
        StructureElement root,
        IReadOnlyList<int> pages,
        IEnumerable<IReadOnlyList<StructureElement>> marked)
    {
        StructureObjects writer = new(objects, pages);
        int treeRoot = objects.Reserve();
        writer.Reserve(root);
        writer.Write(root, treeRoot);
        int parents = writer.WriteParents(marked);
        objects.Write(treeRoot, string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /StructTreeRoot /K {writer._numbers[root]} 0 R /ParentTree {parents} 0 R /ParentTreeNextKey {pages.Count} >>"));
        return treeRoot;
    }

    private void Reserve(StructureElement element)
    {
        _numbers.Add(element, _objects.Reserve());
        foreach (StructureElement child in element.Children)
        {
            Reserve(child);
        }
    }

    private void Write(StructureElement element, int parent)
    {
        StringBuilder body = new();
        body.Append(CultureInfo.InvariantCulture, $"<< /Type /StructElem /S /{element.Tag} /P {parent} 0 R");
        if (element.Attributes is not null)
        {
            body.Append(CultureInfo.InvariantCulture, $" /A << {element.Attributes} >>");
        }

        if (element.Alternate is not null)
        {
            body.Append(CultureInfo.InvariantCulture, $" /Alt {PdfText.Literal(element.Alternate)}");
        }

        AppendKids(body, element);
        int number = _numbers[element];
        _objects.Write(number, body.Append(" >>").ToString());
        foreach (StructureElement child in element.Children)
        {
            Write(child, number);
        }
    }

    private void AppendKids(StringBuilder body, StructureElement element)
    {
        if (element.Children.Count > 0)
        {
            body.Append(" /K [").AppendJoin(' ', element.Children.Select(Reference)).Append(']');
        }
        else if (element.Content.Count > 0)
        {
            int home = element.Content[0].Page;
            body.Append(CultureInfo.InvariantCulture, $" /Pg {_pages[home]} 0 R /K [");
            body.AppendJoin(' ', element.Content.Select(content => Mark(content, home))).Append(']');
        }
    }

    private string Mark((int Page, int Mark) content, int home) => content.Page == home
        ? content.Mark.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"<< /Type /MCR /Pg {_pages[content.Page]} 0 R /MCID {content.Mark} >>");

    private string Reference(StructureElement element) =>
        string.Create(CultureInfo.InvariantCulture, $"{_numbers[element]} 0 R");

    private int WriteParents(IEnumerable<IReadOnlyList<StructureElement>> marked)
    {
        StringBuilder entries = new("<< /Nums [");
        int page = 0;
        foreach (IReadOnlyList<StructureElement> elements in marked)
        {
            int list = _objects.Add($"[{string.Join(' ', elements.Select(Reference))}]");
            entries.Append(CultureInfo.InvariantCulture, $" {page} {list} 0 R");
            page++;
        }

        return _objects.Add(entries.Append(" ] >>").ToString());
    }
}
