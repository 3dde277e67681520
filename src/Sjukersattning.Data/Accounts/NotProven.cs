namespace Sjukersattning.Data.Accounts;

/// <summary>Why somebody has not shown who she is.</summary>
public enum NotProven
{
    /// <summary>Address, password, code or passkey is not right; which of them is not told.</summary>
    Wrong,

    /// <summary>The password is right, and something more is asked for.</summary>
    CodeMissing,

    /// <summary>The code is right but was used before.</summary>
    CodeUsed,

    /// <summary>The page with the passkey's challenge is too old, or was used before.</summary>
    TooOld,

    /// <summary>Too many wrong ones.</summary>
    Locked,
}
