using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Sjukersattning.Data.Accounts;

/// <summary>A link by which one person, once and until an end, chooses her password. The link's secret is kept as a hash.</summary>
public sealed class Invitation
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(72);

    private const int SecretBytes = 32;

    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    /// <summary>SHA-256 of the secret, hex.</summary>
    public string SecretHash { get; set; } = "";

    public DateTimeOffset EndsAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>When a newer link, or the administrator, ended it.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public InvitationState StateAt(DateTimeOffset now) =>
        UsedAt is not null ? InvitationState.Used
        : WithdrawnAt is not null ? InvitationState.Withdrawn
        : now >= EndsAt ? InvitationState.Expired
        : InvitationState.Open;
}
