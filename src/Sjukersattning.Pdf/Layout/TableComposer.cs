using Sjukersattning.Pdf.Format;

namespace Sjukersattning.Pdf.Layout;

/// <summary>Lays out a table. Lengths are in points.</summary>
internal sealed class TableComposer
{
    private const double Padding = 4;

    /// <summary>Points for what rounding takes.</summary>
    private const double Slack = 0.1;

    /// <summary>From the usual size of the letters to the smallest that is easy to read, 6.8 points.</summary>
    private static readonly double[] Scales = [1, 0.95, 0.9, 0.85, 0.8, 0.76];

    private readonly PdfTable _table;
    private readonly double _scale;
    private readonly double[] _lefts;
    private readonly double[] _widths;

    private TableComposer(PdfTable table)
    {
        _table = table;
        double total = table.Columns.Sum(column => column.Width);
        double[] asked = [.. table.Columns.Select(column => column.Width / total * Theme.TextWidth)];
        double[] pieces = [.. table.Columns.Select((_, i) => LongestPiece(i))];
        _scale = Scales.FirstOrDefault(scale => Needs(pieces, scale).Sum() <= Theme.TextWidth, Scales[^1]);
        _widths = Widen(asked, Needs(pieces, _scale));
        _lefts = new double[_widths.Length];
        for (int i = 1; i < _lefts.Length; i++)
        {
            _lefts[i] = _lefts[i - 1] + _widths[i - 1];
        }
    }

    /// <summary>The rows of a table, its header first.</summary>
    /// <exception cref="ArgumentException">The table has no columns, a column without width, or a row with too many cells.</exception>
    public static IEnumerable<Row> Table(PdfTable table, StructureElement root)
    {
        if (table.Columns.Count == 0 || table.Columns.Any(column => !(column.Width > 0)))
        {
            throw new ArgumentException("A table needs columns, each with a width above zero.", nameof(table));
        }

        if (table.Rows.Any(row => row.Count > table.Columns.Count))
        {
            throw new ArgumentException("A row of the table has more cells than the table has columns.", nameof(table));
        }

        return new TableComposer(table).Rows(root.Add("Table"));
    }

    private List<Row> Rows(StructureElement element)
    {
        List<Row> rows = [Header(element.Add("THead").Add("TR")) with { SpaceBefore = 8, KeepsWithNext = _table.Rows.Count > 0 }];
        StructureElement? body = _table.Rows.Count > 0 ? element.Add("TBody") : null;
        foreach (IReadOnlyList<string> cells in _table.Rows)
        {
            rows.Add(BodyRow(cells, body!.Add("TR")));
        }

        return rows;
    }

    private Row Header(StructureElement? row)
    {
        IEnumerable<Cell> cells = _table.Columns.Select(
            (column, i) => Make(i, column.Header, Theme.TableHeader, row is null ? null : HeaderCell(row, "Column")));
        return new Row([.. cells]) { PaddingTop = 2, PaddingBottom = 3, Frame = RowFrame.StrongRule, AlignsBottom = true };
    }

    private Row BodyRow(IReadOnlyList<string> texts, StructureElement row)
    {
        List<Cell> cells = [];
        for (int i = 0; i < _widths.Length; i++)
        {
            bool isHeader = i == 0 && _table.FirstColumnIsHeader;
            StructureElement element = isHeader ? HeaderCell(row, "Row") : row.Add("TD");
            cells.Add(Make(i, i < texts.Count ? texts[i] : "", isHeader ? Theme.TableHeader : Theme.TableCell, element));
        }

        return new Row(cells)
        {
            PaddingTop = 3,
            PaddingBottom = 3,
            Frame = RowFrame.FaintRule,
            RepeatedHeader = () => Header(row: null),
        };
    }

    private Cell Make(int column, string text, TextStyle style, StructureElement? element)
    {
        TextPart part = PartMaker.Fill(text, Scaled(style, _scale), _widths[column] - (2 * Padding), element);
        return new Cell(_lefts[column], _widths[column], Padding, [part with { AlignRight = _table.Columns[column].AlignRight }]);
    }

    private static TextStyle Scaled(TextStyle style, double scale) =>
        style with { Size = style.Size * scale, Leading = style.Leading * scale };

    /// <summary>
    /// Columns as wide as asked for, but none narrower than it needs: those with room to spare give it. What needs more than the whole
    /// width is left as asked.
    /// </summary>
    private static double[] Widen(double[] asked, double[] needs)
    {
        double lacking = asked.Zip(needs).Sum(column => Math.Max(0, column.Second - column.First));
        double spare = asked.Zip(needs).Sum(column => Math.Max(0, column.First - column.Second));
        return lacking > spare
            ? asked
            : [.. asked.Zip(needs).Select(column => column.First <= column.Second
                ? column.Second
                : column.First - (lacking * (column.First - column.Second) / spare))];
    }

    private static double[] Needs(double[] pieces, double scale) => [.. pieces.Select(piece => (piece * scale) + (2 * Padding) + Slack)];

    /// <summary>The longest piece of a column that is not to be broken; what is longer than half a page is broken anyway.</summary>
    private double LongestPiece(int column) => _table.Rows
        .Where(row => column < row.Count)
        .Select(row => Piece(row[column], column == 0 && _table.FirstColumnIsHeader ? Theme.TableHeader : Theme.TableCell))
        .Append(Piece(_table.Columns[column].Header, Theme.TableHeader))
        .Where(width => width <= Theme.TextWidth / 2)
        .DefaultIfEmpty(0)
        .Max();

    private static double Piece(string text, TextStyle style) => LineBreaker.LongestPiece(PdfText.Clean(text).Trim(), style);

    private static StructureElement HeaderCell(StructureElement row, string scope) =>
        row.Add(new StructureElement("TH") { Attributes = $"/O /Table /Scope /{scope}" });
}
