using Sjukersattning.Data;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Mail;

/// <summary>
/// Work that is done again and again until the program ends. What fails is told in the log, by kind only, and tried again after the pause.
/// </summary>
public abstract class RepeatedWork(TimeSpan pause, TimeProvider time, ILogger logger) : BackgroundService
{
    /// <summary>When it was last done to the end in this instance; null when it has not been since the start.</summary>
    public DateTimeOffset? LastDoneAt { get; private set; }

    /// <summary>Whether this instance is the one that does it.</summary>
    public virtual bool IsHere => true;

    /// <summary>Does all there is to do by now.</summary>
    public abstract Task RunOnceAsync(CancellationToken cancellationToken);

    /// <summary>Waits until the work may be done here.</summary>
    protected virtual Task ReadyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ReadyAsync(stoppingToken);
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
