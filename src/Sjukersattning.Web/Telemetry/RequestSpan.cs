using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Sjukersattning.Data.Telemetry;

namespace Sjukersattning.Web.Telemetry;

/// <summary>What a trace tells of a request: the pattern of its address, never the address, and nobody's name.</summary>
internal static class RequestSpan
{
    /// <summary>Whose span ASP.NET Core's own is. It says nothing by itself.</summary>
    public const string Source = "Microsoft.AspNetCore";

    private const string Method = "http.request.method";
    private const string Route = "http.route";
    private const string Status = "http.response.status_code";
    private static readonly HashSet<string> Known = [Method, Route, Status];

    public static void Tell(HttpContext context, string route)
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { IsAllDataRequested: true } span)
        {
            return;
        }

        // A visitor may send any word as the method.
        var method = HttpMethods.GetCanonicalizedValue(context.Request.Method);
        method = HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method) ? method : "_OTHER";
        span.DisplayName = $"{method} {route}";
        span.SetTag(Method, method).SetTag(Route, route).SetTag(Status, context.Response.StatusCode);
        span.SetStatus(context.Response.StatusCode >= StatusCodes.Status500InternalServerError
            ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
    }

    /// <summary>
    /// Whatever the framework, now or in a later version, puts on a span stays in the program. Events and links cannot be taken away: a span
    /// that has any is not sent. What a visitor sends along with her request is not sent on.
    /// </summary>
    public static void Clean(Activity span)
    {
        foreach (var (key, _) in span.TagObjects.Where(tag => !Known.Contains(tag.Key)).ToList())
        {
            span.SetTag(key, null);
        }

        span.TraceStateString = null;
        span.SetStatus(span.Status);
        var isOurs = span.Source.Name == SqlSpans.Source || span.GetTagItem(Route) is not null;
        if (!isOurs || span.Events.Any() || span.Links.Any())
        {
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
