namespace Sjukersattning.Data.Keys;

/// <summary>
/// What proves that a signed version is as it was: an HMAC over its row, by a key that the database does not hold. Beside the row and not
/// in it, since the versions of before were signed without, and a new key seals anew.
/// </summary>
internal sealed class VersionSealRow
{
    public Guid CaseId { get; set; }

    public int Version { get; set; }

    public string KeyId { get; set; } = "";

    /// <summary>HMAC-SHA-256, hex.</summary>
    public string Seal { get; set; } = "";

    public DateTimeOffset At { get; set; }
}
