using System.Diagnostics;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;

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
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(ingen)";
            logger.LogInformation(
                "{Method} {Route} {Status} {Milliseconds} ms, konto {AccountId}, förfrågan {RequestId}",
                context.Request.Method, route, context.Response.StatusCode, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                context.Features.Get<SignedIn>()?.Actor.Id, trace.Id);
        }
    }
}
