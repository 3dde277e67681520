namespace Sjukersattning.Domain.Quality;

/// <summary>
/// A question that the quality check still asked when a version was signed. Kept
/// so that it can be compared with what Försäkringskassan asked afterwards.
/// </summary>
public sealed class SignedConcern
{
    private SignedConcern()
    {
    }

    internal SignedConcern(int version, string ruleId, string questionId, bool wasSetAside)
    {
        Version = version;
        RuleId = ruleId;
        QuestionId = questionId;
        WasSetAside = wasSetAside;
    }

    public int Version { get; private set; }

    public string RuleId { get; private set; } = "";

    public string QuestionId { get; private set; } = "";

    /// <summary>Set aside with a reason; else it was left without an answer.</summary>
    public bool WasSetAside { get; private set; }
}
