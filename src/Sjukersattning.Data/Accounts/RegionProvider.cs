using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// Speaks OpenID Connect with the region's provider: code flow with PKCE, answers by query, nothing of the library's own signed in. What
/// comes back is judged by <see cref="RegionSignIn"/>.
/// </summary>
public static class RegionProvider
{
    public const string Scheme = "Region";

    /// <summary>Name of the parameter that carries the token of a session that ends.</summary>
    private const string TokenParameter = "id_token";

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>Adds the provider.</summary>
    /// <param name="callback">Where answers come back to.</param>
    /// <param name="signedOut">Where the provider sends whoever has signed out there.</param>
    /// <param name="afterSignOut">The page that says so.</param>
    /// <param name="arrive">What happens with what was judged.</param>
    public static void AddRegionProvider(this AuthenticationBuilder authentication, RegionSettings settings, string callback,
        string signedOut, string afterSignOut, Func<HttpContext, RegionOutcome, Task> arrive) =>
        authentication.AddOpenIdConnect(Scheme, options =>
        {
            options.Authority = settings.Authority.AbsoluteUri;
            options.RequireHttpsMetadata = settings.Authority.Scheme == Uri.UriSchemeHttps;
            (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
            (options.ResponseType, options.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
            (options.CallbackPath, options.SignedOutCallbackPath, options.SignedOutRedirectUri) = (callback, signedOut, afterSignOut);
            options.RemoteSignOutPath = default; // Front-channel: its frame gets no cookie of ours. The provider tells by the back channel.
            options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            (options.UsePkce, options.MapInboundClaims, options.DisableTelemetry) = (true, false, true);
            options.Scope.Clear();
            settings.Scopes.ToList().ForEach(options.Scope.Add);
            options.ClaimActions.Clear();
            options.GetClaimsFromUserInfoEndpoint = settings.UserInfo;
            new[] { settings.HsaIdClaim, settings.CommissionClaim }.ToList().ForEach(name => options.ClaimActions.MapJsonKey(name, name));
            options.TokenValidationParameters.LifetimeValidator = (from, until, _, _) =>
                options.TimeProvider!.GetUtcNow() is var now && until is not null && now <= until + RegionSignIn.ClockSkew
                    && (from is null || now >= from - RegionSignIn.ClockSkew);
            options.TokenValidationParameters.ValidAlgorithms = Algorithms;
            options.Events = new OpenIdConnectEvents
            {
                OnRedirectToIdentityProvider = context =>
                {
                    context.ProtocolMessage.AcrValues = settings.AcrValues.Length > 0 ? settings.AcrValues : null;
                    return Task.CompletedTask;
                },
                OnRedirectToIdentityProviderForSignOut = context =>
                {
                    context.ProtocolMessage.IdTokenHint = context.Properties.GetParameter<string>(TokenParameter);
                    if (string.IsNullOrEmpty(context.ProtocolMessage.IssuerAddress))
                    {
                        context.HandleResponse(); // The provider has no end of sessions.
                    }

                    return Task.CompletedTask;
                },
                OnTokenValidated = context =>
                {
                    context.Properties!.SetParameter(TokenParameter, context.TokenEndpointResponse!.IdToken);
                    return Task.CompletedTask;
                },
                OnTicketReceived = async context =>
                {
                    var outcome = await Judge(context.HttpContext).JudgeAsync(context.Principal!,
                        context.Properties!.GetParameter<string>(TokenParameter)!, RegionRound.Of(context.Properties),
                        context.HttpContext.RequestAborted);
                    await arrive(context.HttpContext, outcome);
                    context.HandleResponse();
                },
                OnRemoteFailure = async context =>
                {
                    await arrive(context.HttpContext, await RefuseAsync(context));
                    context.HandleResponse();
                },
            };
        });

    /// <summary>What tells the provider which session ends.</summary>
    public static AuthenticationProperties ToSignOut(string idToken)
    {
        var properties = new AuthenticationProperties();
        properties.SetParameter(TokenParameter, idToken);
        return properties;
    }

    private static Task<RegionOutcome> RefuseAsync(RemoteFailureContext context)
    {
        var failure = context.Failure?.GetBaseException();
        var error = context.Request.Query["error"].ToString();
        var why = failure is HttpRequestException or IOException or TaskCanceledException ? RegionRefusal.Unreachable
            : error.Length > 0 && context.Properties is not null ? RegionRefusal.Cancelled
            : RegionRefusal.NotAccepted;
        context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RegionProvider))
            .LogWarning("The region's sign-in: {Why}, {Kind}", why, failure?.GetType().Name);
        return Judge(context.HttpContext).RefuseAsync(why, null, "", RegionRound.Of(context.Properties),
            context.HttpContext.RequestAborted);
    }

    private static RegionSignIn Judge(HttpContext context) => context.RequestServices.GetRequiredService<RegionSignIn>();
}
