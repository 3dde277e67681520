using Sjukersattning.Pdf.Fonts;
using Sjukersattning.Pdf.Format;

namespace Sjukersattning.Pdf.Layout;

/// <summary>The pages made so far and how far down the last one is filled. Lengths are in points.</summary>
internal sealed class PageFlow
{
    private readonly List<PageCanvas> _pages = [];
    private readonly List<(Bookmark Bookmark, int Page, double Top)> _bookmarks = [];
    private readonly FontShelf _fonts;
    private readonly PageFurniture _furniture;

    /// <summary>Starts with one empty page.</summary>
    public PageFlow(FontShelf fonts, PageFurniture furniture)
    {
        _fonts = fonts;
        _furniture = furniture;
        Canvas = NewPage();
    }

    /// <summary>The last page.</summary>
    public PageCanvas Canvas { get; private set; }

    /// <summary>All pages.</summary>
    public IReadOnlyList<PageCanvas> Pages => _pages;

    /// <summary>Headings with where they stand.</summary>
    public IReadOnlyList<(Bookmark Bookmark, int Page, double Top)> Bookmarks => _bookmarks;

    /// <summary>Where the next row goes, from the foot of the page.</summary>
    public double Top { get; private set; }

    /// <summary>The room left on the page.</summary>
    public double Room => Top - Theme.ContentBottom;

    /// <summary>Whether nothing has been laid out on the page.</summary>
    public bool IsFresh => Top >= Theme.ContentTop;

    /// <summary>Goes on to a new page.</summary>
    public PageCanvas NewPage()
    {
        Canvas = new PageCanvas(_pages.Count, _fonts);
        _pages.Add(Canvas);
        _furniture.DrawUnderText(Canvas);
        Top = Theme.ContentTop;
        return Canvas;
    }

    /// <summary>Takes up room.</summary>
    public void Advance(double height) => Top -= height;

    /// <summary>Notes that a heading stands here.</summary>
    public void Mark(Bookmark bookmark) => _bookmarks.Add((bookmark, Canvas.Index, Top));

    /// <summary>Draws what needs the number of pages.</summary>
    public void Finish()
    {
        foreach (PageCanvas page in _pages)
        {
            _furniture.DrawFooter(page, _pages.Count);
        }
    }
}
