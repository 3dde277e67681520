using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Sjukersattning.Data.Accounts;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// The table of what nobody needs more often in her work: whoever empties the register page by page is stopped, and colleagues behind the
/// same address are not. Each instance of the program counts for itself (decision 0055).
/// </summary>
public static class RequestLimits
{
    /// <summary>How the route ends where a whole case is handed out by a form.</summary>
    private const string CaseExport = "lamna-ut";

    public static IReadOnlyList<RequestLimit> All { get; } =
    [
        new("Uppslag", 60, TimeSpan.FromMinutes(1),
            context => IsPostTo(context, To.LookUp, To.Insyn, To.LogExtract, $"{To.LogExtract}/pdf"), Person),
        new("Sökning", 120, TimeSpan.FromMinutes(1), context => IsPostTo(context, To.Cases), Person),
        new("Utskrift", 300, TimeSpan.FromMinutes(10), context => RouteEnds(context, ".pdf"), Person),
        new("Export", 200, TimeSpan.FromMinutes(10), context => RouteEnds(context, ".xml", ".csv", ".txt")
            || IsPostTo(context, To.LogExport), Person),
        new("Utlämning", 30, TimeSpan.FromMinutes(10), context => HttpMethods.IsPost(context.Request.Method)
            && RouteEnds(context, CaseExport), Person),

        // Nobody is signed in: who knows the secret is the person, and who does not know it is an address.
        new("Kalender", 12, TimeSpan.FromMinutes(1), context => RouteEnds(context, ".ics"), context => context.Request.Path),
        new("Kalendrar", 120, TimeSpan.FromMinutes(1), context => RouteEnds(context, ".ics"), Address),
        new("Väntande formulär", 60, TimeSpan.FromMinutes(10), context => IsPostTo(context, To.SignIn)
            && $"{To.SignIn}?handler={context.Request.Query["handler"].FirstOrDefault()}"
                .Equals(To.SignInByRegionWithForm, StringComparison.OrdinalIgnoreCase), Address),
    ];

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = Limiter();
        options.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter =
                Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    /// <summary>When to try again, in words; for an answer that says so in its header.</summary>
    public static string WhenAgain(HttpResponse response) =>
        int.TryParse(response.Headers.RetryAfter, CultureInfo.InvariantCulture, out var seconds)
            ? seconds < 90 ? $"om {seconds} sekunder" : $"om {(seconds + 59) / 60} minuter"
            : "om en minut";

    internal static PartitionedRateLimiter<HttpContext> Limiter() => PartitionedRateLimiter.CreateChained(
        [.. All.Select(row => PartitionedRateLimiter.Create<HttpContext, string>(context => row.Covers(context)
            ? RateLimitPartition.GetFixedWindowLimiter(row.By(context),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = row.Most, Window = row.Within })
            : RateLimitPartition.GetNoLimiter("")))]);

    private static bool IsPostTo(HttpContext context, params string[] addresses) => HttpMethods.IsPost(context.Request.Method)
        && addresses.Contains(context.Request.Path.Value?.TrimEnd('/'), StringComparer.OrdinalIgnoreCase);

    private static bool RouteEnds(HttpContext context, params string[] endings) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route }
            && endings.Any(ending => route.EndsWith(ending, StringComparison.Ordinal));

    private static string Person(HttpContext context) => context.Features.Get<SignedIn>()?.Actor.Id.ToString() ?? Address(context);

    private static string Address(HttpContext context) => NetworkAddress.Of(context.Connection.RemoteIpAddress);
}
