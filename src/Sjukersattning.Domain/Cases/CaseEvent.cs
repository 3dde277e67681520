using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>One thing that was done in a case; append-only, never changed.</summary>
public sealed class CaseEvent
{
    private CaseEvent()
    {
    }

    internal CaseEvent(CaseAction action, CaseActor actor, DateTimeOffset at, SectionKey? section, CaseStatus status, string detail,
        string? nextStep)
    {
        Id = Guid.NewGuid();
        Action = action;
        ActorId = actor.Id;
        ActorName = actor.Name;
        ActorTitle = actor.Title;
        At = at;
        Section = section;
        Status = status;
        Detail = detail;
        NextStep = nextStep;
    }

    public Guid Id { get; private set; }

    public CaseAction Action { get; private set; }

    public Guid ActorId { get; private set; }

    /// <summary>The name as it was then.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>The job title as it was then.</summary>
    public string ActorTitle { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>The section it concerned, if one.</summary>
    public SectionKey? Section { get; private set; }

    public CaseStatus Status { get; private set; }

    /// <summary>What it meant, in Swedish, at most 1,000 characters; may hold patient data.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>The next step that came with it, in words; null when it stayed as it was.</summary>
    public string? NextStep { get; private set; }
}
