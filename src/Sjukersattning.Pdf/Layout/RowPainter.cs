namespace Sjukersattning.Pdf.Layout;

/// <summary>Puts rows on pages.</summary>
/// <param name="flow">The pages.</param>
internal sealed class RowPainter(PageFlow flow)
{
    private const double FullPage = Theme.ContentTop - Theme.ContentBottom;

    /// <summary>Draws the rows one under another, on as many pages as it takes.</summary>
    public void Draw(IReadOnlyList<Row> rows)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            Row row = rows[i];
            double needed = row.SpaceBefore + StartHeight(rows, i);
            if (!flow.IsFresh && (row.BreaksBefore || (needed > flow.Room && needed <= FullPage)))
            {
                BeginPage(row);
            }

            flow.Advance(flow.IsFresh ? 0 : row.SpaceBefore);
            if (row.Bookmark is not null)
            {
                flow.Mark(row.Bookmark);
            }

            if (row.Figure is { } figure)
            {
                FigurePainter.Draw(flow.Canvas, figure, flow.Top);
                flow.Advance(row.Height);
                continue;
            }

            Draw(row);
        }
    }

    private static double StartHeight(IReadOnlyList<Row> rows, int index)
    {
        double height = 0;
        while (rows[index].KeepsWithNext && index + 1 < rows.Count)
        {
            height += rows[index].Height + rows[index + 1].SpaceBefore;
            index++;
        }

        return height + rows[index].StartHeight;
    }

    private void BeginPage(Row row)
    {
        flow.NewPage();
        if (row.RepeatedHeader is not null)
        {
            Draw(row.RepeatedHeader());
        }
    }

    private void Draw(Row row)
    {
        bool isContinued = false;
        bool isPageNew = flow.IsFresh;
        while (true)
        {
            double continuation = isContinued && row.Continuation is not null ? row.Continuation.Style.Leading + 2 : 0;
            double room = flow.Room - row.Padding - continuation;
            List<IReadOnlyList<(TextPart Part, int Line)>> taken = [.. row.Cells.Select(cell => cell.Take(room, isPageNew))];
            if (taken.Any(lines => lines.Count > 0))
            {
                DrawSegment(row, taken, continuation);
                isContinued = true;
            }

            if (row.IsDone)
            {
                return;
            }

            BeginPage(row);
            isPageNew = true;
        }
    }

    private void DrawSegment(Row row, List<IReadOnlyList<(TextPart Part, int Line)>> taken, double continuation)
    {
        double textHeight = taken.Max(Cell.Height);
        double height = row.Padding + continuation + textHeight;
        DrawFrame(row, height);
        double top = flow.Top - row.PaddingTop;
        if (continuation > 0)
        {
            flow.Canvas.BeginArtifact("/Type /Pagination");
            DrawLine(row.Cells[0], row.Continuation!, 0, top);
            flow.Canvas.End();
        }

        for (int i = 0; i < taken.Count; i++)
        {
            double drop = row.AlignsBottom ? textHeight - Cell.Height(taken[i]) : 0;
            DrawLines(row.Cells[i], taken[i], top - continuation - drop);
        }

        flow.Advance(height);
    }

    private void DrawFrame(Row row, double height)
    {
        if (row.Frame == RowFrame.None)
        {
            return;
        }

        double bottom = flow.Top - height;
        flow.Canvas.BeginArtifact();
        if (row.Frame == RowFrame.Boxes)
        {
            foreach (Cell cell in row.Cells)
            {
                flow.Canvas.Box(Theme.SideMargin + cell.Left, bottom, cell.Width, height, Theme.Hairline, Theme.Line);
            }
        }
        else
        {
            bool isStrong = row.Frame == RowFrame.StrongRule;
            double right = Theme.SideMargin + Theme.TextWidth;
            flow.Canvas.Line(
                Theme.SideMargin, bottom, right, bottom, isStrong ? 1 : Theme.Hairline, isStrong ? Theme.StrongLine : Theme.FaintLine);
        }

        flow.Canvas.End();
    }

    private void DrawLines(Cell cell, IReadOnlyList<(TextPart Part, int Line)> lines, double top)
    {
        TextPart? current = null;
        for (int i = 0; i < lines.Count; i++)
        {
            (TextPart part, int line) = lines[i];
            top -= i == 0 || line > 0 ? 0 : part.SpaceBefore;
            if (part != current)
            {
                EndPart(current);
                DrawRuleAbove(cell, part, top);
                BeginPart(part);
                current = part;
            }

            DrawLine(cell, part, line, top);
            top -= part.Style.Leading;
        }

        EndPart(current);
    }

    private void DrawRuleAbove(Cell cell, TextPart part, double top)
    {
        if (part.HasRuleAbove)
        {
            double left = Theme.SideMargin + cell.Left + cell.Padding;
            flow.Canvas.BeginArtifact();
            flow.Canvas.Line(left, top, left + cell.Width - (2 * cell.Padding), top, Theme.Hairline, Theme.Line);
            flow.Canvas.End();
        }
    }

    private void BeginPart(TextPart part)
    {
        if (part.Element is not null)
        {
            flow.Canvas.BeginContent(part.Element);
        }
        else
        {
            flow.Canvas.BeginArtifact("/Type /Pagination");
        }
    }

    private void EndPart(TextPart? part)
    {
        if (part is not null)
        {
            flow.Canvas.End();
        }
    }

    private void DrawLine(Cell cell, TextPart part, int line, double top)
    {
        TextLine text = part.Lines[line];
        if (text.Text.Length == 0)
        {
            return;
        }

        double left = Theme.SideMargin + cell.Left + cell.Padding;
        double slack = part.AlignRight ? cell.Width - (2 * cell.Padding) - part.Style.Width(text.Text) : 0;

        // The space keeps the words of two lines apart when the text is read aloud or copied.
        bool isWordEnd = line + 1 < part.Lines.Count && !text.EndsInsideWord;
        flow.Canvas.Text(part.Style, left + slack, top - part.Style.Drop, isWordEnd ? text.Text + " " : text.Text);
    }
}
