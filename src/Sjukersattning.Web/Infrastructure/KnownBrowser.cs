using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Sjukersattning.Data.Accounts;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// A sealed cookie that tells with which accounts a browser has been signed in. It opens nothing: wrong passwords from it are counted for
/// itself, so that a stranger's do not keep its owner out.
/// </summary>
public static class KnownBrowser
{
    private const int Most = 12; // a computer that colleagues share
    private const char Between = '.';
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    /// <summary>Who offers a secret at sign-in.</summary>
    public static Guess GuessAtSignIn(this HttpContext context, string typed, Guid? accountId,
        GuessedSecret secret = GuessedSecret.Password) =>
        Guess.AtSignIn(typed, accountId, Read(context).Where(known => known.Account == accountId).Select(known => (Guid?)known.Browser)
            .FirstOrDefault(), context.Connection.RemoteIpAddress, secret);

    /// <summary>From now on the browser is known to an account that has been signed in with it.</summary>
    public static void Remember(HttpContext context, Guid accountId)
    {
        var known = Read(context);
        var mine = known.FirstOrDefault(one => one.Account == accountId, (Account: accountId, Browser: Guid.NewGuid()));
        var kept = known.Where(one => one.Account != accountId).Prepend(mine).Take(Most);
        var production = IsProduction(context);
        context.Response.Cookies.Append(
            NameOf(context),
            Seal(context).Protect(string.Join(Between, kept.Select(one => $"{one.Account:N}{one.Browser:N}")), Kept),
            new CookieOptions
            {
                HttpOnly = true, IsEssential = true, MaxAge = Kept, SameSite = SameSiteMode.Lax,
                Secure = production || context.Request.IsHttps,
            });
    }

    private static IReadOnlyList<(Guid Account, Guid Browser)> Read(HttpContext context)
    {
        if (context.Request.Cookies[NameOf(context)] is not { Length: > 0 } sealedText)
        {
            return [];
        }

        try
        {
            return [.. Seal(context).Unprotect(sealedText).Split(Between).Select(one => (Guid.Parse(one[..32]), Guid.Parse(one[32..])))];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private static ITimeLimitedDataProtector Seal(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("KnownBrowser.v1")
            .ToTimeLimitedDataProtector();

    private static string NameOf(HttpContext context) => IsProduction(context) ? "__Host-kand" : "kand";

    private static bool IsProduction(HttpContext context) =>
        context.RequestServices.GetRequiredService<IHostEnvironment>().IsProduction();
}
