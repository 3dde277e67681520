using System.Net;
using System.Net.Mail;
using System.Text;

namespace Sjukersattning.Web.Mail;

/// <summary>Sends letters to the mail server, or puts them in the folder that stands for one.</summary>
public sealed class MailPost(MailSettings settings, TimeProvider time, ILogger<MailPost> logger)
{
    /// <summary>Sends one letter, in the time that the settings give it.</summary>
    /// <returns>Why it did not go; null when it did.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<MailFault?> SendAsync(Letter letter, CancellationToken cancellationToken = default)
    {
        if (!MailAddress.TryCreate(letter.To, out var to) || !Ascii.IsValid(to.User))
        {
            return Told(MailFault.AdressenNekades, nameof(MailAddress));
        }

        using var patience = new CancellationTokenSource(settings.Timeout, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var message = Message(letter, to);
            await (settings.Folder.Length > 0 ? WriteAsync(message, end.Token) : TransmitAsync(message, end.Token));
            return null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (MailFaults.Of(exception) is { } fault)
        {
            // No server is asked where a folder stands for it.
            return Told(settings.Folder.Length > 0 ? MailFault.Annat : fault, exception is SmtpException { StatusCode: var code }
                ? $"{code}" : exception.GetType().Name);
        }
    }

    private MailMessage Message(Letter letter, MailAddress to)
    {
        var message = new MailMessage(new MailAddress(settings.From), to)
        {
            Subject = letter.Subject, SubjectEncoding = Encoding.UTF8, Body = letter.Body.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", letter.MessageId);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private async Task TransmitAsync(MailMessage message, CancellationToken end)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (settings.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        // The client itself does not hear the token while it connects or awaits the last answer.
        await client.SendMailAsync(message, end).WaitAsync(end);
    }

    /// <summary>The client writes piece by piece; a reader of the folder must find whole letters only.</summary>
    private async Task WriteAsync(MailMessage message, CancellationToken end)
    {
        var desk = Directory.CreateDirectory(Path.Combine(settings.Folder, $"{Guid.NewGuid():N}.part"));
        try
        {
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = desk.FullName,
            };
            await client.SendMailAsync(message, end);
            var written = desk.GetFiles().Single();
            written.MoveTo(Path.Combine(settings.Folder, written.Name));
        }
        finally
        {
            desk.Delete(recursive: true);
        }
    }

    /// <summary>The server's own words are not told: they may hold the address.</summary>
    private MailFault Told(MailFault fault, string detail)
    {
        logger.LogWarning("A letter was not sent: {Fault} ({Detail})", fault, detail);
        return fault;
    }
}
