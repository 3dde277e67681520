namespace Sjukersattning.Domain.Meetings;

/// <summary>Somebody who was at a team meeting.</summary>
public sealed class MeetingAttendee
{
    private MeetingAttendee()
    {
    }

    internal MeetingAttendee(Guid accountId, string name, string title)
    {
        AccountId = accountId;
        Name = name;
        Title = title;
    }

    public Guid AccountId { get; private set; }

    /// <summary>The name as it was then.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The job title as it was then.</summary>
    public string Title { get; private set; } = "";
}
