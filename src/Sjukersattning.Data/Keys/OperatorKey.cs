using System.Security.Cryptography;
using System.Text;

namespace Sjukersattning.Data.Keys;

/// <summary>One secret of the operator's, by a name that is kept beside everything made with it.</summary>
public sealed record OperatorKey(string Id, byte[] Secret)
{
    /// <summary>Bytes of a secret, and of a key that is derived from it.</summary>
    public const int Length = 32;

    public const int LongestId = 40;

    /// <summary>A key for one purpose alone: none of them tells anything of another.</summary>
    public byte[] For(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Secret, Length, info: Encoding.UTF8.GetBytes($"Sjukersattning.{purpose}"));
}
