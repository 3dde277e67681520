using Sjukersattning.Domain.Meetings;

namespace Sjukersattning.Data;

/// <summary>A meeting as one person may see it. It does not hand out the meeting itself: that would hold the notes of every case.</summary>
public sealed record MeetingReading
{
    public required Guid Id { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Local time.</summary>
    public required TimeOnly Time { get; init; }

    /// <summary>Where; empty when not said.</summary>
    public required string Place { get; init; }

    /// <summary>What was said beside the cases.</summary>
    public required string Notes { get; init; }

    public required IReadOnlyList<MeetingAttendee> Attendees { get; init; }

    /// <summary>The attendance and notes that a page is drawn from.</summary>
    public required string NotesFingerprint { get; init; }

    /// <summary>When it was ended; null while it can be changed.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who ended it; empty before.</summary>
    public required string EndedBy { get; init; }

    /// <summary>
    /// The agenda with its cases, in order: those that the person may read. In minutes a case has the name and step that it had then.
    /// </summary>
    public required IReadOnlyList<(MeetingItem Item, CaseRow Case)> Items { get; init; }

    /// <summary>Number of cases on the agenda that the person may not read.</summary>
    public required int Hidden { get; init; }

    /// <summary>The unit's ended meeting before it; null when there is none.</summary>
    public required Guid? Previous { get; init; }

    /// <summary>Whether the steps of an ended meeting's cases were not kept with it, and are told as the history has them.</summary>
    public bool IsFromHistory => IsEnded && Items.Any(one => one.Item.Status is null);

    /// <summary>Whether it has been held, or is being held: until then its paper is an agenda.</summary>
    public required bool IsHeld { get; init; }

    /// <summary>Whether it is the minutes by now.</summary>
    public bool IsEnded => EndedAt is not null;
}
