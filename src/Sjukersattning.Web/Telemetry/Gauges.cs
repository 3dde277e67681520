using System.Diagnostics.Metrics;
using Sjukersattning.Data;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Telemetry;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Web.Telemetry;

/// <summary>What is looked up when somebody measures, and only then: who listens to nothing pays nothing.</summary>
internal static class Gauges
{
    private static readonly TimeSpan LookedUpEvery = TimeSpan.FromSeconds(5);

    /// <summary>Has the program's own gauges look where they should, until it ends.</summary>
    public static void Begin(IServiceProvider services)
    {
        var meters = services.GetRequiredService<Meters>();
        var time = services.GetRequiredService<TimeProvider>();
        var look = new Lock();
        (OutboxState? State, long At) known = (null, long.MinValue);

        // Two gauges, one question. Whoever measures has a thread of its own for it, and cannot wait without it.
        OutboxState? Outbox()
        {
            lock (look)
            {
                if (known.At == long.MinValue || time.GetElapsedTime(known.At) >= LookedUpEvery)
                {
                    known = (Ask(services), time.GetTimestamp());
                }

                return known.State;
            }
        }

        meters.Observe(Measures.OutboxWaiting, () => Outbox() is { } state ? [new(state.Waiting)] : []);
        meters.Observe(Measures.OutboxAge, () => Outbox() is { } state ? [new(AgeOf(state.Oldest, time))] : []);
        meters.Observe(Measures.BackgroundAge, () => Works(services).Where(work => work.IsHere && work.LastDoneAt is not null)
            .Select(work => new Measurement<double>(AgeOf(work.LastDoneAt, time),
                KeyValuePair.Create<string, object?>(Measures.WorkTag, work.GetType().Name))));
        meters.Observe(Measures.BackgroundHeld,
            () => [new(services.GetRequiredService<BackgroundLease>().Token is null ? 0 : 1)]);
    }

    /// <summary>The background work of this instance.</summary>
    public static IEnumerable<RepeatedWork> Works(IServiceProvider services) => services.GetServices<IHostedService>().OfType<RepeatedWork>();

    private static double AgeOf(DateTimeOffset? since, TimeProvider time) =>
        since is { } moment ? Math.Max(0, (time.GetUtcNow() - moment).TotalSeconds) : 0;

    /// <summary>Null when the database cannot be reached: no number at all is better than an old one.</summary>
    private static OutboxState? Ask(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        try
        {
            return Task.Run(() => scope.ServiceProvider.GetRequiredService<Outbox>().StateAsync(CancellationToken.None)).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (DatabaseFaults.Of(exception) is not null)
        {
            return null;
        }
    }
}
