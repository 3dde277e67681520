using System.Globalization;
using Sjukersattning.Pdf.Fonts;
using Sjukersattning.Pdf.Format;

namespace Sjukersattning.Pdf.Layout;

/// <summary>What every page carries besides the text: header, footer and watermark.</summary>
internal sealed class PageFurniture
{
    private const string HeaderKind = "/Type /Pagination /Subtype /Header /Attached [/Top]";
    private const string FooterKind = "/Type /Pagination /Subtype /Footer /Attached [/Bottom]";
    private const string WatermarkKind = "/Type /Pagination /Subtype /Watermark";
    private const double HeaderTop = Theme.PageHeight - 28;
    private const double HeaderRule = Theme.PageHeight - 56;
    private const double FooterRule = 44;
    private const double Right = Theme.PageWidth - Theme.SideMargin;

    private readonly PdfWords _words;
    private readonly string _headerLeft;
    private readonly string _headerRight;
    private readonly string _footerLeft;
    private readonly string _watermark;
    private readonly StructureElement? _notice;

    /// <summary>Takes the texts out of a description.</summary>
    /// <param name="description">The document.</param>
    /// <param name="root">The structure's root, to which the watermark's word is added once so that it is heard as well as seen.</param>
    public PageFurniture(PdfDescription description, StructureElement root)
    {
        _words = description.Words;
        _headerLeft = PdfText.CleanLine(description.HeaderLeft);
        _headerRight = PdfText.CleanLine(description.HeaderRight);
        _footerLeft = PdfText.CleanLine(description.FooterLeft);
        _watermark = PdfText.CleanLine(description.Watermark);
        _notice = _watermark.Length > 0 ? root.Add("P") : null;
    }

    /// <summary>Draws watermark and header, before anything else on the page.</summary>
    public void DrawUnderText(PageCanvas canvas)
    {
        if (_notice is not null)
        {
            DrawWatermark(canvas);
            DrawNotice(canvas, _notice);
        }

        // Without a second line the first moves down to the rule.
        double baseline = HeaderTop - Theme.Running.Drop - (_notice is null ? Theme.Running.Leading - 1 : 0);
        double half = Theme.TextWidth * 0.64;
        canvas.BeginArtifact(HeaderKind);
        canvas.Text(Theme.Running, Theme.SideMargin, baseline, Fit(_headerLeft, half));
        string right = Fit(_headerRight, Theme.TextWidth - 12 - Math.Min(half, Theme.Running.Width(_headerLeft)));
        canvas.Text(Theme.Running, Right - Theme.Running.Width(right), baseline, right);
        canvas.Line(Theme.SideMargin, HeaderRule, Right, HeaderRule, Theme.Hairline, Theme.Line);
        canvas.End();
    }

    /// <summary>Draws the footer with the page's number.</summary>
    public void DrawFooter(PageCanvas canvas, int pageCount)
    {
        string number = string.Create(CultureInfo.InvariantCulture, $"{_words.Page} {canvas.Index + 1} {_words.Of} {pageCount}");
        double baseline = FooterRule - 3 - Theme.Running.Drop;
        double numberWidth = Theme.Running.Width(number);
        canvas.BeginArtifact(FooterKind);
        canvas.Line(Theme.SideMargin, FooterRule, Right, FooterRule, Theme.Hairline, Theme.Line);
        canvas.Text(Theme.Running, Theme.SideMargin, baseline, Fit(_footerLeft, Theme.TextWidth - numberWidth - 12));
        canvas.Text(Theme.Running, Right - numberWidth, baseline, number);
        canvas.End();
    }

    private void DrawWatermark(PageCanvas canvas)
    {
        TextStyle style = new(FontFace.Bold, 1, 1, Theme.Watermark);
        double diagonal = Math.Sqrt((Theme.PageWidth * Theme.PageWidth) + (Theme.PageHeight * Theme.PageHeight));
        style = style with { Size = Math.Min(130, 0.72 * diagonal / style.Width(_watermark)) };
        canvas.BeginArtifact(WatermarkKind);
        canvas.TurnedOutline(style, Theme.PageWidth / 2, Theme.PageHeight / 2, Math.Atan2(Theme.PageHeight, Theme.PageWidth), _watermark);
        canvas.End();
    }

    private void DrawNotice(PageCanvas canvas, StructureElement notice)
    {
        if (canvas.Index == 0)
        {
            canvas.BeginContent(notice);
        }
        else
        {
            canvas.BeginArtifact(HeaderKind);
        }

        double baseline = HeaderTop - Theme.Running.Leading - Theme.RunningStrong.Drop;
        canvas.Text(Theme.RunningStrong, Theme.SideMargin, baseline, _watermark);
        canvas.End();
    }

    /// <summary>The text, cut with an ellipsis if it is wider than the room.</summary>
    private static string Fit(string text, double width)
    {
        if (Theme.Running.Width(text) <= width)
        {
            return text;
        }

        int length = text.Length;
        while (length > 0 && Theme.Running.Width(text.AsSpan(0, length)) > width - Theme.Running.Width("…"))
        {
            length--;
        }

        return string.Concat(text.AsSpan(0, length).TrimEnd(' '), "…");
    }
}
