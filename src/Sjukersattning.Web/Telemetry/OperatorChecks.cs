using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sjukersattning.Data;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Startup;
using Sjukersattning.Data.Telemetry;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Telemetry;

/// <summary>What the operator is told of the instance that is asked, each in a Swedish sentence. Nothing of a patient, no secret.</summary>
internal static class OperatorChecks
{
    public const string Tag = "operator";

    private const long LeastFree = 1_000_000_000; // bytes
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(10);

    private static readonly (string Name, Func<IServiceProvider, CancellationToken, Task<HealthCheckResult>> Ask)[] All =
    [
        ("version", (_, _) => Well(ProgramVersion.Full)),
        ("databas", DatabaseAsync),
        ("utkorg", OutboxAsync),
        ("bakgrundsarbete", BackgroundAsync),
        ("nycklar", KeysAsync),
        ("åtkomstlogg", LogAsync),
        ("disk", DiskAsync),
    ];

    public static void AddOperatorChecks(this IServiceCollection services)
    {
        foreach (var (name, ask) in All)
        {
            services.AddHealthChecks().Add(
                new HealthCheckRegistration(name, provider => new Check(provider, ask), HealthStatus.Unhealthy, [Tag], LongestCheck));
        }
    }

    private static async Task<HealthCheckResult> DatabaseAsync(IServiceProvider services, CancellationToken cancel)
    {
        var state = services.GetRequiredService<DatabaseState>();
        var (latency, older, newer) = await state.AskAsync(cancel);
        var answer = $"{state.Provider}, svarar på {latency.TotalMilliseconds:0.#} ms.";
        return (older, newer) switch
        {
            (0, 0) => HealthCheckResult.Healthy($"{answer} Inga migreringar återstår."),
            (0, _) => HealthCheckResult.Degraded($"{answer} Den är från en nyare version av programmet: {newer} migreringar är okända här."),
            _ => HealthCheckResult.Degraded($"{answer} {older} migreringar återstår: kör migrate."),
        };
    }

    private static async Task<HealthCheckResult> OutboxAsync(IServiceProvider services, CancellationToken cancel)
    {
        var state = await services.GetRequiredService<Outbox>().StateAsync(cancel);
        if (state.Oldest is not { } oldest)
        {
            return HealthCheckResult.Healthy("Inga brev väntar.");
        }

        var age = services.GetRequiredService<TimeProvider>().GetUtcNow() - oldest;
        var told = $"{state.Waiting} brev väntar, det äldsta sedan {Since(oldest)}. {state.Fault}".TrimEnd();
        return age > TooLong ? HealthCheckResult.Degraded(told) : HealthCheckResult.Healthy(told);
    }

    private static Task<HealthCheckResult> BackgroundAsync(IServiceProvider services, CancellationToken cancel)
    {
        var all = Gauges.Works(services).ToList();
        if (all.Count == 0)
        {
            return Well($"Den här instansen gör inget bakgrundsarbete ({Settings.Background.Variable}=false).");
        }

        var works = all.Where(work => work.IsHere).ToList();
        var limit = services.GetRequiredService<TimeProvider>().GetUtcNow() - TooLong;
        var told = (works.Count < all.Count ? "En annan instans gör arbetet, och den här tar över om den tystnar. " : "")
            + string.Join("; ", works.Select(work =>
                $"{work.GetType().Name}: {(work.LastDoneAt is { } at ? $"klart {Since(at)}" : "inte klart än sedan starten")}"));
        return works.TrueForAll(work => work.LastDoneAt >= limit) ? Well($"{told}.") : Ill($"{told}.");
    }

    private static async Task<HealthCheckResult> KeysAsync(IServiceProvider services, CancellationToken cancel)
    {
        var care = services.GetRequiredService<KeyCare>();
        try
        {
            await care.CheckAsync(cancel);
        }
        catch (StartupException missing)
        {
            return HealthCheckResult.Unhealthy(missing.Message);
        }

        return await care.LeftToDoAsync(cancel) is { Count: > 0 } left
            ? HealthCheckResult.Degraded(string.Join(' ', left))
            : HealthCheckResult.Healthy(
                $"Nyckelringen går att öppna. Nyckeln som används är {services.GetRequiredService<OperatorKeys>().Current.Id}.");
    }

    private static async Task<HealthCheckResult> LogAsync(IServiceProvider services, CancellationToken cancel)
    {
        var lost = services.GetRequiredService<Meters>().LogFailures;
        var last = await services.GetRequiredService<LogExamination>().LastAsync(cancel);
        var told = (lost == 0 ? "Har gått att skriva sedan starten." : $"Har inte gått att skriva {lost} gånger sedan starten.") + " "
            + (last is null ? "Har aldrig granskats."
                : last.Faults == 0 ? $"Granskad {Since(last.At)}: {last.Rows} rader håller."
                : $"Granskad {Since(last.At)}: {last.Faults} fel. Kör verify-log, och ändra ingenting.");
        return lost > 0 || last is { Faults: > 0 } ? HealthCheckResult.Degraded(told) : HealthCheckResult.Healthy(told);
    }

    private static Task<HealthCheckResult> DiskAsync(IServiceProvider services, CancellationToken cancel)
    {
        var logs = Settings.LogFolder.Given(services.GetRequiredService<IConfiguration>());
        var disks = new[] { services.GetRequiredService<DatabaseState>().Folder, logs, Path.GetTempPath() }
            .Where(folder => Directory.Exists(folder)).Select(folder => new DriveInfo(Path.GetFullPath(folder!)))
            .DistinctBy(disk => (disk.TotalSize, disk.AvailableFreeSpace)).ToList();
        var told = string.Join("; ", disks.Select(disk => $"{disk.Name}: {disk.AvailableFreeSpace / 1e9:0.0} GB ledigt"));
        return disks.TrueForAll(disk => disk.AvailableFreeSpace >= LeastFree) ? Well($"{told}.") : Ill($"{told}. Det är för lite.");
    }

    private static string Since(DateTimeOffset moment) => $"{ClinicClock.Local(moment):yyyy-MM-dd HH.mm.ss}";

    private static Task<HealthCheckResult> Well(string told) => Task.FromResult(HealthCheckResult.Healthy(told));

    private static Task<HealthCheckResult> Ill(string told) => Task.FromResult(HealthCheckResult.Degraded(told));

    /// <summary>A row of the table. What fails is told by its kind: messages of databases may hold what they were sent.</summary>
    private sealed class Check(IServiceProvider services, Func<IServiceProvider, CancellationToken, Task<HealthCheckResult>> ask)
        : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                return await ask(services, cancellationToken);
            }
            catch (Exception exception) when (DatabaseFaults.Of(exception) is { } || exception is IOException)
            {
                return HealthCheckResult.Unhealthy($"Gick inte att få veta ({DatabaseFaults.Of(exception)?.ToString() ?? "disk"}).");
            }
        }
    }
}
