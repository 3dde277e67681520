using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sjukersattning.Data.Upkeep;

/// <summary>
/// Rows of a table summed up: how many, and the sum of their hashes. Rows in another order give the same, for two databases do not sort
/// alike; a row that is changed, missing or there twice gives another.
/// </summary>
internal readonly record struct TableSum(long Rows, ulong A, ulong B, ulong C, ulong D)
{
    public TableSum With(ReadOnlySpan<byte> row)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, hash);
        return unchecked(new(Rows + 1, A + Part(hash, 0), B + Part(hash, 1), C + Part(hash, 2), D + Part(hash, 3)));
    }

    private static ulong Part(ReadOnlySpan<byte> hash, int at) => BinaryPrimitives.ReadUInt64BigEndian(hash[(at * sizeof(ulong))..]);
}
