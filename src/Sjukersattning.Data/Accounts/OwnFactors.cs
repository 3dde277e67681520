namespace Sjukersattning.Data.Accounts;

/// <summary>What somebody has beside her password, as she sees it herself.</summary>
/// <param name="RecoveryCodesLeft">How many of the codes that were shown once are not used.</param>
public sealed record OwnFactors(bool HasTotp, int RecoveryCodesLeft, IReadOnlyList<OwnPasskey> Passkeys)
{
    /// <summary>How many strong factors there are.</summary>
    public int Count => (HasTotp ? 1 : 0) + Passkeys.Count;
}
