using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Pdf;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Rendering;

/// <summary>
/// The paper of a team meeting, with what the reader may see of it: its agenda until it is held, then its minutes, a draft until the
/// meeting is ended.
/// </summary>
public static class PdfMinutes
{
    /// <summary>Draws the agenda or the minutes.</summary>
    /// <param name="meeting">The meeting as the reader may see it.</param>
    public static byte[] Draw(MeetingReading meeting, string unit, DateTimeOffset at)
    {
        var title = $"{(meeting.IsHeld ? "Protokoll från" : "Dagordning för")} teammöte {FormDate.Format(meeting.Day)}";
        var asOf = SwedishTime.DayOf(meeting.EndedAt ?? at);
        return PdfWriter.Write(new PdfDescription(title, at, PdfLanguage.Swedish,
        [
            new PdfHeading(1, title),
            new PdfFacts(
            [
                new("Vårdenhet", unit),
                new("Dag och tid", $"{FormDate.Format(meeting.Day)} kl. {ClockTime.Format(meeting.Time)}"),
                new("Plats", meeting.Place),
                .. meeting.IsHeld ? [Ended(meeting)] : Array.Empty<PdfFact>(),
            ]),
            .. meeting.IsHeld ? Present(meeting) : [],
            new PdfHeading(2, $"Ärenden ({meeting.Items.Count})"),
            .. meeting.Hidden > 0
                ? [new PdfParagraph("Här står de ärenden som den som skrev ut har del i. Mötet tog upp fler.", PdfParagraphStyle.Small)]
                : Array.Empty<PdfBlock>(),
            .. meeting.IsFromHistory
                ? [new PdfParagraph(MeetingWords.FromHistory, PdfParagraphStyle.Small)]
                : Array.Empty<PdfBlock>(),
            .. meeting.Items.SelectMany(one => OfCase(meeting, one.Item, one.Case, asOf)),
            .. meeting.Notes.Length > 0
                ? [new PdfHeading(2, "Annat som togs upp"), new PdfParagraph(meeting.Notes)]
                : Array.Empty<PdfBlock>(),
        ])
        {
            Author = unit, HeaderLeft = unit, HeaderRight = title, FooterLeft = $"Utskrivet {Words.Moment(at)}",
            Watermark = meeting.IsHeld && !meeting.IsEnded ? "UTKAST" : null,
        });
    }

    private static PdfFact Ended(MeetingReading meeting) => new("Avslutat", meeting.EndedAt is { } ended
        ? $"{Words.Moment(ended)} av {meeting.EndedBy}"
        : "Utkast: mötet är inte avslutat.");

    private static IEnumerable<PdfBlock> Present(MeetingReading meeting) =>
    [
        new PdfHeading(2, "Närvarande"),
        new PdfParagraph(meeting.Attendees.Count == 0
            ? "Närvaron är inte antecknad."
            : string.Join('\n', meeting.Attendees.Select(one => $"{one.Name}, {one.Title}"))),
    ];

    private static IEnumerable<PdfBlock> OfCase(MeetingReading meeting, MeetingItem item, CaseRow row, DateOnly asOf) =>
    [
        new PdfHeading(3, $"{item.Place}. {row.Number} {row.PatientName}{(row.IsSkyddad ? " · SKYDDAD IDENTITET" : "")}"),
        new PdfParagraph($"Tas upp därför: {item.Reasons.Swedish()}. Läge{(meeting.IsEnded ? " vid mötet" : "")}: " +
            $"{Words.Standing(row.Status, row.StatusSince, row.Begun, asOf)}.", PdfParagraphStyle.Small),
        .. item.Note.Length > 0 || meeting.IsHeld ? [new PdfField("Anteckning", item.Note)] : Array.Empty<PdfBlock>(),
        .. item.Decision.Length > 0 || meeting.IsHeld
            ? [new PdfField("Beslut", item.Decision.Length > 0 ? item.Decision : "Inget beslut.")]
            : Array.Empty<PdfBlock>(),
    ];
}
