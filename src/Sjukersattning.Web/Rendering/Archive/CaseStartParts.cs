using System.Xml.Linq;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Web.Infrastructure;
using static Sjukersattning.Web.Rendering.Archive.ArchiveHtml;

namespace Sjukersattning.Web.Rendering.Archive;

/// <summary>What a case holds beside the utlåtande itself, as the first page of its archive tells it. Empty parts are left out.</summary>
internal static class CaseStartParts
{
    public static IEnumerable<(string Heading, IReadOnlyList<XElement> Content)> Of(CaseExport export) =>
    [
        ("Försäkringskassan och beslut", [.. Outcomes(export)]),
        ("Försäkringskassans kompletteringar", [.. Kompletteringar(export)]),
        ("Nästa steg", [.. NextStep(export.Opened.Case)]),
        ("Planering", [.. Plan(export)]),
        ("Kontakter", [.. export.Contacts.Where(line => line.StrikesId is null).SelectMany(line => Contact(export, line))]),
        ("Samtycken", [.. Consents(export.Opened.Case)]),
        ("Teammöten", [.. export.Meetings.SelectMany(Meeting)]),
        ("Frågor från kvalitetskontrollen", [.. Concerns(export.Opened.Case)]),
        ("Filen som ärendet började från", [.. File(export)]),
        ("Notiser till personalen", [.. Notices(export)]),
        ("Historik", [Table("Vem som har gjort vad, det senaste först", ["När", "Vem", "Vad", "Läge efteråt"],
            export.History.Select(line => (IReadOnlyList<string>)
                [Words.Moment(line.At), line.Who, Joined(line.What, line.Detail), line.Status?.Swedish() ?? ""]))]),
    ];

    private static IEnumerable<XElement> Outcomes(CaseExport export)
    {
        var lines = OutcomeLines.Of(export.Opened.Case);
        return lines.Count == 0 ? [] : [Table("Vad som har hänt efter undertecknandet", ["Dag", "Vad", "Mer", "Registrerat"],
            lines.Select(line => (IReadOnlyList<string>)
                [line.Entry.Day.Text, line.What, Joined(line.Detail, line.Entry.Text),
                    $"{Words.Moment(line.Entry.At)}, {Person(export, line.Entry.ActorId)}"]))];
    }

    private static IEnumerable<XElement> Kompletteringar(CaseExport export) => export.Opened.Case.StandingKompletteringar.SelectMany(one =>
    {
        var form = export.Opened.Case.Form;
        XElement[] questions = [.. one.Entry.Questions.Select(question =>
            Text($"Fält {form.Find(question.QuestionId)?.SvarId ?? question.QuestionId}: {question.Text}"))];
        return new[]
        {
            Heading(3, $"Komplettering {one.Entry.Number}, kom {FormDate.Format(one.Entry.ReceivedOn)}"),
            Paragraph($"Gäller version {one.Entry.Version}. Sista svarsdag {FormDate.Format(one.Entry.LastDay)}. " + (one.Answer switch
            {
                null => "Inte besvarad.",
                { Version: { } version } answer => $"Besvarad {answer.Day} med version {version}.",
                var answer => $"Besvarad {answer.Day}: kan inte kompletteras. {answer.Text}",
            })),
        }.Concat(questions).Append(By($"Registrerat {Words.Moment(one.Entry.At)} av {Person(export, one.Entry.ActorId)}"));
    });

    private static IEnumerable<XElement> NextStep(UtlatandeCase subject) => !StatusNames.Open.Contains(subject.Status) ? []
        : [Facts([("Vad", subject.NextStep.What), ("Vem", subject.NextStep.Who), ("Senast", FormDate.Format(subject.NextStep.By)),
            ("Till dig", subject.NextStep.TellPatient)])];

