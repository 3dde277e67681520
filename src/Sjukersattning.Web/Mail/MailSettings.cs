using System.Net.Mail;
using MailKit.Security;
using MimeKit;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Web.Mail;

/// <summary>Which mail server, or which folder instead of one. Read once at start; everything wrong is told in one sentence.</summary>
public sealed record MailSettings
{
    private const int LongestSeconds = 300;
    private const int PortOfTls = 465;

    private MailSettings()
    {
    }

    /// <summary>The server's name or number; empty when there is none.</summary>
    public required string Host { get; init; }

    public required int Port { get; init; }

    /// <summary>Who signs in there; empty when nobody has to.</summary>
    public required string User { get; init; }

    public required string Password { get; init; }

    /// <summary>Whether a server that offers no encryption gets no letters.</summary>
    public required bool StartTls { get; init; }

    /// <summary>Whether the server speaks TLS from the first byte, as on port 465.</summary>
    public required bool Tls { get; init; }

    /// <summary>Who writes: an address, with a name before it if one is wanted.</summary>
    public required string From { get; init; }

    /// <summary>Where letters are put as .eml files instead of being sent, in full; empty when they are sent.</summary>
    public required string Folder { get; init; }

    /// <summary>How long one letter may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Where people find the program, for the links in letters; null when it is not known.</summary>
    public required Uri? Site { get; init; }

    public bool IsOn => Host.Length > 0 || Folder.Length > 0;

    public SecureSocketOptions Encryption =>
        Tls ? SecureSocketOptions.SslOnConnect : StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None;

    /// <summary>Reads the settings under Mail, and Site:Address.</summary>
    /// <param name="contentRoot">Folder that a relative Mail:Folder is taken from.</param>
    /// <exception cref="StartupException">A setting is none that it can be, or two of them contradict each other.</exception>
    public static MailSettings Read(IConfiguration configuration, string contentRoot)
    {
        var folder = Settings.MailFolder.Given(configuration);
        var tls = Settings.MailTls.YesOrNo(configuration);
        var settings = new MailSettings
        {
            Host = Settings.MailHost.Given(configuration),
            Port = tls && Settings.MailPort.Given(configuration).Length == 0 ? PortOfTls : Settings.MailPort.Number(configuration, 65535),
            User = Settings.MailUser.Given(configuration),
            Password = Settings.MailPassword.Exact(configuration),
            StartTls = Settings.MailStartTls.YesOrNo(configuration),
            Tls = tls,
            From = Settings.MailFrom.Given(configuration),
            Folder = folder.Length > 0 ? Path.GetFullPath(folder, contentRoot) : "",
            Timeout = TimeSpan.FromSeconds(Settings.MailTimeout.Number(configuration, LongestSeconds)),
            Site = Address(Settings.SiteAddress.Given(configuration)),
        };
        return settings.WhatIsWrong is { } sentence ? throw new StartupException(sentence) : settings;
    }

    /// <summary>The whole address of a path of the program; null when Site:Address is not set.</summary>
    public string? AddressOf(string path) => Site is null ? null : $"{Site.AbsoluteUri.TrimEnd('/')}{path}";

    /// <summary>Without the password, wherever it may be written.</summary>
    public override string ToString() => nameof(MailSettings);

    /// <summary>An address, with a name before it if there is one; null for what no server takes.</summary>
    public static MailboxAddress? Mailbox(string text) =>
        MailAddress.TryCreate(text, out var read) && EmailAddress.Read(read.Address) is { } address ? new(read.DisplayName, address) : null;

    private string? WhatIsWrong => this switch
    {
        { Host.Length: > 0, Folder.Length: > 0 } => "Mail:Host och Mail:Folder är båda satta men bara en av dem kan gälla.",
        { StartTls: true, Tls: true } => "Mail:StartTls och Mail:Tls är båda satta men bara en av dem kan gälla.",
        { Host.Length: > 0, From.Length: 0 } => "Mail:Host är satt men Mail:From saknas.",
        { Folder.Length: > 0, From.Length: 0 } => "Mail:Folder är satt men Mail:From saknas.",
        { Host.Length: > 0, Site: null } => "Mail:Host är satt men Site:Address saknas.",
        { Host.Length: > 0 } when Uri.CheckHostName(Host) == UriHostNameType.Unknown =>
            $"Mail:Host är \"{Host}\" men ska vara ett servernamn eller en IP-adress.",
        { From.Length: > 0 } when Mailbox(From) is null =>
            $"Mail:From är \"{From}\" men ska vara en e-postadress utan å, ä och ö före @.",
        _ when User.Length > 0 != Password.Length > 0 => "Mail:User och Mail:Password måste sättas tillsammans.",
        _ => null,
    };

    private static Uri? Address(string text) =>
        text.Length == 0 ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" } ? address
        : throw new StartupException($"Site:Address är \"{text}\" men ska vara programmets adress med http:// eller https:// först.");
}
