using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;
using Sjukersattning.Pdf;

namespace Sjukersattning.Web.Rendering.Charts;

/// <summary>
/// Draws a chart as SVG inside a page: patterns in place of colours, no script, no style attribute. Lines and fills take the
/// colour that the style sheet gives the element.
/// </summary>
public static class ChartSvg
{
    // Narrow enough that the words can be read on a telephone.
    private const double Width = 360;
    private const double TextSize = 13;
    private const double Spare = 1.15;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static IHtmlContent Draw(Chart chart)
    {
        var picture = ChartLayout.Lay(chart, Width, TextSize, Spare);
        var root = new XElement(
            Svg + "svg",
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{chart.Id}-t {chart.Id}-d"),
            new XAttribute("viewBox", $"0 0 {Number(picture.Width)} {Number(picture.Height)}"),
            new XAttribute("class", "chart"),
            new XElement(Svg + "title", new XAttribute("id", $"{chart.Id}-t"), Clean(chart.Title)),
            new XElement(Svg + "desc", new XAttribute("id", $"{chart.Id}-d"), Clean(chart.Summary)),
            picture.Boxes.Select(bar => bar.Pattern).Distinct().Order().Select(pattern => PatternOf(pattern, IdOf(chart, pattern))),
            Bars(chart, picture),
            Axes(picture),
            Texts(picture));
        return new HtmlString(root.ToString(SaveOptions.DisableFormatting));
    }

    private static IEnumerable<XElement> Bars(Chart chart, Picture picture) => picture.Boxes
        .GroupBy(bar => bar.Pattern)
        .Select(bars => new XElement(
            Svg + "g",
            new XAttribute("fill", bars.Key switch
            {
                PicturePattern.Solid => "currentColor",
                PicturePattern.Outlined => "none",
                _ => $"url(#{IdOf(chart, bars.Key)})"
            }),
            new XAttribute("stroke", "currentColor"),
            bars.Key == PicturePattern.Broken ? new XAttribute("stroke-dasharray", "3 2") : null,
            bars.Select(
                bar => new XElement(Svg + "rect", Place("x", bar.X), Place("y", bar.Y), Place("width", bar.Width),
                    Place("height", bar.Height)))));

    private static string IdOf(Chart chart, PicturePattern pattern) =>
        string.Create(CultureInfo.InvariantCulture, $"{chart.Id}-p{(int)pattern}");

    private static XElement? PatternOf(PicturePattern pattern, string id) => pattern switch
    {
        PicturePattern.Hatched => Pattern(id, 5, 45, Stroke("M2.5 0V5", 2.2)),
        PicturePattern.Dotted =>
            Pattern(id, 5, 0,
                new XElement(Svg + "circle", Place("cx", 2.5), Place("cy", 2.5), Place("r", 1.3), new XAttribute("fill", "currentColor"))),
        PicturePattern.Crossed => Pattern(id, 5, 0, Stroke("M2.5 0V5M0 2.5H5", 1)),
        PicturePattern.Sparse => Pattern(id, 9, -45, Stroke("M3 0V9M5.5 0V9", 0.8)),
        PicturePattern.Broken => Pattern(id, 3.5, -45, Stroke("M1.5 0V3.5", 0.8)),
        _ => null,
    };

    private static XElement Pattern(string id, double size, int angle, XElement content) => new(
        Svg + "pattern",
        new XAttribute("id", id),
        Place("width", size),
        Place("height", size),
        new XAttribute("patternUnits", "userSpaceOnUse"),
        angle == 0 ? null : new XAttribute("patternTransform", string.Create(CultureInfo.InvariantCulture, $"rotate({angle})")),
        content);

    private static XElement Stroke(string path, double width) => new(
        Svg + "path", new XAttribute("d", path), new XAttribute("stroke", "currentColor"), Place("stroke-width", width));

    private static XElement Axes(Picture picture) => new(
        Svg + "path",
        new XAttribute("stroke", "currentColor"),
        new XAttribute("d",
            string.Concat(picture.Lines.Select(line => $"M{Number(line.X1)} {Number(line.Y1)}L{Number(line.X2)} {Number(line.Y2)}"))));

    private static IEnumerable<XElement> Texts(Picture picture) => picture.Texts
        .GroupBy(text => text.IsMiddle)
        .Select(texts => new XElement(
            Svg + "g",
            Place("font-size", picture.TextSize),
            texts.Key ? new XAttribute("text-anchor", "middle") : null,
            texts.Select(text => new XElement(Svg + "text", Place("x", text.X), Place("y", text.Y), text.Text))));

    private static XAttribute Place(string name, double value) => new(name, Number(value));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    // Control characters, which XML has no way of writing, go.
    private static string Clean(string text) => TextMeasure.Clean(text);
}
