using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Sjukersattning.Data.Startup;
using Sjukersattning.Data.Telemetry;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Telemetry;

/// <summary>Sends measures and traces to the operator's collector, where a setting says which. The program itself hands out neither.</summary>
public static class TelemetryExport
{
    private const string Name = "sjukersattning";

    /// <exception cref="StartupException">The address is none.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (Settings.TelemetryEndpoint.Given(builder.Configuration) is not { Length: > 0 } given)
        {
            return;
        }

        if (!Uri.TryCreate(given, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            || address.UserInfo.Length > 0 || address.Query.Length > 0)
        {
            throw new StartupException($"{Settings.TelemetryEndpoint} ska vara en adress som börjar med http:// eller https://, utan " +
                $"frågedel och utan lösenord: det hör hemma i {Settings.TelemetryHeaders}.");
        }

        var headers = Settings.TelemetryHeaders.Given(builder.Configuration);
        var percent = Settings.TelemetryTraced.Number(builder.Configuration, 100, smallest: 0);
        void To(OtlpExporterOptions options, string signal)
        {
            options.Protocol = OtlpExportProtocol.HttpProtobuf;
            options.Endpoint = new Uri($"{given.TrimEnd('/')}/v1/{signal}");
            options.Headers = headers;
        }

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource
                .AddService(Name, serviceVersion: ProgramVersion.Text, serviceInstanceId: Environment.MachineName)
                .AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics
                .AddMeter([.. Measures.All.Select(row => row.Meter).Distinct()])
                .AddView(instrument => Measures.Of(instrument) is { } row
                    ? new MetricStreamConfiguration { TagKeys = [.. row.Tags] } : MetricStreamConfiguration.Drop)
                .AddOtlpExporter((exporter, _) => To(exporter, "metrics")));
        if (percent > 0)
        {
            telemetry.WithTracing(traces => traces
                .AddSource(RequestSpan.Source, SqlSpans.Source)
                .AddInstrumentation(() => new SqlSpans())
                .SetSampler(new TraceIdRatioBasedSampler(percent / 100.0))
                .AddProcessor(new KnownTags())
                .AddOtlpExporter(exporter => To(exporter, "traces")));
        }
    }

    /// <summary>Takes from a span what nobody has said that it may hold; one that cannot be rid of it does not leave the program.</summary>
    private sealed class KnownTags : BaseProcessor<System.Diagnostics.Activity>
    {
        public override void OnEnd(System.Diagnostics.Activity data) => RequestSpan.Clean(data);
    }
}
