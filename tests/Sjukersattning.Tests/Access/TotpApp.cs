using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Sjukersattning.Tests.Access;

/// <summary>The app on somebody's phone: RFC 6238 as it is written, and nothing of the program's own.</summary>
internal sealed class TotpApp(string key)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public string CodeAt(DateTimeOffset at)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, at.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // RFC 6238 as apps speak it.
        var hash = HMACSHA1.HashData(Bytes(), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private byte[] Bytes()
    {
        var bits = string.Concat(key.Where(letter => letter != ' ')
            .Select(letter => Convert.ToString(Base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
