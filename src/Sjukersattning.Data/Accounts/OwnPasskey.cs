namespace Sjukersattning.Data.Accounts;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">Its credential's id, base 64 for addresses.</param>
/// <param name="LastUsedAt">Null until it has been used.</param>
public sealed record OwnPasskey(string Id, string Name, DateTimeOffset AddedAt, DateTimeOffset? LastUsedAt);
