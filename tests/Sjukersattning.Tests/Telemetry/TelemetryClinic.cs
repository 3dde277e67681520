using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Sjukersattning.Tests.Access;

namespace Sjukersattning.Tests.Telemetry;

/// <summary>A clinic that sends all it can to a collector.</summary>
public sealed class TelemetryClinic : AccessClinic
{
    internal Collector Collector { get; } = new();

    /// <summary>Has everything sent that has been noted so far.</summary>
    public void Flush()
    {
        Assert.True(Services.GetRequiredService<TracerProvider>().ForceFlush());
        Assert.True(Services.GetRequiredService<MeterProvider>().ForceFlush());
    }

    protected override void ConfigureSettings(IWebHostBuilder builder)
    {
        builder.UseSetting("Telemetry:Endpoint", Collector.Address);
        builder.UseSetting("Telemetry:Headers", "x-key=mottagarens nyckel");
        builder.UseSetting("Telemetry:TracedPercent", "100");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Collector.Dispose();
    }
}
