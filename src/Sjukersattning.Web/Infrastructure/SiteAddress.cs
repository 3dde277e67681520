using Microsoft.AspNetCore.Http.Extensions;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// Whole addresses for what is read outside the program: letters, calendars, messages. They follow Site:Address and not the request, whose
/// Host header anybody may set; only a program that is tried out without the setting takes its address from there.
/// </summary>
public sealed class SiteAddress(MailSettings settings, IHostEnvironment environment)
{
    /// <summary>What to say where an address is asked for and there is none.</summary>
    public const string Missing =
        "Adressen kan inte skapas, för programmets egen adress är inte inställd. Be den som sköter driften att sätta Site:Address.";

    /// <summary>The whole address of a path; null when the setting is missing.</summary>
    public string? Of(string path, HttpRequest request) => settings.AddressOf(path)
        ?? (environment.IsProduction() ? null : UriHelper.BuildAbsolute(request.Scheme, request.Host, path: path));
}
