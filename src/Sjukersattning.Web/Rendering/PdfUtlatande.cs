using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;
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
    /// MAKULERAD on each page, and the clinic's own copy that it is one. That it was followed by another changes nothing of the paper.
    /// </summary>
    public static byte[] Draw(SignedReading reading, PaperFor reader)
    {
        var (signed, sha256, _) = reading;
        var revoked = reading.Revocation is { } entry ? $" · MAKULERAD {entry.Day}" : "";
        var version =
            $"{signed.Version}{(signed.Replaces is { } replaced ? $", ersätter version " +
                $"{replaced}" : "")}{(signed.Complements is { } complemented ? $", kompletterar version {complemented}" : "")}{revoked}";
        var whose = reader == PaperFor.Vardenhet ? " · Vårdenhetens exemplar" : "";
        return PdfWriter.Write(
            Describe(signed, version, $"Version {signed.Version} · SHA-256 {sha256[..16]}…{revoked}{whose}", Signature(signed), reader,
                reading.IsSkyddad) with
            {
                Subject = $"Signerat {Words.Moment(signed.SignedAt)}, SHA-256 {sha256}",
                Watermark = revoked.Length > 0 ? "MAKULERAD" : null,
                Attachments = signed.MissingForExchange.Count == 0
                ? [new PdfAttachment(XmlUtlatande.FileNameOf(reading with { FollowedBy = null }, "xml"), XmlUtlatande.MediaType,
                    XmlUtlatande.Draw(reading), "Utlåtandet i det nationella formatet RegisterCertificate v3.", PdfAttachmentRelationship.Alternative)] : [],
            });
    }

    /// <summary>Draws what is written so far.</summary>
    public static byte[] DrawDraft(OpenedCase opened)
    {
        var draft = new SignedUtlatande(
            opened.Case.Number, opened.Case.WorkingVersion, null, opened.Case.Form, opened.Patient.Personnummer.ToString(),
            opened.Patient.Name, opened.Unit, "", "", opened.Facts.Now, [.. opened.Written.Answers]);
        var plain = Describe(draft, Draft, $"Utskrivet {Words.Moment(opened.Facts.Now)}", [], PaperFor.Vardenhet, opened.Case.IsSkyddad);
        return PdfWriter.Write(plain with { Watermark = Draft });
    }

    private static PdfDescription Describe(SignedUtlatande signed, string version, string footer, PdfBlock[] signature, PaperFor reader,
        bool isSkyddad)
    {
        var sheet = signed.Sheet;
        var authors = reader == PaperFor.Forsakringskassan ? [] : signed.Answers.ToDictionary(answer => answer.QuestionId,
            answer => $"Skrivet av {answer.AuthorName}, {answer.AuthorTitle}, {Words.Moment(answer.WrittenAt)}");
        PdfBlock[] blocks =
        [
            new PdfHeading(1, sheet.Form.Title),
            new PdfFacts([new("Patientens namn", signed.PatientName), new("Personnummer", signed.Personnummer),
                new("Ärende", signed.CaseNumber), new("Version", version)]),
            .. sheet.Categories.SelectMany(category => Category(category, sheet, authors)),
            .. Authors(signed, sheet.Form, reader),
            .. signature,
        ];
        return new PdfDescription($"{sheet.Form.Title}, ärende {signed.CaseNumber}", signed.SignedAt, PdfLanguage.Swedish, blocks)
        {
            Author = signed.SignerName.Length > 0 ? signed.SignerName : signed.Unit.Name,
            HeaderLeft = $"{sheet.Form.Title} ({sheet.Form.FormId})",
            // Försäkringskassan knows of it by itself; the clinic's own copies lie among others.
            HeaderRight = $"{(isSkyddad && reader == PaperFor.Vardenhet ? "SKYDDAD IDENTITET · " : "")}{signed.PatientName} · "
                + signed.Personnummer,
            FooterLeft = $"{signed.Unit.Name} · {footer}",
        };
    }

    private static IEnumerable<PdfBlock> Category(Category category, AnswerSheet sheet, Dictionary<string, string> authors) =>
    [
        new PdfHeading(2, category.Heading),
        .. category.Questions.Where(sheet.Shows)
            .SelectMany(question => question.Accept(new PdfQuestion(sheet, authors.GetValueOrDefault(question.Id)))),
    ];

    private static IEnumerable<PdfBlock> Authors(SignedUtlatande signed, FormEdition form, PaperFor reader)
    {
        var isOwn = reader == PaperFor.Vardenhet;
        var rows = form.Sections.Select(section => (IReadOnlyList<string>)
        [
            section.Heading,
            string.Join("; ",
                signed.Answers.Where(answer => answer.QuestionId != section.Basis.Id
                        && form.Find(answer.QuestionId)!.Section == section.Key)
                    .Select(answer => $"{answer.AuthorName}, {answer.AuthorTitle}").Distinct()),
            .. isOwn ? [BasisQuestion.InWords(signed.Sheet[section.Basis])] : Array.Empty<string>(),
        ]);
        return [new PdfHeading(2, "Vem som har skrivit"),
            new PdfTable(
                [new("Avsnitt", 2), new("Skrivet av", 3), .. isOwn ? [new("Bedömningsunderlag", 3)] : Array.Empty<PdfColumn>()],
                [.. rows])];
    }

    /// <summary>Field 11 of the paper form (fk7800.md §8), as far as the frozen copy tells.</summary>
    private static PdfBlock[] Signature(SignedUtlatande signed)
    {
        var (signer, unit) = (signed.Exchange?.Signer ?? SignerIdentity.Unknown, signed.Exchange?.Unit ?? UnitIdentity.Unknown);
        PdfFact[] facts =
        [
            new("Datum och tid", Words.Moment(signed.SignedAt)),
            new("Läkarens namn", signed.SignerName),
            new("Befattning", Befattningar.NameOf(signer.Befattning) ?? signed.SignerTitle),
            new("Specialistkompetens", signer.Specialistkompetens),
            new("Läkarens HSA-id", signer.HsaId),
            new("Arbetsplatskod", unit.Arbetsplatskod),
            new("Vårdenhet", signed.Unit.Name),
            new("Vårdenhetens HSA-id", unit.HsaId),
            new("Adress", $"{signed.Unit.Postadress}, {signed.Unit.Postnummer} {signed.Unit.Postort}"),
            new("Telefon", signed.Unit.Telefonnummer),
        ];
        return
        [
            new PdfHeading(2, "Underskrift"),
            new PdfParagraph(
                "Läkaren nedan har granskat hela utlåtandet, även det som andra har skrivit, och svarar för det. " +
                    "Utlåtandet är elektroniskt signerat.", PdfParagraphStyle.Normal),
            new PdfFacts([.. facts.Where(fact => fact.Value.Length > 0)]),
        ];
    }
}
