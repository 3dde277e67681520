using Sjukersattning.Pdf.Format;

namespace Sjukersattning.Pdf.Layout;

/// <summary>Lays out a drawing with its text. Lengths are in points.</summary>
internal static class FigureComposer
{
    /// <summary>The rows of a figure: its text and the drawing.</summary>
    public static IEnumerable<Row> Figure(PdfFigure figure, StructureElement root)
    {
        IReadOnlyList<TextPart> text = PartMaker.Make(figure.Text, Theme.Body, Theme.TextWidth, root);
        StructureElement element = root.Add(new StructureElement("Figure") { Alternate = figure.Alternate });
        return
        [
            new Row([new Cell(0, Theme.TextWidth, 0, text)]) { SpaceBefore = 4, KeepsWithNext = true },
            new Row([]) { SpaceBefore = 8, PaddingBottom = 4, Figure = new Figure(figure.Picture, element) },
        ];
    }
}
