namespace Sjukersattning.Data;

/// <summary>What the operator says of the access log.</summary>
/// <param name="SystemHsaId">The system's own HSA-id, noted in every row; empty when it has none.</param>
/// <param name="HeadFile">File that is told of the newest seal of the log; null when there is none.</param>
public sealed record LogSettings(string SystemHsaId = "", string? HeadFile = null);
