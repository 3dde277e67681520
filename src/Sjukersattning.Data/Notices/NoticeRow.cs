using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Notices;

namespace Sjukersattning.Data.Notices;

/// <summary>A notice to one person. It names a case by number and nothing of the patient. The key keeps it from being told twice.</summary>
internal sealed class NoticeRow
{
    public Guid Id { get; set; }

    public Guid RecipientId { get; set; }

    public Guid UnitId { get; set; }

    public string Topic { get; set; } = "";

    public NoticeKind Kind { get; set; }

    public Guid CaseId { get; set; }

    public string CaseNumber { get; set; } = "";

    public SectionKey? Section { get; set; }

    public int? Komplettering { get; set; }

    public DateOnly? Day { get; set; }

    public TimeOnly? Time { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    public bool ForDigest { get; set; }

    /// <summary>The letter it goes with; null for none, or none yet.</summary>
    public Guid? LetterId { get; set; }

    /// <summary>The notice as people read it, with the headings of its case's edition.</summary>
    public NoticeLine In(FormEdition form)
    {
        var heading = Section is { } key ? form[key].Heading : null;
        return new(Id, CaseId, CaseNumber, NoticeWords.Sentence(Kind, heading, Komplettering, Day, Time), At, ReadAt is not null);
    }
}
