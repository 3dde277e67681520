using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Sjukersattning.Data.Accounts;

/// <summary>
/// The provider tells that a session has ended (OpenID Connect Back-Channel Logout 1.0 §2.6): the token is its own, for us, lately made,
/// about the end of a session and nothing else.
/// </summary>
public sealed class RegionLogout
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";
    private readonly IOptionsMonitor<OpenIdConnectOptions> _options;
    private readonly RegionSignIn _region;
    private readonly ClinicClock _clock;

    internal RegionLogout(IOptionsMonitor<OpenIdConnectOptions> options, RegionSignIn region, ClinicClock clock)
    {
        _options = options;
        _region = region;
        _clock = clock;
    }

    /// <summary>Ends the sessions that the token is about; false when it is no such token.</summary>
    public async Task<bool> EndAsync(string logoutToken, CancellationToken cancel)
    {
        var options = _options.Get(RegionProvider.Scheme);
        var rules = options.TokenValidationParameters.Clone();
        rules.ConfigurationManager = (BaseConfigurationManager)options.ConfigurationManager!;
        var read = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(logoutToken, rules);
        if (!read.IsValid || read.SecurityToken is not JsonWebToken token)
        {
            return false;
        }

        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        var (session, subject) = (Text(payload, "sid"), Text(payload, "sub"));
        if ((session ?? subject) is null || !IsLogout(payload.RootElement))
        {
            return false;
        }

        await _region.EndAsync(session, subject, cancel);
        return true;
    }

    private static string? Text(JsonDocument payload, string name) =>
        payload.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private bool IsLogout(JsonElement token) =>
        token.TryGetProperty("events", out var events) && events.ValueKind == JsonValueKind.Object && events.TryGetProperty(Event, out _)
            && !token.TryGetProperty("nonce", out _)
            && token.TryGetProperty("iat", out var issued) && issued.ValueKind == JsonValueKind.Number
            && issued.TryGetInt64(out var seconds)
            && Math.Abs(_clock.Now.ToUnixTimeSeconds() - seconds) <= RegionSignIn.ClockSkew.TotalSeconds;
}
