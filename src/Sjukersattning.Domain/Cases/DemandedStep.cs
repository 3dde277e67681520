namespace Sjukersattning.Domain.Cases;

/// <summary>What a case demands next, by <see cref="NextStepRules"/>.</summary>
/// <param name="LastDay">The day that the case gives it; null when it is counted from the day it is set.</param>
internal sealed record DemandedStep(NextStepRule Rule, NextStepTemplate Step, DateOnly? LastDay)
{
    /// <summary>Whether a next step is this one, and nobody chose another by hand.</summary>
    public bool Is(NextStep step) => (step.What, step.TellPatient) == (Step.What, Step.TellPatient);
}
