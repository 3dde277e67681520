namespace Sjukersattning.Data.Accounts;

/// <summary>How a change of somebody's own factors went.</summary>
/// <param name="Proof">For the session that goes on; null when nothing was changed.</param>
/// <param name="RecoveryCodes">New ones, to be shown now and never again; often none.</param>
/// <param name="Fault">Why nothing was changed.</param>
public sealed record FactorChange(Proof? Proof, IReadOnlyList<string> RecoveryCodes, string? Fault)
{
    internal static FactorChange Refused(string sentence) => new(null, [], sentence);
}
