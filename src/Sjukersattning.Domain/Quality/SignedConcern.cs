namespace Sjukersattning.Domain.Quality;

/// <summary>A question that the quality check still asked when a version was signed. Kept so that it can be compared with what Försäkringskassan asked afterwards.</summary>
public sealed class SignedConcern
{
    private SignedConcern()
    {
    }

    internal SignedConcern(int version, string ruleId, string questionId, bool wasSetAside) => (Version, RuleId, QuestionId, WasSetAside) = (version, ruleId, questionId, wasSetAside);

    /// <summary>The signed version.</summary>
    public int Version { get; private set; }

    /// <summary>The rule, by its id.</summary>
    public string RuleId { get; private set; } = "";

    /// <summary>The form's question.</summary>
    public string QuestionId { get; private set; } = "";

    /// <summary>Set aside with a reason; else it was left without an answer.</summary>
    public bool WasSetAside { get; private set; }
}
