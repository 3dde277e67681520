using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>A cookie as the program makes it, for whatever secret: what somebody could make who has the key ring too.</summary>
internal static class MadeSession
{
    private const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>A session of somebody of the demo clinic, past the sign-in page.</summary>
    public static async Task<string> StartAsync(TestClinic clinic, string key)
    {
        var proof = new Proof((await clinic.ActorAsync(key)).Id, SignInMethod.Passkey, DateTimeOffset.UtcNow);
        await using var scope = clinic.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<SessionStore>().StartAsync(proof, "", CancellationToken.None))!;
    }

    /// <summary>The cookie of a secret; the account in it is what anti-forgery tokens are bound to.</summary>
    public static Cookie CookieOf(TestClinic clinic, string secret, Uri address, Guid? account = null)
    {
        var options = clinic.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        var identity = new ClaimsIdentity([new("session", secret), new("sub", $"{account ?? Guid.NewGuid()}")], Scheme);
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme);
        return new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket), "/", address.Host)
        {
            Secure = address.Scheme == "https",
        };
    }

    /// <summary>The secret in a cookie that the program has given.</summary>
    public static string SecretIn(TestClinic clinic, Cookie cookie) =>
        clinic.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme)
            .TicketDataFormat.Unprotect(cookie.Value)!.Principal.FindFirstValue("session")!;
}
