namespace Sjukersattning.Data;

/// <summary>
/// A link of the chain that holds the access log: the ids and hashes of a batch of rows, and the hash of the link before. Append-only.
/// </summary>
internal sealed class LogSeal
{
    /// <summary>1 and on, without gaps.</summary>
    public long Number { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>When the newest of the rows was written.</summary>
    public DateTimeOffset LastAt { get; set; }

    public long FirstRow { get; set; }

    public long LastRow { get; set; }

    /// <summary>Rows of versions that had no chain: sealed as they were found, what had become of them before nobody can say.</summary>
    public bool IsBefore { get; set; }

    /// <summary>The rows by id: <see cref="LogHash.EntriesOf"/>.</summary>
    public byte[] Entries { get; set; } = [];

    public string Hash { get; set; } = "";

    /// <summary>Name of the operator's key that the hash is by; empty in seals of versions that had none.</summary>
    public string KeyId { get; set; } = "";
}
