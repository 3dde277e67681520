using Serilog;
using Serilog.Formatting.Json;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// The technical log: JSON lines to the console and, when Log:Folder is set, to files that roll daily and at 50 MB, 14 kept.
/// </summary>
public static class TechnicalLog
{
    /// <summary>Replaces the framework's own log sinks.</summary>
    public static void AddTechnicalLog(this WebApplicationBuilder builder)
    {
        var configuration = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.With<WithoutAddress>()
            .Filter.ByExcluding(entry => StartGuard.IsPortTaken(entry.Exception))
            .WriteTo.Console(new JsonFormatter());
        if (Settings.LogFolder.Given(builder.Configuration) is { Length: > 0 } folder)
        {
            configuration.WriteTo.File(
                new JsonFormatter(), Path.Combine(folder, "sjukersattning-.json"), rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: 50_000_000, rollOnFileSizeLimit: true, retainedFileCountLimit: 14);
        }

        builder.Services.AddSerilog(configuration.CreateLogger(), dispose: true);
    }
}
