namespace Sjukersattning.Web.Infrastructure;

/// <summary>What every answer tells the browser (security.md, "What a browser gets").</summary>
public static class SecurityHeaders
{
    private const string Unused = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), " +
        "encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), " +
        "picture-in-picture=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    private static readonly string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
            $"form-action 'self'; frame-ancestors 'none'; base-uri 'none'; report-uri {To.PolicyReport}; report-to {CspReports.Group}";

    /// <summary>
    /// Adds the headers before anything else can answer. Pages are never cached; static files have addresses of their own and may be.
    /// </summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = $"{Unused}, publickey-credentials-create=(self), publickey-credentials-get=(self)";
        headers["Reporting-Endpoints"] = $"{CspReports.Group}=\"{To.PolicyReport}\"";
        headers.CacheControl = "no-store";
        return next(context);
    });
}
