using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>
/// A signed version: the canonical text and its hash; never updated, never deleted. Its seal covers every column.
/// </summary>
internal sealed class SignedRow
{
    public Guid CaseId { get; set; }

    public int Version { get; set; }

    public int? Replaces { get; set; }

    public int? Complements { get; set; }

    public string Content { get; set; } = "";

    /// <summary>SHA-256 of the content, hex.</summary>
    public string Sha256 { get; set; } = "";

    public Guid SignerId { get; set; }

    public DateTimeOffset SignedAt { get; set; }

    /// <summary>By what the signer showed who she was, for this signature; null for those from before it was kept.</summary>
    public SignInMethod? ConfirmedBy { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The level of assurance of the region's sign-in; null when it was not by that, or before it was kept.</summary>
    public string? ConfirmedLevel { get; set; }

    /// <summary>By which commission.</summary>
    public string? ConfirmedCommission { get; set; }
}
