using Microsoft.AspNetCore.Diagnostics;
using Sjukersattning.Data;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>Turns an exception into a log line without patient data and a page without a stack trace.</summary>
public static class FailurePage
{
    /// <summary>Handles everything that was thrown further in.</summary>
    public static void UseFailurePage(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandlingPath = To.Failure,
        SuppressDiagnosticsCallback = _ => true,
        StatusCodeSelector = exception => DatabaseFaults.Of(exception) switch
        {
            DatabaseFault.Unavailable or DatabaseFault.Busy => StatusCodes.Status503ServiceUnavailable,
            DatabaseFault.Conflict => StatusCodes.Status409Conflict,
            _ when exception is BadHttpRequestException bad => bad.StatusCode,
            _ => StatusCodes.Status500InternalServerError,
        },
    });

    /// <summary>Logs kind and place of the failure. The message is left out: databases put values into theirs.</summary>
    public static void Log(HttpContext context, ILogger logger)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is { } error)
        {
            logger.LogError("{Kind} ({Fault}) at {Stack}", error.GetBaseException().GetType().Name, DatabaseFaults.Of(error),
                error.GetBaseException().StackTrace);
        }
    }
}
