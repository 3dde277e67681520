namespace Sjukersattning.Data.Notices;

/// <summary>How the outbox is, for the administrator.</summary>
/// <param name="Oldest">When the oldest of them was written; null when none waits.</param>
/// <param name="Fault">Why the latest attempt failed; empty when none has.</param>
public sealed record OutboxState(int Waiting, DateTimeOffset? Oldest, string Fault);
