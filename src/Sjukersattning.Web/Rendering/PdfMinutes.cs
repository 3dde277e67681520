using Sjukersattning.Data;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Pdf;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Rendering;

/// <summary>The minutes of a team meeting: what the reader may see of it, and a draft until the meeting is ended.</summary>
public static class PdfMinutes
{
    /// <summary>Draws the minutes.</summary>
    /// <param name="meeting">The meeting as the reader may see it.</param>
    public static byte[] Draw(MeetingReading meeting, string unit, DateTimeOffset at)
    {
        var title = $"Protokoll från teammöte {FormDate.Format(meeting.Day)}";
        return PdfWriter.Write(new PdfDescription(title, at, PdfLanguage.Swedish,
        [
            new PdfHeading(1, title),
            new PdfFacts(
            [
                new("Vårdenhet", unit),
                new("Dag och tid", $"{FormDate.Format(meeting.Day)} kl. {ClockTime.Format(meeting.Time)}"),
                new("Plats", meeting.Place),
                new("Avslutat", meeting.EndedAt is { } ended
                    ? $"{Words.Moment(ended)} av {meeting.EndedBy}"
                    : "Utkast: mötet är inte avslutat."),
            ]),
            new PdfHeading(2, "Närvarande"),
            new PdfParagraph(meeting.Attendees.Count == 0
                ? "Närvaron är inte antecknad."
                : string.Join('\n', meeting.Attendees.Select(one => $"{one.Name}, {one.Title}"))),
            new PdfHeading(2, $"Ärenden ({meeting.Items.Count})"),
            .. meeting.Hidden > 0
                ? [new PdfParagraph("Här står de ärenden som den som skrev ut har del i. Mötet tog upp fler.", PdfParagraphStyle.Small)]
                : Array.Empty<PdfBlock>(),
            .. meeting.Items.SelectMany(one => OfCase(one.Item, one.Case)),
            .. meeting.Notes.Length > 0
                ? [new PdfHeading(2, "Annat som togs upp"), new PdfParagraph(meeting.Notes)]
                : Array.Empty<PdfBlock>(),
        ])
        {
            Author = unit, HeaderLeft = unit, HeaderRight = title, FooterLeft = $"Utskrivet {Words.Moment(at)}",
            Watermark = meeting.IsEnded ? null : "UTKAST",
        });
    }

    private static IEnumerable<PdfBlock> OfCase(MeetingItem item, CaseRow row) =>
    [
        new PdfHeading(3, $"{item.Place}. {row.Number} {row.PatientName}"),
        new PdfParagraph($"Togs upp därför: {item.Reasons.Swedish()}.", PdfParagraphStyle.Small),
        new PdfField("Anteckning", item.Note),
        new PdfField("Beslut", item.Decision.Length > 0 ? item.Decision : "Inget beslut."),
    ];
}
