using System.Text.Json;
using Microsoft.AspNetCore.RateLimiting;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// What browsers tell that the content policy stopped: a sign of an attack, or of a page that we made wrong. Anybody can send one, so it is
/// short, few are taken, and of what it says only the rule and the host are logged: addresses may hold what somebody typed.
/// </summary>
public static class CspReports
{
    /// <summary>Name of the group of reports in the headers.</summary>
    public const string Group = "csp";

    private const int MostBytes = 16_384;
    private const int MostPerMinute = 60; // from everybody together
    private const int MostReports = 5; // of one request
    private const int LongestWord = 60;

    /// <summary>A limit of its own, beside those by person.</summary>
    public static void AddCspReports(this IServiceCollection services) => services.Configure<RateLimiterOptions>(
        options => options.AddFixedWindowLimiter(Group, limit =>
            (limit.PermitLimit, limit.Window, limit.QueueLimit) = (MostPerMinute, TimeSpan.FromMinutes(1), 0)));

    public static void MapCspReports(this IEndpointRouteBuilder app) => app.MapPost(To.PolicyReport, async (HttpContext context) =>
    {
        if (await ReadAsync(context) is not { } told)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(CspReports));
        foreach (var (directive, host) in told)
        {
            logger.LogWarning("The content policy stopped {Directive} from {Host}", directive, host);
        }

        return Results.NoContent();
    }).RequireRateLimiting(Group);

    /// <summary>What was stopped: the rule and whence. Null when it is no report.</summary>
    private static async Task<IReadOnlyList<(string Directive, string Host)>?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength is not (> 0 and <= MostBytes))
        {
            return null;
        }

        try
        {
            using var json = await JsonDocument.ParseAsync(context.Request.Body, new() { MaxDepth = 8 }, context.RequestAborted);
            IEnumerable<JsonElement> reports = json.RootElement.ValueKind == JsonValueKind.Array
                ? json.RootElement.EnumerateArray().Take(MostReports).Select(report => report.GetProperty("body"))
                : [json.RootElement.GetProperty("csp-report")];
            return [.. reports.Select(report => (Word(Text(report, "effectiveDirective", "effective-directive", "violated-directive")),
                Host(Text(report, "blockedURL", "blocked-uri"))))];
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Text(JsonElement report, params string[] names) =>
        names.Select(name => report.TryGetProperty(name, out var value) ? value.GetString() : null).OfType<string>().FirstOrDefault("");

    /// <summary>A host, or one of the policy's own words for what has none (inline, eval, data).</summary>
    private static string Host(string blocked) =>
        Word(Uri.TryCreate(blocked, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : blocked.Split(':')[0]);

    private static string Word(string text) =>
        new([.. text.Where(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.').Take(LongestWord)]);
}
