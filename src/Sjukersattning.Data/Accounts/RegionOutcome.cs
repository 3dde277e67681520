namespace Sjukersattning.Data.Accounts;

/// <summary>What became of a round to the region's sign-in.</summary>
/// <param name="Proof">Of who she is; null when it is not shown.</param>
/// <param name="Why">Why it is not shown.</param>
/// <param name="IsForSignature">Whether a signature waits for it.</param>
/// <param name="ReturnTo">Where she was, a path of the program; empty when that is not known.</param>
/// <param name="HeldForm">A form that waits for her.</param>
public sealed record RegionOutcome(Proof? Proof, RegionRefusal Why, bool IsForSignature, string ReturnTo, Guid? HeldForm);
