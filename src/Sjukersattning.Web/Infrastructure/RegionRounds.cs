using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Sjukersattning.Data.Accounts;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// To the region's sign-in and back. A form cannot be redirected there, for the content policy lets forms lead to this program alone: the
/// answer is a page that leaves by itself, whatever hosts the provider leads over.
/// </summary>
public static class RegionRounds
{
    /// <summary>Name of what a signature finds when its signer is back: the sealed proof.</summary>
    public const string Proof = "RegionProof";

    /// <summary>The same when she has shown nothing: why not.</summary>
    public const string Refusal = "RegionRefusal";

    /// <summary>Adds the provider, and where it tells of ended sessions.</summary>
    public static void AddRegion(this IServiceCollection services, SignInSettings settings)
    {
        if (settings.Region is { } region)
        {
            services.AddAuthentication()
                .AddRegionProvider(region, To.RegionAnswer, To.RegionSignedOut, To.SignOut, ArriveAsync);
        }
    }

    /// <summary>The provider tells that sessions have ended: by the back channel, with a token of its own.</summary>
    public static void MapRegionLogout(this IEndpointRouteBuilder app, SignInSettings settings)
    {
        if (settings.Region is null)
        {
            return;
        }

        app.MapPost(To.RegionLogout, async (HttpContext context) =>
            context.Request.HasFormContentType
                && await context.RequestServices.GetRequiredService<RegionLogout>().EndAsync(
                    context.Request.Form["logout_token"].ToString(), context.RequestAborted)
                ? Results.Ok()
                : Results.StatusCode(StatusCodes.Status400BadRequest));
    }

    /// <summary>Begins a round.</summary>
    /// <returns>The provider's address, where the page that answers leads to; null when the provider does not answer.</returns>
    public static Task<string?> LeaveAsync(this HttpContext context, AuthenticationProperties round) =>
        LeaveAsync(context, () => context.ChallengeAsync(RegionProvider.Scheme, round));

    /// <summary>Signs out of the provider.</summary>
    /// <returns>The provider's address; null when it has none for this, or does not answer.</returns>
    public static Task<string?> LeaveForGoodAsync(this HttpContext context, string idToken) =>
        LeaveAsync(context, () => context.SignOutAsync(RegionProvider.Scheme, RegionProvider.ToSignOut(idToken)));

    private static async Task<string?> LeaveAsync(HttpContext context, Func<Task> leave)
    {
        try
        {
            await leave();
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or IOException)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RegionRounds))
                .LogWarning("The region's sign-in does not answer: {Kind}", exception.GetBaseException().GetType().Name);
            return null;
        }

        var address = context.Response.Headers.Location.ToString();
        context.Response.Headers.Remove("Location");
        context.Response.StatusCode = StatusCodes.Status200OK;
        if (address.Length == 0)
        {
            return null;
        }

        context.Response.Headers["Refresh"] = $"0;url={address}";
        return address;
    }

    private static async Task ArriveAsync(HttpContext context, RegionOutcome outcome)
    {
        if (outcome.IsForSignature)
        {
            var kept = context.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context);
            kept[outcome.Proof is null ? Refusal : Proof] = outcome.Proof is { } shown
                ? context.RequestServices.GetRequiredService<RegionSignIn>().Seal(shown)
                : outcome.Why.Stored();
            kept.Save();
            context.Response.Redirect(outcome.ReturnTo);
            return;
        }

        var refusal = outcome.Proof is null ? outcome.Why
            : await context.StartSessionAsync(outcome.Proof) is null ? RegionRefusal.AccountClosed
            : (RegionRefusal?)null;
        if (refusal is not (null or RegionRefusal.Used) && outcome.HeldForm is { } lost)
        {
            await context.RequestServices.GetRequiredService<HeldForms>().ForgetAsync(lost, context.RequestAborted);
        }

        context.Response.Redirect(refusal is { } why ? To.SignInRefused(why.Stored())
            : outcome.HeldForm is { } form ? To.SignInWith(form)
            : outcome.ReturnTo);
    }
}
