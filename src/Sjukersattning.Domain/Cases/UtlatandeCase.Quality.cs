using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// What becomes of the quality check's questions: set aside, taken up again, and how they stood when the utlåtande was signed.
/// </summary>
public sealed partial class UtlatandeCase
{
    private readonly List<SetAside> _setAsides = [];
    private readonly List<SignedConcern> _signedConcerns = [];

    /// <summary>Everything set aside or taken up again, of every version.</summary>
    public IReadOnlyList<SetAside> SetAsides => _setAsides;

    /// <summary>What was still asked at each signature. Loaded for cases with a signed version.</summary>
    public IReadOnlyList<SignedConcern> SignedConcerns => _signedConcerns;

    /// <summary>How a question was set aside in the version being written; null when it was not, or was taken up again.</summary>
    public SetAside? StandingSetAside(string ruleId, string questionId) =>
        NewestSetAside(ruleId, questionId) is { IsTakenUp: false } entry ? entry : null;

    /// <summary>Sets a question of the quality check aside for the version being written, with a reason.</summary>
    public Verdict SetAside(string ruleId, string questionId, string reason, CaseActor actor, CaseFacts facts)
    {
        var may = Judge(CaseAction.SetAsideConcern, actor, facts);
        return !may.IsAllowed ? may
            : !Asks(facts, ruleId, questionId) ? Verdict.Refused("Frågan ställs inte längre. Texten har ändrats eller regeln är avstängd.")
            : StandingSetAside(ruleId, questionId) is not null ? Verdict.Refused("Frågan är redan lagd åt sidan.")
            : FaultOfReason(reason)
                ?? Perform(CaseAction.SetAsideConcern, actor, facts, $"Fält {Form.Find(questionId)!.SvarId}, {ruleId}: {reason.Trim()}",
                    () => AddSetAside(ruleId, questionId, reason.Trim(), isTakenUp: false, actor, facts));
    }

    /// <summary>Takes up a question that was set aside.</summary>
    public Verdict TakeUpConcern(string ruleId, string questionId, CaseActor actor, CaseFacts facts) =>
        Judge(CaseAction.TakeUpConcern, actor, facts) is { IsAllowed: false } refusal ? refusal
            : StandingSetAside(ruleId, questionId) is null ? Verdict.Refused("Frågan är inte lagd åt sidan.")
            : Perform(CaseAction.TakeUpConcern, actor, facts, $"Fält {Form.Find(questionId)!.SvarId}, {ruleId}.",
                () => AddSetAside(ruleId, questionId, "", isTakenUp: true, actor, facts));

    /// <summary>What the check had said of a question when a version was signed.</summary>
    public Foresight ForesightOf(int version, string questionId)
    {
        var about = _signedConcerns.Where(one => one.Version == version && one.QuestionId == questionId
            && QualityRules.Find(one.RuleId)?.Foresees != false).ToList();
        return Signing(version) is not { WasChecked: true } ? Foresight.Unknown
            : about.Any(one => one.WasSetAside) ? Foresight.SetAside
            : about.Count > 0 ? Foresight.Unanswered
            : Foresight.Unforeseen;
    }

    private static bool Asks(CaseFacts facts, string ruleId, string questionId) =>
        facts.Concerns.Any(concern => concern.Rule.Id == ruleId && concern.QuestionId == questionId);

    private void KeepConcerns(IReadOnlyList<Concern> concerns) =>
        _signedConcerns.AddRange(concerns.Select(concern => new SignedConcern(SignedVersion, concern.Rule.Id, concern.QuestionId,
            SetAsideIn(SignedVersion, concern.Rule.Id, concern.QuestionId) is { IsTakenUp: false })));

    private SetAside? NewestSetAside(string ruleId, string questionId) => SetAsideIn(WorkingVersion, ruleId, questionId);

    private SetAside? SetAsideIn(int version, string ruleId, string questionId) =>
        _setAsides.Where(one => one.Version == version && one.RuleId == ruleId && one.QuestionId == questionId).MaxBy(one => one.Revision);

    private void AddSetAside(string ruleId, string questionId, string reason, bool isTakenUp, CaseActor actor, Moment at) =>
        _setAsides.Add(new SetAside(WorkingVersion, ruleId, questionId, (NewestSetAside(ruleId, questionId)?.Revision ?? 0) + 1,
            reason, isTakenUp, actor, at));
}
