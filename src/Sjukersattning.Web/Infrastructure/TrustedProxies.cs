using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sjukersattning.Data.Startup;
using IPNetwork = System.Net.IPNetwork;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// Which proxies are believed when they tell (X-Forwarded-For, X-Forwarded-Proto) where a request comes from and whether it came over
/// https. Nobody else is: a header that a browser sends itself changes neither the sign-in limit nor the cookies.
/// </summary>
public static class TrustedProxies
{
    private static readonly char[] Between = [',', ';', ' '];

    /// <summary>The proxies of the setting; none when it is empty.</summary>
    /// <exception cref="StartupException">A part is neither an address nor a network, or everybody is trusted.</exception>
    public static IReadOnlyList<IPNetwork> Read(IConfiguration configuration)
    {
        if (string.Equals(Settings.EverybodyIsProxy.Given(configuration), "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new StartupException($"ASPNETCORE_{Settings.EverybodyIsProxy} litar på alla, även på en besökare som hittar på sin " +
                $"adress. Ta bort den och sätt {Settings.TrustedProxy}.");
        }

        var parts = Settings.TrustedProxy.Given(configuration).Split(Between, StringSplitOptions.RemoveEmptyEntries);
        return [.. parts.Select(part => NetworkOf(part) switch
        {
            null => throw new StartupException($"{Settings.TrustedProxy} innehåller \"{part}\" men ska vara adresser (10.0.0.5) " +
                "eller nät (10.0.0.0/24) med komma emellan."),
            { PrefixLength: 0 } => throw new StartupException(
                $"{Settings.TrustedProxy} innehåller \"{part}\", som är alla. Ange proxyns egen adress."),
            { } network => network,
        })];
    }

    /// <summary>Takes address and protocol from trusted proxies; before anything else asks for them.</summary>
    public static void UseTrustedProxies(this IApplicationBuilder app, IReadOnlyList<IPNetwork> proxies)
    {
        if (proxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null, // As far as trusted proxies reach, and no further.
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        app.UseForwardedHeaders(options);
    }

    /// <summary>Pages have cookies that only https carries: without it, one sentence says what to do. Health checks are no pages.</summary>
    public static void UseHttpsForPages(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!context.Request.IsHttps && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null
            && context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null)
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return Task.CompletedTask;
        }

        return next(context);
    });

    private static IPNetwork? NetworkOf(string part) =>
        IPAddress.TryParse(part, out var address) && !part.All(char.IsAsciiDigit)
            ? new IPNetwork(address, 8 * address.GetAddressBytes().Length)
            : part.Contains('/', StringComparison.Ordinal) && IPNetwork.TryParse(part, out var network) ? network : null;
}
