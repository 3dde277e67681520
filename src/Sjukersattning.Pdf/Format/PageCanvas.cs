using System.Globalization;
using System.Text;
using Sjukersattning.Pdf.Fonts;

namespace Sjukersattning.Pdf.Format;

/// <summary>
/// The drawing of one page. Coordinates are in points from the lower left corner. Everything is drawn inside a mark: either
/// content of an element or an artifact, which a screen reader passes over.
/// </summary>
internal sealed class PageCanvas
{
    private readonly StringBuilder _content = new();
    private readonly List<StructureElement> _marked = [];
    private readonly FontShelf _fonts;
    private bool _isOpen;

    /// <summary>Starts an empty page.</summary>
    /// <param name="index">The page's index in the document.</param>
    /// <param name="fonts">The document's fonts.</param>
    public PageCanvas(int index, FontShelf fonts)
    {
        Index = index;
        _fonts = fonts;
    }

    /// <summary>The page's index in the document, from 0.</summary>
    public int Index { get; }

    /// <summary>The element that each mark of the page belongs to.</summary>
    public IReadOnlyList<StructureElement> Marked => _marked;

    /// <summary>The content stream.</summary>
    public byte[] ToBytes() => Encoding.ASCII.GetBytes(_content.ToString());

    /// <summary>Begins content of an element.</summary>
    public void BeginContent(StructureElement element)
    {
        Open();
        element.AddContent(Index, _marked.Count);
        Append($"/{element.Tag} << /MCID {_marked.Count} >> BDC\n");
        _marked.Add(element);
    }

    /// <summary>Begins something that belongs to the page, not to the text.</summary>
    /// <param name="kind">The artifact's property list in PDF syntax.</param>
    public void BeginArtifact(string kind = "/Type /Layout")
    {
        Open();
        Append($"/Artifact << {kind} >> BDC\n");
    }

    /// <summary>Ends what was begun.</summary>
    public void End()
    {
        _isOpen = false;
        _content.Append("EMC\n");
    }

    /// <summary>Draws text with its baseline at a point.</summary>
    public void Text(TextStyle style, double x, double y, ReadOnlySpan<char> text)
    {
        FontSubset font = _fonts.Get(style.Face);
        PdfColor color = style.Color;
        Append($"BT /{font.ResourceName} {style.Size:0.##} Tf {color.Red:0.###} {color.Green:0.###} {color.Blue:0.###} rg ");
        Append($"1 0 0 1 {x:0.##} {y:0.##} Tm <");
        font.Encode(text, _content);
        _content.Append("> Tj ET\n");
    }

    /// <summary>Draws the outlines of a text turned around its middle, which stands at a point. It is no text to a reader.</summary>
    /// <param name="style">Font, size and colour.</param>
    /// <param name="x">The middle, across.</param>
    /// <param name="y">The middle, upwards.</param>
    /// <param name="angle">Radians, against the clock.</param>
    /// <param name="text">The text.</param>
    public void TurnedOutline(TextStyle style, double x, double y, double angle, string text)
    {
        (double sin, double cos) = Math.SinCos(angle);
        double half = style.Width(text) / 2;
        double sink = style.Size * 0.36;
        double left = x - (half * cos) + (sink * sin);
        double bottom = y - (half * sin) - (sink * cos);
        TrueTypeFont font = FontLibrary.Get(style.Face);
        double scale = style.Size / font.UnitsPerEm;
        PdfColor color = style.Color;
        Append($"q {color.Red:0.###} {color.Green:0.###} {color.Blue:0.###} rg ");
        Append($"{cos * scale:0.######} {sin * scale:0.######} {-sin * scale:0.######} {cos * scale:0.######} ");
        Append($"{left:0.##} {bottom:0.##} cm\n");
        _content.Append(OutlinePath.Of(font, text)).Append("f Q\n");
    }

    /// <summary>Draws a straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, double width, PdfColor color)
    {
        Append($"{color.Red:0.###} {color.Green:0.###} {color.Blue:0.###} RG {width:0.##} w ");
        Append($"{x1:0.##} {y1:0.##} m {x2:0.##} {y2:0.##} l S\n");
    }

    /// <summary>Draws the outline of a box, given its lower left corner.</summary>
    public void Box(double x, double y, double width, double height, double lineWidth, PdfColor color)
    {
        Append($"{color.Red:0.###} {color.Green:0.###} {color.Blue:0.###} RG {lineWidth:0.##} w ");
        Append($"{x:0.##} {y:0.##} {width:0.##} {height:0.##} re S\n");
    }

    /// <summary>Draws the broken outline of a box, given its lower left corner.</summary>
    public void BrokenBox(double x, double y, double width, double height, double lineWidth, PdfColor color)
    {
        Append($"[2.4 1.6] 0 d ");
        Box(x, y, width, height, lineWidth, color);
        Append($"[] 0 d\n");
    }

    /// <summary>Fills a box, given its lower left corner.</summary>
    public void Fill(double x, double y, double width, double height, PdfColor color) =>
        Append($"{color.Red:0.###} {color.Green:0.###} {color.Blue:0.###} rg {x:0.##} {y:0.##} {width:0.##} {height:0.##} re f\n");

    private void Open()
    {
        if (_isOpen)
        {
            throw new InvalidOperationException("A mark was begun inside another.");
        }

        _isOpen = true;
    }

    /// <summary>Whatever is drawn must be marked, or the file would not be what it claims to be.</summary>
    private void Append(FormattableString text)
    {
        if (!_isOpen)
        {
            throw new InvalidOperationException("Something was drawn outside every mark.");
        }

        _content.Append(text.ToString(CultureInfo.InvariantCulture));
    }
}
