namespace Sjukersattning.Data.Accounts;

/// <summary>Which wrong secrets are counted together; how many, and what follows, says <see cref="GuessBudget"/>.</summary>
public enum GuessScope
{
    /// <summary>One account, from one address: what a stranger has.</summary>
    Stranger,

    /// <summary>One account, from a browser that it was signed in with before.</summary>
    Browser,

    /// <summary>One account, by whoever has its session open: signing, a changed password.</summary>
    Inside,

    /// <summary>One account, by all strangers.</summary>
    Account,

    /// <summary>All accounts, by strangers at one address.</summary>
    Address,
}
