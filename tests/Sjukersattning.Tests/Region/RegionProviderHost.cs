using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Sjukersattning.Tests.Region;

/// <summary>
/// An identity provider in the test process (OpenIddict). Whoever sits before it is <see cref="Person"/>; what it tells of her may be
/// made false on the way out, and is signed all the same.
/// </summary>
internal sealed class RegionProviderHost : IAsyncDisposable
{
    public const string Client = "sjukersattning";

    public static readonly Uri Address = new("https://idp.region.example/");

    private readonly TimeProvider _time;
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "idp" };
    private readonly WebApplication _app;
    private DateTimeOffset _shownAt;

    public RegionProviderHost(TimeProvider time)
    {
        _time = time;
        _app = Build();
        _app.StartAsync().GetAwaiter().GetResult();
        _shownAt = time.GetUtcNow();
    }

    public RegionPerson Person { get; set; } = new("", [], "");

    /// <summary>Makes what is told of her false.</summary>
    public Action<JsonObject>? Alter { get; set; }

    /// <summary>Another key than the one it tells of; null for its own.</summary>
    public SecurityKey? ForgedBy { get; set; }

    /// <summary>How far its clock goes ahead.</summary>
    public TimeSpan Ahead { get; set; }

    /// <summary>Whether it lets an old showing do, whatever it is asked.</summary>
    public bool IgnoresPrompt { get; set; }

    public bool IsDown { get; set; }

    /// <summary>The tokens of sessions that it was asked to end.</summary>
    public IList<string> Ended { get; } = [];

    public HttpClient NewClient() => new(Handler()) { BaseAddress = Address };

    public HttpMessageHandler Handler() => new Wire(this) { InnerHandler = _app.GetTestServer().CreateHandler() };

    /// <summary>A token that tells of an ended session.</summary>
    public string LogoutToken(string? session, string? subject, Action<JsonObject>? alter = null)
    {
        var now = Now.ToUnixTimeSeconds();
        var token = new JsonObject
        {
            ["iss"] = Address.AbsoluteUri, ["aud"] = Client, ["iat"] = now, ["exp"] = now + 120, ["jti"] = Guid.NewGuid().ToString(),
            ["events"] = new JsonObject { ["http://schemas.openid.net/event/backchannel-logout"] = new JsonObject() },
        };
        if (session is not null)
        {
            token["sid"] = session;
        }

        if (subject is not null)
        {
            token["sub"] = subject;
        }

        alter?.Invoke(token);
        return Sign(token);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private DateTimeOffset Now => _time.GetUtcNow() + Ahead;

    private WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddAuthentication();
        builder.Services.AddOpenIddict().AddServer(options =>
        {
            options.EnableDegradedMode().SetIssuer(Address);
            options.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetEndSessionEndpointUris("logout");
            options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            options.AddSigningKey(_key).AddEphemeralEncryptionKey();
            options.RegisterScopes("commission");
            options.AddEventHandler<ValidateAuthorizationRequestContext>(b => b.UseInlineHandler(context =>
            {
                if (context.ClientId != Client)
                {
                    context.Reject(OpenIddictConstants.Errors.InvalidClient);
                }

                return default;
            }));
            options.AddEventHandler<ValidateTokenRequestContext>(b => b.UseInlineHandler(context =>
            {
                if (context.ClientId != Client || context.ClientSecret != RegionClinic.Secret)
                {
                    context.Reject(OpenIddictConstants.Errors.InvalidClient);
                }

                return default;
            }));
            options.AddEventHandler<ValidateEndSessionRequestContext>(b => b.UseInlineHandler(_ => default));
            options.AddEventHandler<ApplyTokenResponseContext>(b => b.SetOrder(int.MinValue + 1).UseInlineHandler(context =>
            {
                if (context.Response?.IdToken is { } token)
                {
                    context.Response.IdToken = Told(token);
                }

                return default;
            }));
            options.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableEndSessionEndpointPassthrough();
        });
        var app = builder.Build();
        app.UseAuthentication();
        app.MapGet("/authorize", Authorize);
        app.MapGet("/logout", Logout);
        return app;
    }

    private IResult Authorize(HttpContext context)
    {
        var request = context.GetOpenIddictServerRequest()!;
        if (Person.HsaId.Length == 0)
        {
            return Results.Forbid(authenticationSchemes: [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
        }

        if (request.HasPromptValue("login") && request.MaxAge == 0 && !IgnoresPrompt)
        {
            _shownAt = Now;
        }

        var identity = new ClaimsIdentity("idp");
        identity.AddClaim(new Claim("sub", Person.Subject));
        identity.SetScopes(request.GetScopes());
        return Results.SignIn(new ClaimsPrincipal(identity), null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private IResult Logout(HttpContext context)
    {
        Ended.Add(context.GetOpenIddictServerRequest()!.IdTokenHint ?? "");
        return Results.SignOut(new AuthenticationProperties { RedirectUri = "/" },
            [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    private string Told(string token)
    {
        var told = JsonNode.Parse(Base64UrlEncoder.Decode(new JsonWebToken(token).EncodedPayload))!.AsObject();
        var now = Now.ToUnixTimeSeconds();
        (told["iat"], told["exp"], told["auth_time"]) = (now, now + 300, _shownAt.ToUnixTimeSeconds());
        told["employeeHsaId"] = Person.HsaId;
        told["commissionHsaId"] = Person.Commissions is [var one]
            ? one : JsonSerializer.SerializeToNode(Person.Commissions);
        (told["acr"], told["sid"]) = (RegionClinic.Level, Person.Session);
        Alter?.Invoke(told);
        return Sign(told);
    }

    private string Sign(JsonObject payload) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
        payload.ToJsonString(), new SigningCredentials(ForgedBy ?? _key, SecurityAlgorithms.RsaSha256));

    /// <summary>The wire to it, which may be cut.</summary>
    private sealed class Wire(RegionProviderHost provider) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            provider.IsDown ? throw new HttpRequestException("down") : base.SendAsync(request, cancellationToken);
    }
}
