using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Accounts;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// Every cookie of the program: kept from script, and in Production sent over https alone and bound to this very host by its name
/// (<c>__Host-</c>), so that no neighbouring host can set one. A cookie that is named otherwise is an error there.
/// </summary>
public static class SafeCookies
{
    private const string Prefix = "__Host-";

    /// <summary>Names the cookies of sign-in, forms and notes between pages.</summary>
    public static void AddSafeCookies(this IServiceCollection services, bool production)
    {
        void Safe(CookieBuilder cookie, string name)
        {
            (cookie.Name, cookie.Path, cookie.HttpOnly) = (production ? Prefix + name : name, To.Home, true);
            cookie.SecurePolicy = production ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        }

        services.PostConfigure<CookieAuthenticationOptions>(
            CookieAuthenticationDefaults.AuthenticationScheme, options => Safe(options.Cookie, "sjukersattning"));
        services.PostConfigure<OpenIdConnectOptions>(RegionProvider.Scheme, options =>
        {
            // Both come back with an answer by query, which a browser sends them with.
            Safe(options.CorrelationCookie, "rond.");
            Safe(options.NonceCookie, "rond-svar.");
            options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        });
        services.PostConfigure<AntiforgeryOptions>(options => Safe(options.Cookie, "formular"));
        services.PostConfigure<CookieTempDataProviderOptions>(options => Safe(options.Cookie, "besked"));
        services.Configure<CookiePolicyOptions>(options =>
        {
            options.HttpOnly = HttpOnlyPolicy.Always;
            options.Secure = production ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.OnAppendCookie = appended =>
            {
                if (production && !appended.CookieName.StartsWith(Prefix, StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"The cookie {appended.CookieName} is not bound to this host: see SafeCookies.");
                }
            };
        });
    }
}
