using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Quality;

/// <summary>
/// That somebody set a question of the quality check aside, or took it up again (quality-checks.md: "set aside with a reason that is
/// kept"). It holds for the version that was being written. Append-only: the highest revision is what holds.
/// </summary>
public sealed class SetAside
{
    private SetAside()
    {
    }

    internal SetAside(int version, string ruleId, string questionId, int revision, string reason, bool isTakenUp, CaseActor actor,
        Moment at)
    {
        Version = version;
        RuleId = ruleId;
        QuestionId = questionId;
        Revision = revision;
        Reason = reason;
        IsTakenUp = isTakenUp;
        ActorId = actor.Id;
        ActorName = actor.Name;
        At = at.Now;
    }

    /// <summary>The version of the utlåtande that was being written.</summary>
    public int Version { get; private set; }

    public string RuleId { get; private set; } = "";

    /// <summary>The form's question that it was asked at.</summary>
    public string QuestionId { get; private set; } = "";

    /// <summary>1 for the first entry about a rule, question and version.</summary>
    public int Revision { get; private set; }

    /// <summary>
    /// Why, at most 500 characters; empty when it was taken up again. May hold patient data.
    /// </summary>
    public string Reason { get; private set; } = "";

    /// <summary>True when the question was taken up again.</summary>
    public bool IsTakenUp { get; private set; }

    public Guid ActorId { get; private set; }

    public string ActorName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
