namespace Sjukersattning.Domain.People;

/// <summary>
/// What the ways of showing who one is are called, and which are several factors (HSLF-FS 2016:40 as changed by 2025:57).
/// </summary>
public static class SignInMethods
{
    public static bool IsStrong(this SignInMethod method) => method != SignInMethod.Password;

    public static string Swedish(this SignInMethod method) => method switch
    {
        SignInMethod.Password => "lösenord",
        SignInMethod.PasswordAndCode => "lösenord och engångskod",
        SignInMethod.PasswordAndRecoveryCode => "lösenord och återställningskod",
        SignInMethod.Passkey => "passkey",
        SignInMethod.Region => "regionens inloggning",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "unknown method"),
    };
}
