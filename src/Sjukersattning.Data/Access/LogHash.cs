using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sjukersattning.Data.Keys;

namespace Sjukersattning.Data;

/// <summary>
/// The one place that says what a row of the access log, and a seal of many, are summed up to. Both by a key of the operator's: whoever has
/// the database and not the key makes none that hold. The entries of a seal are plain, and held by its hash.
/// </summary>
internal sealed class LogHash(OperatorKeys keys)
{
    /// <summary>Bytes of an entry of a seal: the row's id, then its hash.</summary>
    public const int EntryLength = sizeof(long) + SHA256.HashSizeInBytes;

    private const string Purpose = "AccessLog.v1";
    private readonly ConcurrentDictionary<string, byte[]> _derived = new(StringComparer.Ordinal);

    /// <summary>The key that is used from now on.</summary>
    public string KeyId => keys.Current.Id;

    /// <summary>Everything that a row says but its id, which it has only when it is written: the seal holds that beside the hash.</summary>
    public string Of(AccessLogRow row) => ByKey(keys.Current, TextOf(row));

    /// <summary>By which key the program has written the row; null when it has not, or by one that the operator has no more.</summary>
    public string? KeyOf(AccessLogRow row)
    {
        var text = TextOf(row);
        return row.Hash is null ? null : keys.NewestFirst.FirstOrDefault(id => row.Hash == ByKey(keys.Find(id)!, text));
    }

    /// <summary>Whether the program has written the row, by whichever key it had then.</summary>
    public bool IsOurs(AccessLogRow row) => KeyOf(row) is not null;

    /// <summary>A seal with all that it says, the seal before it too; null when the operator has its key no more.</summary>
    public string? Of(LogSeal seal, string previous)
    {
        var head = Text(previous, Number(seal.Number), Number(seal.At.UtcTicks), Number(seal.LastAt.UtcTicks), Number(seal.FirstRow),
            Number(seal.LastRow), seal.IsBefore ? "before" : "");
        byte[] all = [.. head, .. seal.Entries];
        return seal.KeyId.Length == 0 ? Convert.ToHexString(SHA256.HashData(all))
            : keys.Find(seal.KeyId) is { } key ? ByKey(key, all)
            : null;
    }

    /// <summary>Whether the operator has a key still.</summary>
    public bool Has(string keyId) => keys.Find(keyId) is not null;

    /// <summary>Takes in keys that were added since the program started.</summary>
    public void ReadKeysAgain() => keys.ReadAgain();

    /// <summary>The same of a row by no key: an entry of a seal, and what versions before the key wrote in the row itself.</summary>
    public static string Plain(AccessLogRow row) => Convert.ToHexString(SHA256.HashData(TextOf(row)));

    public static byte[] EntriesOf(IReadOnlyList<AccessLogRow> rows)
    {
        var entries = new byte[rows.Count * EntryLength];
        for (var i = 0; i < rows.Count; i++)
        {
            var entry = entries.AsSpan(i * EntryLength, EntryLength);
            BinaryPrimitives.WriteInt64BigEndian(entry, rows[i].Id);
            SHA256.HashData(TextOf(rows[i]), entry[sizeof(long)..]);
        }

        return entries;
    }

    public static IEnumerable<(long Id, string Hash)> Read(byte[] entries) =>
        entries.Chunk(EntryLength).Where(entry => entry.Length == EntryLength)
            .Select(entry => (BinaryPrimitives.ReadInt64BigEndian(entry), Convert.ToHexString(entry.AsSpan(sizeof(long)))));

    private string ByKey(OperatorKey key, byte[] text) =>
        Convert.ToHexString(HMACSHA256.HashData(_derived.GetOrAdd(key.Id, _ => key.For(Purpose)), text));

    private static byte[] TextOf(AccessLogRow row) => Text([
        Number(row.At.UtcTicks), row.Kind.Stored(), row.Action.Name, $"{row.ActorId}", row.ActorName, row.ActorTitle, row.ActorRoles,
        row.ActorHsaId, $"{row.UnitId}", row.UnitHsaId, row.VardgivareHsaId, row.SystemHsaId, row.Uppdrag, $"{row.PatientId}",
        $"{row.CaseId}", row.Purpose.Stored(), row.RequestId, .. Later(row.Reason)]);

    /// <summary>What rows of versions before had no place for: it adds nothing where it is empty, so they hold as they were.</summary>
    private static string[] Later(string part) => part.Length > 0 ? [part] : [];

    /// <summary>Each part after its length, so that no two lists of parts give the same bytes.</summary>
    private static byte[] Text(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.Length).Append(':').Append(part).Append(';');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
