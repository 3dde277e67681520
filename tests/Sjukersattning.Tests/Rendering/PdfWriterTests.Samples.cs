using Sjukersattning.Pdf;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Tests.Rendering;

/// <summary>What is drawn.</summary>
public sealed partial class PdfWriterTests
{
    private static PdfDescription Document(params PdfBlock[] blocks) =>
        new("Titel", new DateTimeOffset(2026, 11, 20, 10, 15, 0, TimeSpan.FromHours(1)), PdfLanguage.Swedish, blocks);

    private static PdfDescription Certificate() => Document(
        new PdfHeading(1, "Läkarutlåtande för sjukersättning"),
        new PdfFacts([new("Namn", "Åsa Öberg"), new("Personnummer", "19570812-9286"), new("Enhet", "Smärtrehab")]),
        new PdfHeading(2, "1. Baserat på"),
        new PdfCheckRow([new(true, "Min undersökning", "2026-11-12"), new(false, "Annat")]),
        new PdfField("10. Koncentration", Numbered(900), "Skrivet av Kurator K., kurator, 2026-11-20"),
        new PdfTable([new("Kod"), new("Text", 4)], [.. Enumerable.Range(0, 40).Select(Row)]) { FirstColumnIsHeader = true },
        new PdfHeading(2, "11. Underskrift"),
        new PdfParagraph("Underskriften omfattar allt.", PdfParagraphStyle.Strong),
        new PdfSignatureBlock([new("Datum", "2026-11-20"), new("Underskrift", "")])) with
    {
        Title = "Läkarutlåtande för sjukersättning",
        HeaderLeft = "FK 7800",
        HeaderRight = "Åsa Öberg",
        FooterLeft = Footer,
        Watermark = "UTKAST",
    };

    private static IReadOnlyList<string> Row(int number) => [$"K{number:D3}", $"Beskrivning {number:D3}"];

    private static string Numbered(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => $"ord{i:D5}"));
}
