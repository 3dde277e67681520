using System.Globalization;
using Sjukersattning.Pdf.Format;

namespace Sjukersattning.Pdf.Layout;

/// <summary>Draws a picture on a page: patterns as lines and dots, words as text. Lengths are in points.</summary>
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
        Picture picture = figure.Picture;
        canvas.BeginContent(figure.Element);
        foreach (PictureBox box in picture.Boxes)
        {
            painter.DrawBox(box);
        }

        foreach (PictureLine line in picture.Lines)
        {
            canvas.Line(X(line.X1), painter.Y(line.Y1), X(line.X2), painter.Y(line.Y2), Outline, Theme.StrongLine);
        }

        foreach (PictureText text in picture.Texts)
        {
            painter.DrawText(text, picture.TextSize);
        }

        canvas.End();
        figure.Element.Attributes = string.Create(
            CultureInfo.InvariantCulture,
            $"/O /Layout /Placement /Block /BBox [{Theme.SideMargin:0.##} {top - picture.Height:0.##}" +
            $" {Theme.SideMargin + picture.Width:0.##} {top:0.##}]");
    }

    private static double X(double x) => Theme.SideMargin + x;

    private double Y(double y) => _top - y;

    private void DrawText(PictureText text, double size)
    {
        TextStyle style = Theme.TableCell with { Size = size };
        double left = text.X - (text.IsMiddle ? style.Width(text.Text) / 2 : 0);

        // The space keeps the words apart when the text is copied.
        _canvas.Text(style, X(left), Y(text.Y), text.Text + " ");
    }

    private void DrawBox(PictureBox box)
    {
        double left = X(box.X);
        double bottom = Y(box.Y + box.Height);
        switch (box.Pattern)
        {
            case PicturePattern.Solid:
                _canvas.Fill(left, bottom, box.Width, box.Height, Theme.StrongLine);
                break;
            case PicturePattern.Hatched:
                Slant(left, bottom, box, 3.6, 1.5, leans: 1);
                break;
            case PicturePattern.Dotted:
                Dots(left, bottom, box);
                break;
            case PicturePattern.Crossed:
                Slant(left, bottom, box, 3.6, 0.7, leans: 1);
                Slant(left, bottom, box, 3.6, 0.7, leans: -1);
                break;
            case PicturePattern.Sparse:
                Slant(left, bottom, box, 7, 0.6, leans: -1);
                break;
            case PicturePattern.Broken:
                Slant(left, bottom, box, 2.4, 0.5, leans: -1);
                _canvas.BrokenBox(left, bottom, box.Width, box.Height, Outline, Theme.StrongLine);
                return;
        }

        _canvas.Box(left, bottom, box.Width, box.Height, Outline, Theme.StrongLine);
    }

    /// <summary>Lines at 45 degrees, each cut where it meets the edges of the box.</summary>
    private void Slant(double left, double bottom, PictureBox box, double apart, double lineWidth, int leans)
    {
        double step = apart * Math.Sqrt(2);
        for (double along = step / 2; along < box.Width + box.Height; along += step)
        {
            // A line leaning right starts up along the left edge and ends along the bottom edge, mirrored when it leans left.
            double startX = Math.Max(0, along - box.Height);
            double startY = Math.Min(along, box.Height);
            double endX = Math.Min(along, box.Width);
            double endY = Math.Max(0, along - box.Width);
            (startX, endX) = leans > 0 ? (box.Width - startX, box.Width - endX) : (startX, endX);
            _canvas.Line(left + startX, bottom + startY, left + endX, bottom + endY, lineWidth, Theme.StrongLine);
        }
    }

    private void Dots(double left, double bottom, PictureBox box)
    {
        const double Apart = 3.2;
        const double Size = 1.3;
        for (double y = Size; y + Size < box.Height; y += Apart)
        {
            for (double x = Size; x + Size < box.Width; x += Apart)
            {
                _canvas.Fill(left + x, bottom + y, Size, Size, Theme.StrongLine);
            }
        }
    }
}