    private static IEnumerable<XElement> Plan(CaseExport export) => export.Opened.Case is { Sections: { Count: > 0 } sections } c
        ? [Table("Vem som skriver vad", ["Avsnitt", "Skrivs av", "Senast", "Klart", "Skickat tillbaka med"],
            sections.OrderBy(section => section.Key).Select(section => (IReadOnlyList<string>)
                [c.Form[section.Key].Heading, Person(export, section.OwnerId), FormDate.Format(section.Deadline),
                    section.DoneAt is { } done ? Words.Moment(done) : "", section.ReturnComment ?? ""]))]
        : [];

    private static IEnumerable<XElement> Contact(CaseExport export, Contact line)
    {
        var strike = export.Contacts.FirstOrDefault(one => one.StrikesId == line.Id);
        return
        [
            Heading(3, $"{FormDate.Format(line.Day)}, {line.Way.Swedish()}, {line.With.Swedish()}"
                + (line.IsImpuls ? ", impuls enligt 4 §" : "")),
            strike is null ? Text(line.Text) : new XElement("p", new XElement("del", new XAttribute("class", "text"), line.Text)),
            By($"{line.Mission.Swedish()}{(line.Kva.Length > 0 ? $", {line.Kva}" : "")}. Skrivet av {line.ActorName}, {line.ActorTitle}, "
                + Words.Moment(line.At)
                + (strike is null ? "" : $". Struken {Words.Moment(strike.At)} av {strike.ActorName}: {strike.Text}")),
        ];
    }

    private static IEnumerable<XElement> Consents(UtlatandeCase subject) => subject.StandingConsents.Reverse().SelectMany(consent =>
        new[]
        {
            Heading(3, $"{consent.Kind.Swedish()}, {FormDate.Format(consent.Day)}"
                + (consent.WithdrawnOn is { } gone ? $", återtaget {FormDate.Format(gone)}" : "")),
            Text(Joined($"Gäller: {consent.Scope.Swedish()}.", consent.How)),
            By($"Registrerat {Words.Moment(consent.At)}{(consent.ActorName.Length > 0 ? $" av {consent.ActorName}" : "")}"),
        });

    private static IEnumerable<XElement> Meeting((DateOnly Day, string Place, MeetingItem Item) meeting) =>
    [
        Heading(3, $"{FormDate.Format(meeting.Day)}{(meeting.Place.Length > 0 ? $", {meeting.Place}" : "")}"),
        Facts([("Varför", meeting.Item.Reasons.Swedish()), ("Sades", meeting.Item.Note), ("Beslutades", meeting.Item.Decision)]),
    ];

    private static IEnumerable<XElement> Concerns(UtlatandeCase subject) => subject.SetAsides.OrderBy(one => one.At).SelectMany(one => new[]
    {
        Text($"Fält {subject.Form.Find(one.QuestionId)?.SvarId ?? one.QuestionId}, "
            + (QualityRules.Find(one.RuleId)?.Question ?? one.RuleId)),
        Text(one.IsTakenUp ? "Togs upp igen." : $"Lades åt sidan: {one.Reason}"),
        By($"{one.ActorName}, {Words.Moment(one.At)}"),
    });

    private static IEnumerable<XElement> File(CaseExport export) => export.File is not { } file ? []
        : [Paragraph(file.InWords), List(file.Notes.Concat(file.Faults.Select(fault => fault.InWords))),
            Facts(file.LeftOver.Select(left => (left.Place, left.Text)))];

    private static IEnumerable<XElement> Notices(CaseExport export) => export.Notices.Count == 0 ? []
        : [Table("Vad personalen fick veta, det senaste först", ["När", "Till", "Vad"], export.Notices.Select(one =>
            (IReadOnlyList<string>)[Words.Moment(one.Notice.At), Person(export, one.RecipientId), one.Notice.Sentence]))];

    private static string Person(CaseExport export, Guid id) => export.People.GetValueOrDefault(id, "någon som inte längre har ett konto");

    private static string Joined(params string[] parts) => string.Join(' ', parts.Where(part => part.Length > 0));
}
