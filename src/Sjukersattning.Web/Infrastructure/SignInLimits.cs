using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>Slows down guessing from one address; the account's own lock-out does the rest.</summary>
public static class SignInLimits
{
    /// <summary>At most 30 sign-in attempts a minute from one address.</summary>
    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            HttpMethods.IsPost(context.Request.Method)
                && context.Request.Path.StartsWithSegments(To.SignIn, StringComparison.OrdinalIgnoreCase)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    AddressOf(context),
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = 30, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter(""));
    }

    /// <summary>The visitor's own address, also behind a proxy that is trusted, in one spelling.</summary>
    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { } address => address.ToString(),
    };
}
