using Sjukersattning.Data;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Mail;

/// <summary>
/// Work that an instance does again and again until it ends. What fails is told in the log, by kind only, and tried again after the pause.
/// </summary>
public abstract class RepeatedWork(TimeSpan pause, TimeProvider time, ILogger logger) : BackgroundService
{
    /// <summary>When it was last done to the end in this instance; null when it has not been since the start.</summary>
    public DateTimeOffset? LastDoneAt { get; private set; }

    /// <summary>Does all there is to do by now.</summary>
    public abstract Task RunOnceAsync(CancellationToken cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunOnceAsync(stoppingToken);
                LastDoneAt = time.GetUtcNow();
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError("{Work} failed and is tried again later: {Kind} ({Fault}) at {Stack}", GetType().Name,
                    exception.GetBaseException().GetType().Name, DatabaseFaults.Of(exception), FailurePage.StackOf(exception));
            }

            await Task.Delay(pause, time, stoppingToken);
        }
    }
}
