using Sjukersattning.Pdf.Fonts;
using Sjukersattning.Pdf.Format;

namespace Sjukersattning.Pdf.Layout;

/// <summary>The sizes and colours of every document, in one place. Lengths are in points (1/72 inch).</summary>
internal static class Theme
{
    /// <summary>A4, upright.</summary>
    public const double PageWidth = 595.28;

    /// <summary>A4, upright.</summary>
    public const double PageHeight = 841.89;

    /// <summary>Left and right margin: 20 mm.</summary>
    public const double SideMargin = 56.69;

    /// <summary>The width that text may take.</summary>
    public const double TextWidth = PageWidth - (2 * SideMargin);

    /// <summary>Where the text begins, from the foot of the page.</summary>
    public const double ContentTop = PageHeight - 72;

    /// <summary>Where the text ends, from the foot of the page.</summary>
    public const double ContentBottom = 62;

    /// <summary>Between a frame and what it holds.</summary>
    public const double CellPadding = 7;

    /// <summary>A cell higher than this may be parted between two pages.</summary>
    public const double KeepTogetherHeight = 150;

    /// <summary>Thin lines: frames and rules.</summary>
    public const double Hairline = 0.6;

    private static readonly PdfColor Ink = PdfColor.Grey(0.08);
    private static readonly PdfColor Accent = new(0.09, 0.23, 0.36);

    /// <summary>Frames: 3.5:1 against white.</summary>
    public static PdfColor Line { get; } = PdfColor.Grey(0.53);

    /// <summary>Rules between the rows of a table.</summary>
    public static PdfColor FaintLine { get; } = PdfColor.Grey(0.75);

    /// <summary>The rule under a heading and a table's header.</summary>
    public static PdfColor StrongLine => Accent;

    /// <summary>The large word behind the text.</summary>
    public static PdfColor Watermark { get; } = PdfColor.Grey(0.91);

    /// <summary>Body text.</summary>
    public static TextStyle Body { get; } = new(FontFace.Regular, 10, 14.2, Ink);

    /// <summary>Body text in bold.</summary>
    public static TextStyle Strong { get; } = new(FontFace.Bold, 10, 14.2, Ink);

    /// <summary>Explanations and notes.</summary>
    public static TextStyle Small { get; } = new(FontFace.Regular, 8.5, 11.8, PdfColor.Grey(0.2));

    /// <summary>The label of a field: 9:1 against white or better.</summary>
    public static TextStyle Label { get; } = new(FontFace.Bold, 8.5, 11.6, Accent);

    /// <summary>Who wrote a field: grey, 7:1 against white.</summary>
    public static TextStyle Meta { get; } = new(FontFace.Regular, 8, 11, PdfColor.Grey(0.35));

    /// <summary>Header and footer of the page.</summary>
    public static TextStyle Running { get; } = new(FontFace.Regular, 8, 11, PdfColor.Grey(0.35));

    /// <summary>The watermark's word in the header.</summary>
    public static TextStyle RunningStrong { get; } = new(FontFace.Bold, 9, 12, Ink);

    /// <summary>Text in a table.</summary>
    public static TextStyle TableCell { get; } = new(FontFace.Regular, 9, 12.4, Ink);

    /// <summary>Headers in a table.</summary>
    public static TextStyle TableHeader { get; } = new(FontFace.Bold, 9, 12.4, Ink);

    /// <summary>The style of a heading.</summary>
    public static TextStyle Heading(int level) => level switch
    {
        1 => new TextStyle(FontFace.Bold, 19, 24, Accent),
        2 => new TextStyle(FontFace.Bold, 12.5, 17, Accent),
        _ => new TextStyle(FontFace.Bold, 10.5, 15, Ink),
    };
}
