using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// The keys that codes are made from (RFC 6238: SHA-1, six digits, 30 seconds), kept sealed. A clock may be one step off.
/// </summary>
internal sealed class TotpKeys(IDataProtectionProvider protection)
{
    private const int KeyBytes = 20;
    private const int Digits = 6;
    private static readonly VerificationWindow OneStepOff = new(previous: 1, future: 1);
    private readonly IDataProtector _protector = protection.CreateProtector("TotpKeys.v1");

    /// <summary>A new key as apps take it, in base 32.</summary>
    public static string New() => Base32Encoding.ToString(RandomNumberGenerator.GetBytes(KeyBytes));

    public string Seal(string key) => _protector.Protect(key);

    /// <summary>The number of the 30-second step that a code belongs to; null when it belongs to none near now.</summary>
    public long? StepOf(string? sealedKey, string code, DateTimeOffset now) =>
        sealedKey is not null && code.Replace(" ", "", StringComparison.Ordinal) is { Length: Digits } digits
            && new Totp(Base32Encoding.ToBytes(_protector.Unprotect(sealedKey)))
                .VerifyTotp(now.UtcDateTime, digits, out var step, OneStepOff)
            ? step
            : null;
}
