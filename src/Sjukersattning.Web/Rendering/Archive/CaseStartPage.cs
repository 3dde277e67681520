using System.Xml.Linq;
using Sjukersattning.Data;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Web.Infrastructure;
using static Sjukersattning.Web.Rendering.Archive.ArchiveHtml;

namespace Sjukersattning.Web.Rendering.Archive;

/// <summary>The first page of a case's archive, for the patient and whoever takes over her care. It needs no network.</summary>
public static class CaseStartPage
{
    public static string Draw(CaseExport export)
    {
        var (c, patient) = (export.Opened.Case, export.Opened.Patient);
        var parts = Parts(export).Where(part => part.Content.Count > 0).ToList();
        return Page($"Ärende {c.Number}",
            Heading(1, $"Allt som finns i ärende {c.Number}"),
            Facts([
                ("Namn", patient.Name), ("Personnummer", $"{patient.Personnummer}"), ("Vårdenhet", export.Opened.Unit.Name),
                ("Gäller", $"{c.Form.Title} ({c.Form.FormId}, textversion {c.Form.Version})"), ("Läge", c.Status.Swedish()),
                ("Skapad", Words.Moment(export.Opened.Facts.Now)), ("Lämnas ut", export.Reason),
            ]),
            c.IsSkyddad ? Warning(Paragraph(new XElement("strong", "Skyddad identitet. "),
                "Lämna filen bara till patienten själv, eller till den vårdgivare som hon har gett er. Skicka den inte till en adress " +
                    "som hon inte har gett, och förvara den så att ingen annan läser den.")) : null,
            export.Broken.Count > 0 ? Warning(Paragraph(new XElement("strong", "En undertecknad text stämmer inte. "),
                $"Version {string.Join(", ", export.Broken.Select(one => one.Version))} är ändrad i databasen, borttagen, eller går inte " +
                    "att pröva. Den finns inte som PDF eller XML. Det som ligger i databasen står i uppgifterna för maskiner, och är " +
                    "inte det som undertecknades.")) : null,
            Paragraph("Sidan går att läsa utan nätverk. Den som vill läsa in uppgifterna i ett annat system har dem i ",
                Link(CaseExport.JsonPath, "arende.json"), ", som beskrivs i ", Link("uppgifter/beskrivning.md", "beskrivning.md"), "."),
            new XElement("nav", new XAttribute("aria-label", "Innehåll"),
                List(parts.Select((part, at) => Link($"#del-{at + 1}", part.Heading)))),
            parts.SelectMany((part, at) => part.Content.Prepend(Heading(2, part.Heading, $"del-{at + 1}"))));
    }

    private static IEnumerable<(string Heading, IReadOnlyList<XElement> Content)> Parts(CaseExport export) =>
    [
        ("Undertecknade utlåtanden", [.. Signed(export)]),
        ("Utlåtandets texter", [.. Texts(export)]),
        .. CaseStartParts.Of(export),
        ("Det som inte är med", [List(KeptTables.NotHandedOut)]),
    ];

    private static IEnumerable<XElement> Signed(CaseExport export) => export.Signed.Count == 0
        ? [Paragraph("Inget utlåtande är undertecknat.")]
        : [List(export.Signed.Select(reading => new object?[]
        {
            $"Version {reading.Signed.Version}{OutcomeLines.RelationOf(export.Opened.Case, reading.Signed.Version)}, undertecknad " +
                $"{Words.Moment(reading.Signed.SignedAt)} av {reading.Signed.SignerName}, {reading.Signed.SignerTitle}",
            reading.Revocation is { } revoked ? new XElement("strong", $" MAKULERAD {revoked.Day}") : null, ". ",
            Link(CaseArchive.PathOf(reading, "pdf"), $"Version {reading.Signed.Version} som PDF"), ". ",
            reading.Signed.MissingForExchange.Count == 0
                ? Link(CaseArchive.PathOf(reading, "xml"), $"Version {reading.Signed.Version} som XML")
                : $"Finns inte som XML: {string.Join(' ', reading.Signed.MissingForExchange)}",
            new XElement("br"), $"Kontrollsumma (SHA-256) {reading.Sha256}",
        }).Select(item => (object)item))];

    /// <summary>The form's headings with the text as it stands, and under each field every text before it.</summary>
    private static IEnumerable<XElement> Texts(CaseExport export)
    {
        var sheet = export.Opened.Written.Sheet;
        var onForm = sheet.Categories.SelectMany(category => category.Questions).Select(question => question.Id).ToHashSet();
        var beside = export.Texts.Select(field => field.Key).Where(id => !onForm.Contains(id)).Order(StringComparer.Ordinal).ToList();
        return
        [
            Paragraph(sheet.Form.FormId, ": varje fält så som det står nu, och de texter som stod där förut."),
            .. sheet.Categories.SelectMany(category => Category(export, category)),
            .. beside.Count == 0 ? [] : beside.SelectMany(id => Field(export, id)).Prepend(Heading(3, "Bedömningsunderlag och övrigt")),
        ];
    }

    private static IEnumerable<XElement> Category(CaseExport export, Category category)
    {
        var written = category.Questions.Where(question => export.Texts.Contains(question.Id)).ToList();
        return written.Count == 0 ? []
            : written.SelectMany(question => Field(export, question.Id)).Prepend(Heading(3, category.Heading));
    }

    private static IEnumerable<XElement> Field(CaseExport export, string questionId)
    {
        var (form, texts) = (export.Opened.Case.Form, export.Texts[questionId].Reverse().ToList());
        var question = form.Find(questionId);
        var heading = question switch
        {
            BasisQuestion basis => $"{form[basis.Section].Heading}: {basis.Heading}",
            null => $"Fält {questionId}, som blanketten inte längre har",
            _ => $"{question.SvarId}. {question.Heading}",
        };
        return
        [
            Heading(4, heading), .. Written(question, texts[0]),
            .. texts.Count == 1 ? Array.Empty<XElement>()
                : [Details($"Tidigare texter ({texts.Count - 1})", texts.Skip(1).SelectMany(text => Written(question, text)))],
        ];
    }

    private static IEnumerable<XElement> Written(Question? question, WrittenAnswer text)
    {
        var lines = question is null ? [.. text.Answer.Parts.Select(part => new AnswerLine(part.Key, part.Key, part.Value))]
            : QuestionInWords.Of(question, text.Answer);
        return
        [
            .. lines.Count == 0 ? [Paragraph("Inte ifyllt.")]
                : lines.Select(line => Text(line.Label.Length > 0 ? $"{line.Label}: {line.Text}" : line.Text)),
            By($"Skrivet av {text.AuthorName}, {text.AuthorTitle}, {Words.Moment(text.At)}"),
        ];
    }
}
