namespace Sjukersattning.Domain.Cases;

/// <summary>A way from one status to another (or the same).</summary>
/// <param name="When">What must hold after the action for this way to be taken; the first way that fits is.</param>
/// <param name="NextStep">The next step that this way sets; null leaves it to the rule.</param>
public sealed record Transition(CaseStatus From, CaseStatus To, CaseCondition? When = null, NextStepTemplate? NextStep = null);
