using Sjukersattning.Data;
using Sjukersattning.Pdf;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Rendering;

/// <summary>A patient's loggutdrag on paper.</summary>
public static class PdfLogExtract
{
    private static readonly double[] Widths = [16, 24, 22, 30, 20];

    public static byte[] Draw(LogExtract extract, string unit, DateTimeOffset at) =>
        PdfWriter.Write(new PdfDescription("Loggutdrag", at, PdfLanguage.Swedish,
        [
            new PdfHeading(1, "Loggutdrag"),
            new PdfFacts(
            [
                new("Patient", extract.Whose),
                new("Vårdenhet", unit),
                new("Uttaget", Words.Moment(at)),
                new("Antal rader", $"{extract.Lines.Count}"),
            ]),
            new PdfParagraph("Här står vilka som har använt uppgifter om dig i det system där läkarutlåtanden för sjukersättning skrivs, "
                + "när och till vad. \"Läste\" betyder att uppgifterna visades, i ditt ärende eller i en lista. \"Försökte och nekades\" "
                + "betyder att ingenting visades. Den som inte arbetar i ditt ärende måste ange ett skäl för att öppna det: det står under "
                + "Ändamål. \"Öppnade i en nödsituation\" betyder att ett liv eller din hälsa var i fara."),
            new PdfTable([.. LogExtractWords.Headings.Zip(Widths, (heading, width) => new PdfColumn(heading, width))],
                [.. extract.Lines.Select(LogExtractWords.Cells)]),
            new PdfParagraph("Har du frågor om utdraget, eller tror att någon har läst utan att behöva det? Tala med verksamhetschefen på "
                + "vårdenheten."),
        ])
        {
            Author = unit, HeaderLeft = unit, HeaderRight = extract.IsSkyddad ? "SKYDDAD IDENTITET · Loggutdrag" : "Loggutdrag",
            FooterLeft = $"Utskrivet {Words.Moment(at)}",
        });
}
