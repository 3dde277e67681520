namespace Sjukersattning.Domain.People;

/// <summary>A patient's name and number as they were until they were corrected, or until two persons were joined. Append-only.</summary>
public sealed class EarlierIdentity
{
    /// <summary>Most characters of a reason.</summary>
    public const int LongestReason = 500;

    private EarlierIdentity()
    {
    }

    internal EarlierIdentity(Patient patient, bool isWrongNumber, string reason, CaseActor actor, Moment at)
    {
        Id = Guid.NewGuid();
        Name = patient.Name;
        Personnummer = patient.Personnummer;
        IsWrongNumber = isWrongNumber;
        Reason = reason;
        ActorId = actor.Id;
        ActorName = actor.Name;
        At = at.Now;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public Personnummer Personnummer { get; private set; }

    /// <summary>Whether the number never was hers, so that it may be another person's.</summary>
    public bool IsWrongNumber { get; private set; }

    /// <summary>Why, at most 500 characters; may hold patient data.</summary>
    public string Reason { get; private set; } = "";

    public Guid ActorId { get; private set; }

    public string ActorName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
