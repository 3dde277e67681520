using Sjukersattning.Pdf.Format;

namespace Sjukersattning.Pdf.Layout;

/// <summary>Lays out facts, checkboxes and signature lines, each a list to a screen reader. Lengths are in points.</summary>
internal static class ListComposer
{
    private const double ColumnGap = 22;
    private const double BoxWidth = 18;
    private const double WritingRoom = 26;

    /// <summary>Framed cells, two to a row.</summary>
    public static IEnumerable<Row> Facts(PdfFacts facts, StructureElement root)
    {
        StructureElement list = root.Add("L");
        List<Row> rows = [];
        foreach (PdfFact[] pair in facts.Items.Chunk(2))
        {
            double width = Theme.TextWidth / pair.Length;
            IEnumerable<Cell> cells = pair.Select((fact, i) => FactCell(fact, i * width, width, list));
            rows.Add(new Row([.. cells])
            {
                SpaceBefore = rows.Count == 0 ? 7 : 0,
                PaddingTop = 4,
                PaddingBottom = 5,
                Frame = RowFrame.Boxes,
            });
        }

        return rows;
    }

    /// <summary>One checkbox to a row.</summary>
    public static IEnumerable<Row> Checks(PdfCheckRow checks, StructureElement root, PdfWords words)
    {
        // The boxes are labels of the items, which ISO 14289-1 allows only with a numbering other than none.
        StructureElement list = root.Add(new StructureElement("L") { Attributes = "/O /List /ListNumbering /Square" });
        bool hasValues = checks.Items.Any(check => !string.IsNullOrWhiteSpace(check.Value));
        double labelWidth = (Theme.TextWidth - BoxWidth) * (hasValues ? 0.55 : 1);
        List<Row> rows = [];
        foreach (PdfCheck check in checks.Items)
        {
            rows.Add(CheckLine(check, labelWidth, list, words) with { SpaceBefore = rows.Count == 0 ? 6 : 2 });
        }

        return rows;
    }

    /// <summary>Signature lines, two to a row.</summary>
    public static IEnumerable<Row> Signature(PdfSignatureBlock signature, StructureElement root)
    {
        StructureElement list = root.Add("L");
        const double Width = (Theme.TextWidth - ColumnGap) / 2;
        PdfFact[][] pairs = [.. signature.Lines.Chunk(2)];
        for (int i = 0; i < pairs.Length; i++)
        {
            IEnumerable<Cell> cells = pairs[i].Select((line, column) => SignatureCell(line, column * (Width + ColumnGap), Width, list));
            yield return new Row([.. cells])
            {
                SpaceBefore = i == 0 ? 14 : 6,
                PaddingTop = WritingRoom - Theme.Body.Leading,
                AlignsBottom = true,
                KeepsWithNext = i + 1 < pairs.Length,
            };
        }
    }

    private static Cell FactCell(PdfFact fact, double left, double width, StructureElement list)
    {
        double inner = width - (2 * Theme.CellPadding);
        StructureElement body = list.Add("LI").Add("LBody");
        TextPart label = PartMaker.Fill(fact.Label, Theme.Label, inner, body.Add("P")) with { StaysWithNext = true };
        return new Cell(left, width, Theme.CellPadding, [label, .. PartMaker.Make(fact.Value, Theme.Body, inner, body)]);
    }

    private static Row CheckLine(PdfCheck check, double labelWidth, StructureElement list, PdfWords words)
    {
        StructureElement item = list.Add("LI");
        StructureElement box = item.Add(new StructureElement("Lbl") { Alternate = check.IsChecked ? words.Checked : words.Unchecked });
        StructureElement body = item.Add("LBody");
        List<Cell> cells =
        [
            new Cell(0, BoxWidth, 0, [PartMaker.Fill(check.IsChecked ? "☒" : "☐", Theme.Body, BoxWidth, box)]),
            new Cell(BoxWidth, labelWidth, 0, PartMaker.Make(check.Label, Theme.Body, labelWidth - 8, body)),
        ];
        if (!string.IsNullOrWhiteSpace(check.Value))
        {
            double width = Theme.TextWidth - BoxWidth - labelWidth;
            cells.Add(new Cell(BoxWidth + labelWidth, width, 0, PartMaker.Make(check.Value, Theme.Body, width, body)));
        }

        return new Row(cells);
    }

    private static Cell SignatureCell(PdfFact line, double left, double width, StructureElement list)
    {
        // Read as label and value, though the value is drawn above its label.
        StructureElement body = list.Add("LI").Add("LBody");
        TextPart label = PartMaker.Fill(line.Label, Theme.Meta, width, body.Add("P"));
        label = label with { SpaceBefore = 1, HasRuleAbove = true, StaysWithPrevious = true };
        return new Cell(left, width, 0, [.. PartMaker.Make(line.Value, Theme.Body, width, body), label]);
    }
}
