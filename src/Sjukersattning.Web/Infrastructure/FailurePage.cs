using Microsoft.AspNetCore.Diagnostics;
using Sjukersattning.Data;
using Sjukersattning.Data.Keys;

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

    /// <summary>Whether the page that is shown tells that the database is gone: asking it anything would fail once more.</summary>
    public static bool IsOutage(this HttpContext context) =>
        DatabaseFaults.Of(context.Features.Get<IExceptionHandlerFeature>()?.Error) is DatabaseFault.Unavailable;

    /// <summary>Logs kind and place of the failure. The message is left out: databases put values into theirs.</summary>
    public static async Task LogAsync(HttpContext context, ILogger logger)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is { } error)
        {
            if (error is BrokenVersionException broken)
            {
                await TellAsync(context, broken, logger);
            }

            logger.LogError("{Kind} ({Fault}) at {Stack}", error.GetBaseException().GetType().Name, DatabaseFaults.Of(error),
                StackOf(error));
        }
    }

    /// <summary>
    /// Where it was thrown and where each that wraps it was, innermost first: a driver's own stack holds no line of the program. Without
    /// messages.
    /// </summary>
    public static string StackOf(Exception error) =>
        string.Join('\n', Chain(error).Reverse().Select(one => $"{one.GetType().Name}\n{one.StackTrace}"));

    private static IEnumerable<Exception> Chain(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            yield return error;
        }
    }

    /// <summary>In a scope of its own: what failed has left its work half done in the request's.</summary>
    private static async Task TellAsync(HttpContext context, BrokenVersionException broken, ILogger logger)
    {
        logger.LogCritical("Signed version {Version} of case {CaseId} does not hold: {State}", broken.Version, broken.CaseId, broken.State);
        await using var scope = context.RequestServices.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<BrokenVersions>().TellAsync(broken, context.RequestAborted);
        }
        catch (Exception exception) when (DatabaseFaults.Of(exception) is { } fault)
        {
            logger.LogError("Nobody was told of it: {Fault}", fault);
        }
    }
}
