using Sjukersattning.Data;
using Sjukersattning.Data.Upkeep;

namespace Sjukersattning.Web.Mail;

/// <summary>Keeps the background work of this instance, or waits for it; gives it back when the program ends.</summary>
public sealed class LeaseKeeper(BackgroundLease lease, TimeProvider time, ILogger<LeaseKeeper> logger)
    : RepeatedWork(BackgroundLease.Pause, time, logger)
{
    private static readonly TimeSpan LongestRelease = TimeSpan.FromSeconds(2);

    public override Task RunOnceAsync(CancellationToken cancellationToken) => lease.KeepAsync(cancellationToken);

    /// <summary>It was started first, so what works by it has been told to end before, and has no lease to write by from now on.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var soon = new CancellationTokenSource(LongestRelease);
        try
        {
            await lease.ReleaseAsync(soon.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException || DatabaseFaults.Of(exception) is not null)
        {
            // Another instance takes it when it has waited long enough.
        }
    }
}
