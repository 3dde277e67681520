namespace Sjukersattning.Data.Accounts;

/// <summary>What became of the secrets that somebody offered.</summary>
/// <param name="Proof">Of who she is; null when it is not shown.</param>
/// <param name="Why">Why it is not shown.</param>
public sealed record Judgement(Proof? Proof, NotProven Why = default)
{
    /// <summary>From when on she may try again; told with <see cref="NotProven.Locked"/>.</summary>
    public DateTimeOffset? Until { get; init; }
}
