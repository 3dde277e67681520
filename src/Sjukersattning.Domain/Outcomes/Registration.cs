using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Outcomes;

/// <summary>
/// One thing that happened after, or by, a signature. Append-only: a wrong entry is corrected by one with a higher revision, and the old
/// stays. The key (case, kind, number, revision) is also the optimistic lock.
/// </summary>
public sealed class Registration
{
    private Registration()
    {
    }

    internal Registration(RegistrationKind kind, int number, int revision, Reported told, CaseActor actor, Moment at)
    {
        Kind = kind;
        Number = number;
        Revision = revision;
        Day = told.Day;
        Level = told.Level;
        Utfall = told.Utfall;
        ToldBy = told.ToldBy;
        ReceivedOn = told.ReceivedOn;
        LastDay = told.LastDay;
        Grounds = told.Grounds;
        SentBy = told.SentBy;
        Text = told.Text;
        IsRetracted = told.Retract;
        At = at.Now;
        ActorId = actor.Id;
    }

    public RegistrationKind Kind { get; private set; }

    /// <summary>Which version or komplettering it is about; 0 where a case has only one of the kind.</summary>
    public int Number { get; private set; }

    /// <summary>1 for the first entry; each correction, and each further reminder or answer of one komplettering, is one higher.</summary>
    public int Revision { get; private set; }

    /// <summary>When it happened, as far as the clinic was told.</summary>
    public ToldDay Day { get; private set; }

    /// <summary>Level applied for or granted; null when none was told.</summary>
    public Ersattningsniva? Level { get; private set; }

    /// <summary>How it ended; null for kinds that end nothing.</summary>
    public Beslutsutfall? Utfall { get; private set; }

    /// <summary>Who told; null where nobody needed to.</summary>
    public Uppgiftslamnare? ToldBy { get; private set; }

    /// <summary>The day the patient got the decision; null when unknown.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>The last day to answer Försäkringskassan; null when unknown, and for kinds that ask for no answer.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>Why it was refused; null for what is no refusal and when nobody told.</summary>
    public Avslagsgrund? Grounds { get; private set; }

    /// <summary>How a version was sent; null for other kinds.</summary>
    public SendingWay? SentBy { get; private set; }

    /// <summary>What the version is to the earlier one; null for other kinds.</summary>
    public VersionRelation? Relation { get; internal init; }

    /// <summary>The version that answers a komplettering; null for an answer without one.</summary>
    public int? Version { get; internal init; }

    /// <summary>
    /// Whether the quality check had been asked when a version was signed;
    /// false for other kinds and for versions from before there was one.
    /// </summary>
    public bool WasChecked { get; internal init; }

    /// <summary>More about it, at most 500 characters; may hold patient data.</summary>
    public string Text { get; private set; } = "";

    /// <summary>True when the entry says that it never happened.</summary>
    public bool IsRetracted { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid ActorId { get; private set; }

    /// <summary>What was told of it.</summary>
    public Reported AsTold() => new(Day)
    {
        Level = Level, Utfall = Utfall, ToldBy = ToldBy, ReceivedOn = ReceivedOn, LastDay = LastDay, Grounds = Grounds, SentBy = SentBy,
        Text = Text, Retract = IsRetracted,
    };
}
