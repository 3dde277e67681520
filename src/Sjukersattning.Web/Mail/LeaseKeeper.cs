using Sjukersattning.Data;
using Sjukersattning.Data.Upkeep;

namespace Sjukersattning.Web.Mail;

/// <summary>Keeps the background work of this instance, or waits for it; gives it back when the program ends.</summary>
public sealed class LeaseKeeper(BackgroundLease lease, TimeProvider time, ILogger<LeaseKeeper> logger)
    : RepeatedWork(BackgroundLease.Pause, time, logger)
{
    public override Task RunOnceAsync(CancellationToken cancellationToken) => lease.KeepAsync(cancellationToken);

    /// <summary>It was started first, so what works by it has ended already.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await lease.ReleaseAsync(cancellationToken);
        }
        catch (Exception exception) when (DatabaseFaults.Of(exception) is not null)
        {
            // Another instance takes it when it has waited long enough.
        }
    }
}
