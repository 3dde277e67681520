using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sjukersattning.Data;

/// <summary>The one place that says what a row of the access log, and a seal of many, are summed up to.</summary>
internal static class LogHash
{
    /// <summary>Bytes of an entry of a seal: the row's id, then its hash.</summary>
    public const int EntryLength = sizeof(long) + SHA256.HashSizeInBytes;

    /// <summary>Everything that a row says but its id, which it has only when it is written: the seal holds that beside the hash.</summary>
    public static byte[] Of(AccessLogRow row) => SHA256.HashData(Text(
        Number(row.At.UtcTicks), row.Kind.Stored(), row.Action.Name, $"{row.ActorId}", row.ActorName, row.ActorTitle, row.ActorRoles,
        row.ActorHsaId, $"{row.UnitId}", row.UnitHsaId, row.VardgivareHsaId, row.SystemHsaId, row.Uppdrag, $"{row.PatientId}",
        $"{row.CaseId}", row.Purpose.Stored(), row.RequestId));

    /// <summary>A seal with all that it says, the seal before it too.</summary>
    public static string Of(LogSeal seal, string previous)
    {
        var head = Text(previous, Number(seal.Number), Number(seal.At.UtcTicks), Number(seal.LastAt.UtcTicks), Number(seal.FirstRow),
            Number(seal.LastRow), seal.IsBefore ? "before" : "");
        return Convert.ToHexString(SHA256.HashData([.. head, .. seal.Entries]));
    }

    public static byte[] EntriesOf(IReadOnlyList<AccessLogRow> rows)
    {
        var entries = new byte[rows.Count * EntryLength];
        for (var i = 0; i < rows.Count; i++)
        {
            var entry = entries.AsSpan(i * EntryLength, EntryLength);
            BinaryPrimitives.WriteInt64BigEndian(entry, rows[i].Id);
            Of(rows[i]).CopyTo(entry[sizeof(long)..]);
        }

        return entries;
    }

    public static IEnumerable<(long Id, string Hash)> Read(byte[] entries) =>
        entries.Chunk(EntryLength).Where(entry => entry.Length == EntryLength)
            .Select(entry => (BinaryPrimitives.ReadInt64BigEndian(entry), Convert.ToHexString(entry.AsSpan(sizeof(long)))));

    /// <summary>Each part after its length, so that no two lists of parts give the same bytes.</summary>
    private static byte[] Text(params string[] parts) =>
        Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{Number(part.Length)}:{part};")));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
