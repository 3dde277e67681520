using System.Globalization;
using Sjukersattning.Data;
using Sjukersattning.Pdf;

namespace Sjukersattning.Web.Rendering;

/// <summary>What is the same in every letter to the patient: the head, how to reach the clinic, and sentences.</summary>
internal static class PdfLetter
{
    public const string TellDecision = "Ring oss gärna och berätta vad de har beslutat.";

    public const string IsWrong = "Tycker du att beslutet är fel? Då kan du begära att Försäkringskassan prövar det en gång till.";

    /// <summary>Source: <see cref="Domain.Cases.RegistrationRules.OmprovningMonths"/>.</summary>
    public const string WithinTwoMonths = "Din begäran måste komma in till dem inom två månader från den dag du fick beslutet.";

    public const string NoNeedToApply = "Du behöver inte ansöka.";

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static byte[] Draw(OpenedCase opened, string title, IEnumerable<PdfBlock> body)
    {
        var (unit, number) = (opened.Unit, opened.Case.Number);
        PdfBlock[] blocks =
        [
            new PdfHeading(1, title),
            new PdfFacts([new("Till", opened.Patient.Name), new("Datum", FormDate.Format(opened.Facts.Today)), new("Från", unit.Name),
                new("Vårt ärende", number)]),
            .. body,
            new PdfHeading(2, "Har du frågor?"),
            Text($"Ring oss på {unit.Telefonnummer}. Säg att det gäller ärende {number}, så hittar vi rätt."),
            new PdfParagraph(
                $"Med vänlig hälsning\n{unit.Name}\n{unit.Postadress}\n{unit.Postnummer} {unit.Postort}\nTelefon {unit.Telefonnummer}",
                PdfParagraphStyle.Strong),
        ];
        return PdfWriter.Write(new PdfDescription(title, opened.Facts.Now, PdfLanguage.Swedish, blocks)
        {
            Author = unit.Name, HeaderLeft = unit.Name, HeaderRight = $"Ärende {number}",
            FooterLeft = $"{unit.Name} · {unit.Telefonnummer}",
        });
    }

    public static string InWords(DateOnly day) => day.ToString("d MMMM yyyy", Swedish);

    public static PdfParagraph Text(string words) => new(words);
}
