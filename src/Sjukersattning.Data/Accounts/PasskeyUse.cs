using System.Security.Cryptography;

namespace Sjukersattning.Data.Accounts;

/// <summary>When a passkey was used last; Identity keeps the rest of it.</summary>
internal sealed class PasskeyUse
{
    /// <summary>SHA-256 of the credential's id, hex.</summary>
    public string Id { get; set; } = "";

    public DateTimeOffset LastUsedAt { get; set; }

    public static string IdOf(byte[] credentialId) => Convert.ToHexStringLower(SHA256.HashData(credentialId));
}
