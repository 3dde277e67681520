using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Contacts;

/// <summary>A patient's consent (workflow.md, "Consent"). Append-only: that it was withdrawn is its second revision.</summary>
public sealed class Consent
{
    /// <summary>Longest text on how it was given, in characters.</summary>
    public const int LongestText = 300;

    private Consent()
    {
    }

    internal Consent(int number, int revision, ReportedConsent told, DateOnly? withdrawnOn, CaseActor actor, Moment at)
    {
        Number = number;
        Revision = revision;
        Kind = told.Kind;
        Day = told.Day;
        How = told.How;
        Scope = told.Scope;
        WithdrawnOn = withdrawnOn;
        At = at.Now;
        ActorId = actor.Id;
        ActorName = actor.Name;
    }

    /// <summary>1 for the case's first.</summary>
    public int Number { get; private set; }

    /// <summary>1 as given; 2 when it was withdrawn.</summary>
    public int Revision { get; private set; }

    public ConsentKind Kind { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>How it was given, e.g. on the phone; at most 300 characters.</summary>
    public string How { get; private set; } = "";

    public ConsentScope Scope { get; private set; }

    /// <summary>The day it was withdrawn; null while it holds.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid ActorId { get; private set; }

    /// <summary>The name as it was then.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>Whether it lets the clinic share with somebody on a day.</summary>
    public bool Covers(ConsentScope scope, DateOnly day) => (Scope & scope) == scope && Day <= day && !(WithdrawnOn <= day);
}
