using MailKit;
using MailKit.Net.Smtp;
using MimeKit;

namespace Sjukersattning.Web.Mail;

/// <summary>Sends letters to the mail server, or puts them in the folder that stands for one.</summary>
public sealed class MailPost(MailSettings settings, TimeProvider time, ILogger<MailPost> logger)
{
    private const string NoGreeting = "no greeting in plain text; a server that speaks TLS at once wants Mail:Tls";

    private static readonly FormatOptions Lines = AsOnTheWire();

    /// <summary>Sends one letter, in the time that the settings give it.</summary>
    /// <returns>Why it did not go; null when it did.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<MailFault?> SendAsync(Letter letter, CancellationToken cancellationToken = default)
    {
        if (MailSettings.Mailbox(letter.To) is not { } to)
        {
            return Told(MailFault.AddressRefused, "no address");
        }

        using var patience = new CancellationTokenSource(settings.Timeout, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var message = Message(letter, to);
            await (settings.Folder.Length > 0 ? WriteAsync(message, end.Token) : TransmitAsync(message, end.Token));
            return null;
        }
        catch (Exception exception) when (MailFaults.Of(exception) is { } fault)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // No server is asked where a folder stands for it.
            return settings.Folder.Length > 0 ? Told(MailFault.Other, exception.GetType().Name) : Told(fault, MailFaults.Detail(exception));
        }
    }

    private MimeMessage Message(Letter letter, MailboxAddress to)
    {
        var body = new TextPart("plain") { Text = letter.Body, ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        return new MimeMessage([MailSettings.Mailbox(settings.From)!], [to], letter.Subject, body)
        {
            MessageId = letter.MessageId, Date = time.GetUtcNow(), Headers = { { HeaderId.AutoSubmitted, "auto-generated" } },
        };
    }

    private async Task TransmitAsync(MimeMessage message, CancellationToken end)
    {
        using var client = new SmtpClient
        {
            Timeout = (int)settings.Timeout.TotalMilliseconds,
            CheckCertificateRevocation = false, // a relay in a hospital's own net seldom reaches the lists of who signed its certificate
        };
        await ConnectAsync(client, end);
        if (settings.User.Length > 0)
        {
            await client.AuthenticateAsync(settings.User, settings.Password, end);
        }

        await client.SendAsync(message, end);
        await client.DisconnectAsync(quit: true, end);
    }

    /// <summary>A server that awaits the client's TLS says nothing until the time is out, or something that is no SMTP.</summary>
    private async Task ConnectAsync(SmtpClient client, CancellationToken end)
    {
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.Encryption, end);
        }
        catch (Exception exception)
            when (!settings.Tls && exception is OperationCanceledException or TimeoutException or SmtpProtocolException)
        {
            throw new ServiceNotConnectedException(NoGreeting, exception);
        }
    }

    /// <summary>A reader of the folder must find whole letters only.</summary>
    private async Task WriteAsync(MimeMessage message, CancellationToken end)
    {
        Directory.CreateDirectory(settings.Folder);
        var file = Path.Combine(settings.Folder, $"{Guid.NewGuid():N}");
        try
        {
            await message.WriteToAsync(Lines, $"{file}.part", end);
            File.Move($"{file}.part", $"{file}.eml");
        }
        finally
        {
            File.Delete($"{file}.part");
        }
    }

    private static FormatOptions AsOnTheWire()
    {
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        return options;
    }

    /// <summary>The server's own words are not told: they may hold the address.</summary>
    private MailFault Told(MailFault fault, string detail)
    {
        logger.LogWarning("A letter was not sent: {Fault} ({Detail})", fault, detail);
        return fault;
    }
}
