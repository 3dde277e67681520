using Sjukersattning.Pdf.Format;

namespace Sjukersattning.Pdf.Layout;

/// <summary>Lays blocks out as rows and builds the structure tree on the way. Lengths are in points.</summary>
/// <param name="root">The structure's root.</param>
/// <param name="words">What is said of fields that go on and of boxes.</param>
internal sealed class BlockComposer(StructureElement root, PdfWords words)
{
    private const double FieldGap = 7;
    private const double ParagraphGap = 6;

    /// <summary>The rows of all blocks.</summary>
    /// <exception cref="ArgumentException">A block cannot be drawn as described.</exception>
    public IReadOnlyList<Row> Compose(IReadOnlyList<PdfBlock> blocks)
    {
        List<Row> rows = [];
        for (int i = 0; i < blocks.Count; i++)
        {
            IEnumerable<Row> composed = Compose(blocks[i]);

            // A label stands with what it labels, and nobody signs a page that does not say what is signed.
            bool isKept = blocks[i] is PdfParagraph paragraph && i + 1 < blocks.Count
                && (paragraph.Style == PdfParagraphStyle.Strong || blocks[i + 1] is PdfSignatureBlock);
            rows.AddRange(isKept
                ? composed.Select(row => row with { KeepsWithNext = row.Height <= Theme.KeepTogetherHeight })
                : composed);
        }

        return rows;
    }

    private IEnumerable<Row> Compose(PdfBlock block) => block switch
    {
        PdfHeading heading => [Heading(heading)],
        PdfParagraph paragraph => [Paragraph(paragraph)],
        PdfField field => [Field(field)],
        PdfFacts facts => ListComposer.Facts(facts, root),
        PdfCheckRow checks => ListComposer.Checks(checks, root, words),
        PdfSignatureBlock signature => ListComposer.Signature(signature, root),
        PdfFigure figure => FigureComposer.Figure(figure, root),
        PdfTable table => TableComposer.Table(table, root),
        PdfSpacer spacer => [new Row([]) { SpaceBefore = spacer.Height }],
        PdfTogether together => Together(together),
        PdfPageBreak => [new Row([]) { BreaksBefore = true }],
        _ => throw new ArgumentException($"Blocks of the type {block.GetType().Name} cannot be drawn.", nameof(block)),
    };

    private List<Row> Together(PdfTogether together)
    {
        IReadOnlyList<Row> rows = Compose(together.Blocks);
        return [.. rows.SkipLast(1).Select(row => row with { KeepsWithNext = true }), .. rows.TakeLast(1)];
    }

    private Row Heading(PdfHeading heading)
    {
        int level = Math.Clamp(heading.Level, 1, 3);
        string text = PdfText.CleanLine(heading.Text);
        TextPart part = PartMaker.Fill(text, Theme.Heading(level), Theme.TextWidth, root.Add($"H{level}"));
        return new Row([new Cell(0, Theme.TextWidth, 0, [part])])
        {
            SpaceBefore = level switch { 1 => 10, 2 => 19, _ => 11 },
            PaddingBottom = level switch { 1 => 4, 2 => 3, _ => 0 },
            Frame = level == 2 ? RowFrame.StrongRule : RowFrame.None,
            KeepsWithNext = true,
            Bookmark = new Bookmark(level, text),
        };
    }

    private Row Paragraph(PdfParagraph paragraph)
    {
        TextStyle style = paragraph.Style switch
        {
            PdfParagraphStyle.Small => Theme.Small,
            PdfParagraphStyle.Strong => Theme.Strong,
            _ => Theme.Body,
        };
        IReadOnlyList<TextPart> parts = PartMaker.Make(paragraph.Text, style, Theme.TextWidth, root);
        return new Row([new Cell(0, Theme.TextWidth, 0, parts)]) { SpaceBefore = ParagraphGap };
    }

    private Row Field(PdfField field)
    {
        const double Inner = Theme.TextWidth - (2 * Theme.CellPadding);
        StructureElement group = root.Add("Div");
        TextPart label = PartMaker.Fill(field.Label, Theme.Label, Inner, group.Add("P")) with { StaysWithNext = true };
        List<TextPart> parts = [label, .. Answer(field.Text, Inner, group)];
        string meta = PdfText.Clean(field.Meta).Trim();
        if (meta.Length > 0)
        {
            parts.Add(PartMaker.Fill(meta, Theme.Meta, Inner, group.Add("P")) with { SpaceBefore = 3, StaysWithPrevious = true });
        }

        return new Row([new Cell(0, Theme.TextWidth, Theme.CellPadding, parts)])
        {
            SpaceBefore = FieldGap,
            PaddingTop = 4.5,
            PaddingBottom = 6,
            Frame = RowFrame.Boxes,
            Continuation = PartMaker.Fill($"{PdfText.CleanLine(field.Label)} {words.Continued}", Theme.Label, Inner, element: null),
        };
    }

    private static IEnumerable<TextPart> Answer(string text, double width, StructureElement group) =>
        PartMaker.Make(text, Theme.Body, width, group).Select((part, i) => i == 0 ? part with { SpaceBefore = 2 } : part);
}
