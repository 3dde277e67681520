using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Domain.Meetings;

/// <summary>A case on the agenda of a team meeting, with what was said and decided.</summary>
public sealed class MeetingItem
{
    private MeetingItem()
    {
    }

    internal MeetingItem(Guid caseId, int place, AgendaReason reasons)
    {
        CaseId = caseId;
        Place = place;
        Reasons = reasons;
    }

    public Guid CaseId { get; private set; }

    /// <summary>Place on the agenda, from 1.</summary>
    public int Place { get; private set; }

    public AgendaReason Reasons { get; private set; }

    /// <summary>What was said, at most 1,000 characters; patient data.</summary>
    public string Note { get; internal set; } = "";

    /// <summary>What was decided, in the words of the case's next step; empty until decided.</summary>
    public string Decision { get; internal set; } = "";

    /// <summary>The case's step when the meeting was ended; null before, and in minutes from before it was kept.</summary>
    public CaseStatus? Status { get; private set; }

    public DateTimeOffset? StatusSince { get; private set; }

    /// <summary>What was written then beside the version that held; null for none, and as the step.</summary>
    public BegunVersion? Begun { get; private set; }

    /// <summary>The patient's name as it was then; null as the step.</summary>
    public string? PatientName { get; private set; }

    /// <summary>Differs when note or decision do: which of them a page was drawn from.</summary>
    public string Fingerprint => TeamMeeting.Fingerprint([Note, Decision]);

    internal void Keep(CaseThen then) =>
        (Status, StatusSince, Begun, PatientName) = (then.Status, then.StatusSince, then.Begun, then.PatientName);
}
