using System.Runtime.ExceptionServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>A cookie that holds nothing but a session's secret; the session lives on the server and is asked at every request.</summary>
public static class SessionAuthentication
{
    private const string SessionClaim = "session";

    public static void AddSessionCookie(this IServiceCollection services) =>
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = To.SignIn;
            options.ReturnUrlParameter = "till";
            options.ExpireTimeSpan = SessionStore.Absolute;
            options.Events.OnValidatePrincipal = ValidateAsync;
            options.Events.OnRedirectToLogin = options.Events.OnRedirectToAccessDenied = StayHereAsync;
        });

    /// <summary>Passkeys belong to the name of the program's own address; where that is unknown, to the name that was asked for.</summary>
    public static void AddPasskeyDomain(this IServiceCollection services, Uri? site) =>
        services.Configure<IdentityPasskeyOptions>(options => options.ServerDomain = site?.IdnHost);

    /// <summary>Starts a session and gives the browser its cookie; null when the account may not sign in.</summary>
    public static async Task<SignedIn?> StartSessionAsync(this HttpContext context, Proof proof)
    {
        var sessions = context.RequestServices.GetRequiredService<SessionStore>();
        if (await sessions.StartAsync(proof, context.Request.Headers.UserAgent.ToString(), context.RequestAborted) is not { } secret)
        {
            return null;
        }

        // "sub" is what anti-forgery tokens are bound to: a page opened before
        // a session ended can still be saved by the same person afterwards.
        var identity = new ClaimsIdentity([new Claim(SessionClaim, secret), new Claim("sub", proof.AccountId.ToString())],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
        KnownBrowser.Remember(context, proof.AccountId);
        return await sessions.FindAsync(SessionStore.IdOf(secret), context.RequestAborted);
    }

    /// <summary>
    /// Finds who asks. While the database is gone nobody is known: a page fails, and the page that says so is drawn for a stranger.
    /// ASP.NET keeps what was thrown in there and would throw it once more then.
    /// </summary>
    public static void UseSignedIn(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            if (context.IsOutage())
            {
                context.Features.Set<SignedIn>(null);
            }
            else if (context.Features.Get<Unasked>() is { } unasked
                && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            {
                unasked.Fault.Throw();
            }

            return next(context);
        });
    }

    /// <summary>Tells the page's own script that its session has ended, before anything judges its anti-forgery token.</summary>
    public static void UseSessionEndForScripts(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.WantsJson() && HttpMethods.IsPost(context.Request.Method) && context.Features.Get<SignedIn>() is null
            && !context.IsOutage())
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        return next(context);
    });

    /// <summary>The session the browser came with; null when it came with none.</summary>
    public static Guid? SessionId(this ClaimsPrincipal user) =>
        user.FindFirstValue(SessionClaim) is { } secret ? SessionStore.IdOf(secret) : null;

    /// <summary>Without scheme and host: the host is what the browser says it is.</summary>
    private static Task StayHereAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var site = $"{context.Request.Scheme}{Uri.SchemeDelimiter}{context.Request.Host}";
        context.Response.Redirect(context.RedirectUri[site.Length..]);
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<SessionStore>();
        SignedIn? found = null;
        try
        {
            found = context.Principal?.SessionId() is { } id ? await sessions.FindAsync(id, context.HttpContext.RequestAborted) : null;
        }
        catch (Exception exception) when (DatabaseFaults.Of(exception) is not null)
        {
            context.HttpContext.Features.Set(new Unasked(ExceptionDispatchInfo.Capture(exception)));
        }

        if (found is null)
        {
            context.RejectPrincipal();
            return;
        }

        context.HttpContext.Features.Set(found);
        context.HttpContext.RequestServices.GetRequiredService<RequestTrace>().Actor = found.Actor;
    }

    /// <summary>That the session could not be asked for.</summary>
    private sealed record Unasked(ExceptionDispatchInfo Fault);
}
