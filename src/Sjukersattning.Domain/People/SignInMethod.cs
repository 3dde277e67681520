namespace Sjukersattning.Domain.People;

/// <summary>By what somebody showed who she is.</summary>
public enum SignInMethod
{
    /// <summary>A password alone, or an invitation that has just been opened.</summary>
    Password,

    /// <summary>A password and a code from an app (TOTP).</summary>
    PasswordAndCode,

    /// <summary>A password and one of the codes that were shown once.</summary>
    PasswordAndRecoveryCode,

    Passkey,

    /// <summary>The region's own sign-in (OpenID Connect), at a level of assurance that is several factors.</summary>
    Region,
}
