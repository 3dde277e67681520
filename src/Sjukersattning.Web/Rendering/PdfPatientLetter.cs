using Sjukersattning.Data;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Pdf;

namespace Sjukersattning.Web.Rendering;

/// <summary>
/// The letter that tells the patient that the utlåtande is ready and how to apply. It says nothing of what stands in the utlåtande.
/// </summary>
public static class PdfPatientLetter
{
    public static byte[] Draw(OpenedCase opened)
    {
        var unit = opened.Unit;
        PdfBlock[] blocks =
        [
            new PdfHeading(1, "Ditt läkarutlåtande är klart"),
            new PdfFacts([new("Till", opened.Patient.Name), new("Datum", FormDate.Format(opened.Facts.Today)), new("Från", unit.Name),
                new("Vårt ärende", opened.Case.Number)]),
            Text("Läkaren har nu skrivit klart läkarutlåtandet för sjukersättning. Du behöver det när du ansöker hos Försäkringskassan. " +
                "Det är du själv som ansöker. Vi kan inte göra det åt dig."),
            .. opened.Case.Begun is { Relation: VersionRelation.Replaces } && opened.Case.Standing(RegistrationKind.Ansokan) is null
                ? [Text("Läkaren skriver just nu en ny version av utlåtandet. Vänta med att ansöka tills vi hör av oss om den.")]
                : Array.Empty<PdfBlock>(),
            new PdfHeading(2, "Så här ansöker du"),
            Text("1. Logga in på Mina sidor på forsakringskassan.se och sök efter ”sjukersättning”. Fyll i ansökan och skicka in den där."),
            Text("2. Vill du hellre ansöka på papper? Ring Försäkringskassans kundcenter, 0771-524 524, så " +
                "skickar de blanketten hem till dig."),
            Text("3. Läkarutlåtandet ska komma in till Försäkringskassan tillsammans med din ansökan. Fråga oss om du " +
                "är osäker på hur det skickas."),
            new PdfHeading(2, "Berätta för oss när du har ansökt"),
            Text("Ring oss när du har skickat in din ansökan. Då vet vi att Försäkringskassan kan höra av sig till oss med frågor."),
            new PdfHeading(2, "Det här händer sedan"),
            Text("Försäkringskassan läser din ansökan och läkarutlåtandet. Ibland frågar de oss om mer. Då svarar vi dem, " +
                "och hör av oss om du behöver komma hit."),
            Text("När Försäkringskassan har beslutat får du ett brev från dem. Ring oss gärna och berätta vad de har beslutat."),
            Text("Tycker du att beslutet är fel? Då kan du begära att Försäkringskassan prövar det en gång till. Det kallas omprövning. " +
                "Din begäran måste komma in till dem inom två månader från den dag du fick beslutet."),
            new PdfHeading(2, "Har du frågor?"),
            Text($"Ring oss på {unit.Telefonnummer}. Säg att det gäller ärende {opened.Case.Number}, så hittar vi rätt."),
            new PdfParagraph(
                $"Med vänlig hälsning\n{unit.Name}\n{unit.Postadress}\n{unit.Postnummer} {unit.Postort}\nTelefon {unit.Telefonnummer}",
                PdfParagraphStyle.Strong),
        ];
        return PdfWriter.Write(new PdfDescription("Ditt läkarutlåtande är klart", opened.Facts.Now, PdfLanguage.Swedish, blocks)
        {
            Author = unit.Name, HeaderLeft = unit.Name, HeaderRight = $"Ärende {opened.Case.Number}",
            FooterLeft = $"{unit.Name} · {unit.Telefonnummer}",
        });
    }

    private static PdfParagraph Text(string words) => new(words);
}
