using System.Threading.RateLimiting;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// Secrets of one account are judged one after another, so that right ones at the same moment do not use each other's tries up. Judging
/// costs more than any page: strangers' secrets are judged few at a time, and leave the processor to those who work.
/// </summary>
internal sealed class GuessTurns : IDisposable
{
    private const int MostWaiting = 200;
    private readonly PartitionedRateLimiter<Guess> _turns = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Guess, object>(guess => RateLimitPartition.GetConcurrencyLimiter<object>(guess.Keys[0], _ => At(1))),
        PartitionedRateLimiter.Create<Guess, object>(guess => guess.IsByStranger
            ? RateLimitPartition.GetConcurrencyLimiter<object>("strangers", _ => At(Math.Max(1, Environment.ProcessorCount / 2)))
            : RateLimitPartition.GetNoLimiter<object>("inside")));

    /// <summary>Null when too many wait already.</summary>
    public async Task<IDisposable?> EnterAsync(Guess guess, CancellationToken cancel)
    {
        var turn = await _turns.AcquireAsync(guess, 1, cancel);
        if (turn.IsAcquired)
        {
            return turn;
        }

        turn.Dispose();
        return null;
    }

    public void Dispose() => _turns.Dispose();

    private static ConcurrencyLimiterOptions At(int once) => new() { PermitLimit = once, QueueLimit = MostWaiting };
}
