namespace Sjukersattning.Pdf.Layout;

/// <summary>A column of text inside a row. It remembers how much of it has been drawn, so that it can go on over a page.</summary>
internal sealed class Cell
{
    private readonly List<(TextPart Part, int Line)> _lines = [];
    private int _drawn;

    /// <summary>Makes a cell.</summary>
    /// <param name="left">Its left edge in points from the left edge of the text area.</param>
    /// <param name="width">Its width in points, padding included.</param>
    /// <param name="padding">Between its edges and the text, left and right, in points.</param>
    /// <param name="parts">What it holds.</param>
    public Cell(double left, double width, double padding, IReadOnlyList<TextPart> parts)
    {
        Left = left;
        Width = width;
        Padding = padding;
        Parts = parts;
        foreach (TextPart part in parts)
        {
            _lines.AddRange(Enumerable.Range(0, part.Lines.Count).Select(line => (part, line)));
        }
    }

    /// <summary>Left edge in points from the left edge of the text area.</summary>
    public double Left { get; }

    /// <summary>Width in points.</summary>
    public double Width { get; }

    /// <summary>Between the edges and the text, left and right, in points.</summary>
    public double Padding { get; }

    /// <summary>All that it holds.</summary>
    public IReadOnlyList<TextPart> Parts { get; }

    /// <summary>Whether all of it has been drawn.</summary>
    public bool IsDone => _drawn == _lines.Count;

    /// <summary>The height in points of what has not been drawn.</summary>
    public double RestHeight => Height(_drawn, _lines.Count);

    /// <summary>The least height in points worth beginning with: label and two lines.</summary>
    public double StartHeight => Height(0, Math.Min(_lines.Count, FirstBreak(0)));

    /// <summary>The next lines that fit, as drawn lines; takes them out of the rest.</summary>
    /// <param name="height">The height in points there is.</param>
    /// <param name="force">Whether at least one line must be taken, however it looks.</param>
    public IReadOnlyList<(TextPart Part, int Line)> Take(double height, bool force)
    {
        int fitting = _drawn;
        while (fitting < _lines.Count && Height(_drawn, fitting + 1) <= height + 0.01)
        {
            fitting++;
        }

        int end = fitting;
        while (end > _drawn && end < _lines.Count && !MayBreakBefore(end))
        {
            end--;
        }

        end = end > _drawn || !force ? end : Math.Max(fitting, Math.Min(_drawn + 1, _lines.Count));
        IReadOnlyList<(TextPart, int)> taken = _lines[_drawn..end];
        _drawn = end;
        return taken;
    }

    /// <summary>The height in points of lines taken together.</summary>
    public static double Height(IReadOnlyList<(TextPart Part, int Line)> lines)
    {
        double height = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            // Space above a part is left out at the top of a page.
            height += i == 0 ? lines[i].Part.Style.Leading : lines[i].Part.LineHeight(lines[i].Line);
        }

        return height;
    }

    private double Height(int from, int to) => Height(_lines.GetRange(from, to - from));

    private int FirstBreak(int from)
    {
        int end = from + 1;
        while (end < _lines.Count && !MayBreakBefore(end))
        {
            end++;
        }

        return end;
    }

    /// <summary>Two lines at least stand together at either end of a part.</summary>
    private bool MayBreakBefore(int index)
    {
        (TextPart part, int line) = _lines[index];
        if (line == 0)
        {
            return !part.StaysWithPrevious && !_lines[index - 1].Part.StaysWithNext;
        }

        return line >= 2 && part.Lines.Count - line >= 2;
    }
}
