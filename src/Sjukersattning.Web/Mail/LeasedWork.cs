using Sjukersattning.Data.Upkeep;

namespace Sjukersattning.Web.Mail;

/// <summary>Repeated work that one of all instances does at a time, and writes only as long as it is that one.</summary>
public abstract class LeasedWork(TimeSpan pause, BackgroundLease lease, TimeProvider time, ILogger logger)
    : RepeatedWork(pause, time, logger)
{
    public sealed override bool IsHere => lease.Token is not null;

    /// <summary>Does all there is to do by now; nothing where another instance does.</summary>
    public sealed override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (lease.Open() is { } opened)
            {
                await using var scope = opened;
                if (!await DoAsync(scope.ServiceProvider, cancellationToken))
                {
                    return;
                }
            }
        }
        catch (LeaseLostException)
        {
            // What it was about to write is not written, and whoever has the work now does it. The keeper finds the same.
        }
    }

    /// <summary>Does a part of the work.</summary>
    /// <param name="services">The only services whose writes ask for the lease.</param>
    /// <returns>Whether there may be more to do.</returns>
    protected abstract Task<bool> DoAsync(IServiceProvider services, CancellationToken cancellationToken);

    protected sealed override Task ReadyAsync(CancellationToken cancellationToken) => lease.HeldAsync(cancellationToken);
}
