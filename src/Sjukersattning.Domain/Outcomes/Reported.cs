using Sjukersattning.Domain.Contacts;

namespace Sjukersattning.Domain.Outcomes;

/// <summary>What somebody enters about one thing that happened; which parts are asked for, the rule of its kind says.</summary>
/// <param name="Day">When it happened, as far as it is known.</param>
public sealed record Reported(ToldDay Day)
{
    public Ersattningsniva? Level { get; init; }

    public Beslutsutfall? Utfall { get; init; }

    public Uppgiftslamnare? ToldBy { get; init; }

    /// <summary>The day the patient got the decision.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The last day to answer Försäkringskassan; null when unknown.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Why it was refused; null when nobody told.</summary>
    public Avslagsgrund? Grounds { get; init; }

    /// <summary>The signed version that it is about, for what is about one; null for the one in force.</summary>
    public int? Version { get; init; }

    /// <summary>How a version was sent.</summary>
    public SendingWay? SentBy { get; init; }

    /// <summary>How the patient was told, for the contact log; null when no contact is to be logged.</summary>
    public ContactWay? Way { get; init; }

    /// <summary>More about it, at most 500 characters.</summary>
    public string Text { get; init; } = "";

    /// <summary>Why an earlier entry is corrected, at most 500 characters; empty for a first entry.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Says that the earlier entry was wrong altogether: it never happened.</summary>
    public bool Retract { get; init; }
}
