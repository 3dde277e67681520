using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Data;

/// <summary>The open cases of one step.</summary>
/// <param name="Status">The step; null counts those, of any step, in which a new version is written beside the one that holds.</param>
/// <param name="Late">Of them, how many have a last day that has passed.</param>
/// <param name="Soon">Of the others, how many have one within a week.</param>
public sealed record StepCount(CaseStatus? Status, int Cases, int Late, int Soon);
