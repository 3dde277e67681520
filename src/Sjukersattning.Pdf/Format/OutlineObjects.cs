using System.Globalization;

namespace Sjukersattning.Pdf.Format;

/// <summary>Writes the headings as the viewer's outline.</summary>
internal sealed class OutlineObjects
{
    private readonly PdfObjects _objects;
    private readonly IReadOnlyList<int> _pages;

    private OutlineObjects(PdfObjects objects, IReadOnlyList<int> pages)
    {
        _objects = objects;
        _pages = pages;
    }

    /// <summary>Writes the outline and gives its object number; null if there is no heading.</summary>
    /// <param name="objects">The file.</param>
    /// <param name="bookmarks">The headings with page index and height on the page.</param>
    /// <param name="pages">The pages' object numbers.</param>
    public static int? Write(
        PdfObjects objects, IReadOnlyList<(Bookmark Bookmark, int Page, double Top)> bookmarks, IReadOnlyList<int> pages)
    {
        if (bookmarks.Count == 0)
        {
            return null;
        }

        int root = objects.Reserve();
        (int first, int last, int count) = new OutlineObjects(objects, pages).WriteSiblings(bookmarks, root);
        objects.Write(root, Invariant($"<< /Type /Outlines /First {first} 0 R /Last {last} 0 R /Count {count} >>"));
        return root;
    }

    private (int First, int Last, int Count) WriteSiblings(IReadOnlyList<(Bookmark Bookmark, int Page, double Top)> items, int parent)
    {
        List<int> starts = [0];
        for (int i = 1; i < items.Count; i++)
        {
            if (items[i].Bookmark.Level <= items[starts[^1]].Bookmark.Level)
            {
                starts.Add(i);
            }
        }

        List<int> numbers = [.. starts.Select(_ => _objects.Reserve())];
        for (int i = 0; i < starts.Count; i++)
        {
            int end = i + 1 < starts.Count ? starts[i + 1] : items.Count;
            (Bookmark bookmark, int page, double top) = items[starts[i]];
            string children = Children([.. items.Take((starts[i] + 1)..end)], numbers[i]);
            string previous = i > 0 ? Invariant($" /Prev {numbers[i - 1]} 0 R") : "";
            string next = i + 1 < numbers.Count ? Invariant($" /Next {numbers[i + 1]} 0 R") : "";
            _objects.Write(numbers[i], string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Title {PdfText.Literal(bookmark.Text)} /Parent {parent} 0 R" +
                $" /Dest [{_pages[page]} 0 R /XYZ 0 {top + 8:0.##} null]{previous}{next}{children} >>"));
        }

        return (numbers[0], numbers[^1], items.Count);
    }

    private string Children(IReadOnlyList<(Bookmark Bookmark, int Page, double Top)> items, int parent)
    {
        if (items.Count == 0)
        {
            return "";
        }

        (int first, int last, int count) = WriteSiblings(items, parent);
        return Invariant($" /First {first} 0 R /Last {last} 0 R /Count {count}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
