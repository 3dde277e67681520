using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Web.Telemetry;

/// <summary>Tells the operator, who shows a key, how the instance is. For anybody else there is no such address.</summary>
public static class OperatorHealth
{
    private const int ShortestKey = 32;
    private const string Scheme = "Bearer ";
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true,
    };

    /// <exception cref="StartupException">The key is short enough to be guessed.</exception>
    public static void MapOperatorHealth(this WebApplication app, string path)
    {
        var key = Settings.OperatorKey.Given(app.Configuration);
        if (key.Length is > 0 and < ShortestKey)
        {
            throw new StartupException($"{Settings.OperatorKey} är för kort: den ska ha minst {ShortestKey} tecken.");
        }

        if (key.Length == 0)
        {
            return;
        }

        var kept = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        app.MapGet(path, async (HttpContext context, HealthCheckService checks) =>
        {
            var shown = context.Request.Headers.Authorization.ToString();
            if (!shown.StartsWith(Scheme, StringComparison.Ordinal)
                || !CryptographicOperations.FixedTimeEquals(kept, SHA256.HashData(Encoding.UTF8.GetBytes(shown[Scheme.Length..]))))
            {
                return Results.NotFound();
            }

            var report = await checks.CheckHealthAsync(check => check.Tags.Contains(OperatorChecks.Tag), context.RequestAborted);
            return Results.Json(
                new
                {
                    status = report.Status.ToString(),
                    checks = report.Entries.ToDictionary(one => one.Key,
                        one => new { status = one.Value.Status.ToString(), told = one.Value.Description ?? "Gick inte att få veta i tid." }),
                },
                Readable,
                statusCode: report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
        });
    }
}
