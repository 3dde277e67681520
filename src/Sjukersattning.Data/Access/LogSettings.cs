namespace Sjukersattning.Data;

/// <summary>What the operator says of the access log.</summary>
/// <param name="SystemHsaId">The system's own HSA-id, noted in every row; empty when it has none.</param>
/// <param name="HeadFile">File that is told of the newest seal of the log; null when there is none.</param>
/// <param name="KeyedFrom">The first seal that must be by a key; versions before had none, and the database cannot say since when.</param>
public sealed record LogSettings(string SystemHsaId = "", string? HeadFile = null, long KeyedFrom = long.MaxValue);
