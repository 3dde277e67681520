using System.Globalization;
using Sjukersattning.Web.Rendering.Charts;
using Sjukersattning.Web.Rendering.Pdf.Format;

namespace Sjukersattning.Web.Rendering.Pdf.Layout;

/// <summary>Draws a laid-out chart on a page: patterns as lines and dots, words as text. Lengths are in points.</summary>
internal sealed class FigurePainter
{
    private const double Outline = 0.7;

    private readonly PageCanvas _canvas;
    private readonly double _top;

    private FigurePainter(PageCanvas canvas, double top)
    {
        _canvas = canvas;
        _top = top;
    }

    /// <summary>Draws a figure with its upper edge at a height of the page.</summary>
    public static void Draw(PageCanvas canvas, Figure figure, double top)
    {
        FigurePainter painter = new(canvas, top);
        ChartPicture picture = figure.Picture;
        canvas.BeginContent(figure.Element);
        foreach (ChartBar bar in picture.Bars)
        {
            painter.DrawBar(bar);
        }

        foreach (ChartLine line in picture.Lines)
        {
            canvas.Line(X(line.X1), painter.Y(line.Y1), X(line.X2), painter.Y(line.Y2), Outline, Theme.StrongLine);
        }

        foreach (ChartText text in picture.Texts)
        {
            painter.DrawText(text, picture.TextSize);
        }

        canvas.End();
        figure.Element.Attributes = string.Create(
            CultureInfo.InvariantCulture,
            $"/O /Layout /Placement /Block /BBox [{Theme.SideMargin:0.##} {top - picture.Height:0.##} {Theme.SideMargin + picture.Width:0.##} {top:0.##}]");
    }

    private static double X(double x) => Theme.SideMargin + x;

    private double Y(double y) => _top - y;

    private void DrawText(ChartText text, double size)
    {
        TextStyle style = Theme.TableCell with { Size = size };
        double left = text.X - (text.IsMiddle ? style.Width(text.Text) / 2 : 0);

        // The space keeps the words apart when the text is copied.
        _canvas.Text(style, X(left), Y(text.Y), text.Text + " ");
    }

    private void DrawBar(ChartBar bar)
    {
        double left = X(bar.X);
        double bottom = Y(bar.Y + bar.Height);
        switch (bar.Pattern)
        {
            case ChartPattern.Solid:
                _canvas.Fill(left, bottom, bar.Width, bar.Height, Theme.StrongLine);
                break;
            case ChartPattern.Hatched:
                Slant(left, bottom, bar, 3.6, 1.5, leans: 1);
                break;
            case ChartPattern.Dotted:
                Dots(left, bottom, bar);
                break;
            case ChartPattern.Crossed:
                Slant(left, bottom, bar, 3.6, 0.7, leans: 1);
                Slant(left, bottom, bar, 3.6, 0.7, leans: -1);
                break;
            case ChartPattern.Sparse:
                Slant(left, bottom, bar, 7, 0.6, leans: -1);
                break;
            case ChartPattern.Hidden:
                Slant(left, bottom, bar, 2.4, 0.5, leans: -1);
                _canvas.BrokenBox(left, bottom, bar.Width, bar.Height, Outline, Theme.StrongLine);
                return;
        }

        _canvas.Box(left, bottom, bar.Width, bar.Height, Outline, Theme.StrongLine);
    }

    /// <summary>Lines at 45 degrees, each cut where it meets the edges of the box.</summary>
    private void Slant(double left, double bottom, ChartBar bar, double apart, double lineWidth, int leans)
    {
        double step = apart * Math.Sqrt(2);
        for (double along = step / 2; along < bar.Width + bar.Height; along += step)
        {
            // A line leaning right starts up along the left edge and ends along the bottom edge, mirrored when it leans left.
            double startX = Math.Max(0, along - bar.Height);
            double startY = Math.Min(along, bar.Height);
            double endX = Math.Min(along, bar.Width);
            double endY = Math.Max(0, along - bar.Width);
            (startX, endX) = leans > 0 ? (bar.Width - startX, bar.Width - endX) : (startX, endX);
            _canvas.Line(left + startX, bottom + startY, left + endX, bottom + endY, lineWidth, Theme.StrongLine);
        }
    }

    private void Dots(double left, double bottom, ChartBar bar)
    {
        const double Apart = 3.2;
        const double Size = 1.3;
        for (double y = Size; y + Size < bar.Height; y += Apart)
        {
            for (double x = Size; x + Size < bar.Width; x += Apart)
            {
                _canvas.Fill(left + x, bottom + y, Size, Size, Theme.StrongLine);
            }
        }
    }
}
