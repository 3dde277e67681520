using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Contacts;

/// <summary>
/// One line of the contact log (workflow.md, "Contact log"). Append-only: a wrong line is struck by a line that names it, and both stay.
/// </summary>
public sealed class Contact
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 2000;

    private Contact()
    {
    }

    internal Contact(ReportedContact told, CaseActor actor, Moment at)
    {
        Id = Guid.NewGuid();
        Day = told.Day;
        Mission = told.Mission;
        Way = told.Way;
        With = told.With;
        Kva = told.Kva;
        Text = told.Text;
        IsImpuls = told.IsImpuls;
        At = at.Now;
        ActorId = actor.Id;
        ActorName = actor.Name;
        ActorTitle = actor.Title;
    }

    internal Contact(Contact struck, string reason, CaseActor actor, Moment at)
        : this(new ReportedContact(struck.Day, struck.Mission, struck.Way, struck.With, struck.Kva, reason), actor, at) =>
            StrikesId = struck.Id;

    public Guid Id { get; private set; }

    public DateOnly Day { get; private set; }

    public ContactMission Mission { get; private set; }

    public ContactWay Way { get; private set; }

    public Counterpart With { get; private set; }

    /// <summary>KVÅ code from the unit's list as it was then; empty for none.</summary>
    public string Kva { get; private set; } = "";

    /// <summary>What was said, at most 2,000 characters; patient data. For a line that strikes another: why.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Told Försäkringskassan that the patient may need rehabilitation (4 § lag 2019:1297).</summary>
    public bool IsImpuls { get; private set; }

    /// <summary>The line that this one strikes; null for a contact.</summary>
    public Guid? StrikesId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid ActorId { get; private set; }

    /// <summary>The name as it was then.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>The job title as it was then.</summary>
    public string ActorTitle { get; private set; } = "";
}
