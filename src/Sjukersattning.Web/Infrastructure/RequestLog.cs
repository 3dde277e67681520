using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Web.Telemetry;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>One technical log line per request: route pattern instead of address, no query, no form, no name.</summary>
public sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context, RequestTrace trace)
    {
        trace.Id = Activity.Current?.TraceId.ToString() ?? Guid.NewGuid().ToString("N");
        trace.Address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = (AskedFor(context) as RouteEndpoint)?.RoutePattern.RawText ?? "(ingen)";
            RequestSpan.Tell(context, route);
            logger.LogInformation(
                "{Method} {Route} {Status} {Milliseconds} ms, konto {AccountId}, förfrågan {RequestId}",
                context.Request.Method, route, context.Response.StatusCode, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                context.Features.Get<SignedIn>()?.Actor.Id, trace.Id);
        }
    }

    /// <summary>The page that was asked for, also when the failure page was shown in its place.</summary>
    private static Endpoint? AskedFor(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Endpoint
        ?? (context.Features.Get<IStatusCodeReExecuteFeature>() is { } shown ? shown.Endpoint : context.GetEndpoint());
}
