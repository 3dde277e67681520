using Sjukersattning.Data;
using Sjukersattning.Pdf;

namespace Sjukersattning.Web.Rendering;

/// <summary>
/// A form on which the patient consents in writing: what it means, how to withdraw it, what it covers, and who received it. What is signed
/// stands on the page that is signed, and every page says whose it is.
/// </summary>
public static class PdfConsentForm
{
    private const string Title = "Samtycke till samarbete om läkarutlåtande";

    /// <summary>Draws the form.</summary>
    /// <param name="scopes">What the patient may consent to, one tick box each; at least one.</param>
    public static byte[] Draw(OpenedCase opened, IReadOnlyList<string> scopes)
    {
        ArgumentOutOfRangeException.ThrowIfZero(scopes.Count);
        var unit = opened.Unit;
        PdfBlock[] blocks =
        [
            new PdfHeading(1, Title),
            new PdfFacts([new("Namn", opened.Patient.Name), new("Personnummer", opened.Patient.Personnummer.ToString())]),
            new PdfHeading(2, "Vad det betyder"),
            Text("Läkarutlåtandet för sjukersättning handlar om din hälsa och vad du har svårt att göra. Flera av oss på vårdcentralen " +
                "skriver varsin del, och läkaren skriver under. När du samtycker till att vi arbetar tillsammans får de som skriver " +
                "läsa det som behövs om dig, och läsa varandras delar. Bara de får läsa."),
            Text("När du samtycker till att vi kontaktar andra får vi prata med just dem som du kryssar för, och bara om det som behövs " +
                "för läkarutlåtandet och din rehabilitering."),
            Text("Koordineringsinsatser är stöd för att kunna arbeta eller få en hållbar lösning: samtal med rehabkoordinatorn, " +
                "planering och samordning med andra (lag 2019:1297). Vi gör dem bara om du vill."),
            Text("Du bestämmer själv. Säger du nej påverkar det inte din vård i övrigt. Vi pratar då om hur utlåtandet kan skrivas."),
            new PdfHeading(2, "Du kan ändra dig"),
            Text($"Du kan ta tillbaka ditt samtycke när du vill, helt eller delvis. Du behöver inte säga varför. Ring oss på " +
                $"{unit.Telefonnummer}, eller säg till någon av oss när vi ses. Det gäller från den dagen. Det som redan är skrivet " +
                    $"eller sagt kan inte göras ogjort."),
            new PdfTogether(
            [
                new PdfHeading(2, "Jag samtycker till det som jag har kryssat för"),
                new PdfCheckRow([.. scopes.Select(scope => new PdfCheck(false, scope))]),
                new PdfHeading(2, "Underskrift"),
                new PdfSignatureBlock(
                [
                    new("Datum", ""), new("Patientens underskrift", ""), new("Namnförtydligande", ""),
                    new("Gäller till och med, om du vill sätta en gräns", ""),
                    new("Mottaget den", ""), new("Mottaget av, namn och titel", ""),
                ]),
            ]),
        ];
        return PdfWriter.Write(new PdfDescription(Title, opened.Facts.Now, PdfLanguage.Swedish, blocks)
        {
            Author = unit.Name, HeaderLeft = unit.Name, HeaderRight =
                $"{(opened.Case.IsSkyddad ? "SKYDDAD IDENTITET · " : "")}{opened.Patient.Personnummer} · {opened.Patient.Name}",
            FooterLeft = $"Ärende {opened.Case.Number} · {unit.Name} · {unit.Telefonnummer}",
        });
    }

    private static PdfParagraph Text(string words) => new(words);
}
