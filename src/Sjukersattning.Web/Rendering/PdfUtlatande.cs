using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Pdf;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Rendering;

/// <summary>
/// The utlåtande on paper, in the form's order. A signed one is drawn from its frozen copy alone; a draft says UTKAST on each page.
/// </summary>
public static class PdfUtlatande
{
    private const string Draft = "UTKAST";

    /// <summary>
    /// Draws a signed version from its frozen copy, with its stored hash so that paper and system can be compared. A revoked one says
    /// MAKULERAD on each page.
    /// </summary>
    public static byte[] Draw(SignedReading reading)
    {
        var (signed, sha256, _) = reading;
        var revoked = reading.Revocation is { } entry ? $" · MAKULERAD {FormDate.Format(entry.Day)}" : "";
        var version =
            $"{signed.Version}{(signed.Replaces is { } replaced ? $", ersätter version " +
                $"{replaced}" : "")}{(signed.Complements is { } complemented ? $", kompletterar version {complemented}" : "")}{revoked}";
        return PdfWriter.Write(
            Describe(signed, version, $"Version {signed.Version} · SHA-256 {sha256[..16]}…{revoked}", Signature(signed)) with
            {
                Subject = $"Signerat {Words.Moment(signed.SignedAt)}, SHA-256 {sha256}",
                Watermark = revoked.Length > 0 ? "MAKULERAD" : null,
                Attachments = signed.MissingForExchange.Count == 0
                ? [new PdfAttachment(XmlUtlatande.FileNameOf(signed), XmlUtlatande.MediaType, XmlUtlatande.Draw(signed),
                    "Utlåtandet i det nationella formatet RegisterCertificate v3.", PdfAttachmentRelationship.Alternative)] : [],
            });
    }

    /// <summary>Draws what is written so far.</summary>
    public static byte[] DrawDraft(OpenedCase opened)
    {
        var draft = new SignedUtlatande(
            opened.Case.Number, opened.Case.WorkingVersion, null, opened.Case.Form, opened.Patient.Personnummer.ToString(),
            opened.Patient.Name, opened.Unit, "", "", opened.Facts.Now, [.. opened.Written.Answers]);
        return PdfWriter.Write(Describe(draft, Draft, $"Utskrivet {Words.Moment(opened.Facts.Now)}", []) with { Watermark = Draft });
    }

    private static PdfDescription Describe(SignedUtlatande signed, string version, string footer, PdfBlock[] signature)
    {
        var sheet = signed.Sheet;
        var authors = signed.Answers.ToDictionary(answer => answer.QuestionId,
            answer => $"Skrivet av {answer.AuthorName}, {answer.AuthorTitle}, {Words.Moment(answer.WrittenAt)}");
        PdfBlock[] blocks =
        [
            new PdfHeading(1, sheet.Form.Title),
            new PdfFacts([new("Patientens namn", signed.PatientName), new("Personnummer", signed.Personnummer),
                new("Ärende", signed.CaseNumber), new("Version", version)]),
            .. sheet.Categories.SelectMany(category => Category(category, sheet, authors)),
            .. Authors(signed, sheet.Form),
            .. signature,
        ];
        return new PdfDescription($"{sheet.Form.Title}, ärende {signed.CaseNumber}", signed.SignedAt, PdfLanguage.Swedish, blocks)
        {
            Author = signed.SignerName.Length > 0 ? signed.SignerName : signed.Unit.Name,
            HeaderLeft = $"{sheet.Form.Title} ({sheet.Form.FormId})",
            HeaderRight = $"{signed.PatientName} · {signed.Personnummer}",
            FooterLeft = $"{signed.Unit.Name} · {footer}",
        };
    }

    private static IEnumerable<PdfBlock> Category(Category category, AnswerSheet sheet, Dictionary<string, string> authors) =>
    [
        new PdfHeading(2, category.Heading),
        .. category.Questions.Where(sheet.Shows)
            .SelectMany(question => question.Accept(new PdfQuestion(sheet, authors.GetValueOrDefault(question.Id)))),
    ];

    private static IEnumerable<PdfBlock> Authors(SignedUtlatande signed, FormEdition form)
    {
        var rows = form.Sections.Select(section => (IReadOnlyList<string>)
        [
            section.Heading,
            string.Join("; ",
                signed.Answers.Where(answer => form.Find(answer.QuestionId)!.Section == section.Key)
                    .Select(answer => $"{answer.AuthorName}, {answer.AuthorTitle}").Distinct()),
            BasisQuestion.InWords(signed.Sheet[section.Basis]),
        ]);
        return [new PdfHeading(2, "Vem som har skrivit"),
            new PdfTable([new("Avsnitt", 2), new("Skrivet av", 3), new("Bedömningsunderlag", 3)], [.. rows])];
    }

    private static PdfBlock[] Signature(SignedUtlatande signed) =>
    [
        new PdfHeading(2, "Underskrift"),
        new PdfParagraph(
            "Läkaren nedan har granskat hela utlåtandet, även det som andra har skrivit, och svarar för det. " +
                "Utlåtandet är elektroniskt signerat.", PdfParagraphStyle.Normal),
        new PdfFacts(
        [
            new("Datum och tid", Words.Moment(signed.SignedAt)), new("Läkare", signed.SignerName), new("Befattning", signed.SignerTitle),
            new("Vårdenhet", signed.Unit.Name),
            new("Adress", $"{signed.Unit.Postadress}, {signed.Unit.Postnummer} {signed.Unit.Postort}"),
            new("Telefon", signed.Unit.Telefonnummer),
        ]),
    ];
}
