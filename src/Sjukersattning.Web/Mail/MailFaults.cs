using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Sjukersattning.Web.Mail;

/// <summary>The one place where what mail servers answer becomes <see cref="MailFault"/>, and that becomes Swedish.</summary>
public static class MailFaults
{
    private const SmtpStatusCode FirstLastingRefusal = (SmtpStatusCode)500;

    /// <summary>The fault as a sentence for staff.</summary>
    public static string Sentence(this MailFault fault) => fault switch
    {
        MailFault.NoAnswer => "E-postservern svarar inte.",
        MailFault.Refused => "E-postservern tog inte emot brevet.",
        MailFault.AddressRefused => "E-postadressen går inte att skicka till.",
        _ => "Brevet gick inte att skicka.",
    };

    /// <summary>Tells what an exception from the sending means; null when it has nothing to do with mail.</summary>
    public static MailFault? Of(Exception exception) => exception switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: >= FirstLastingRefusal } =>
            MailFault.AddressRefused,
        SmtpCommandException or AuthenticationException => MailFault.Refused,
        ServiceNotConnectedException or SmtpProtocolException or SocketException or IOException or TimeoutException
            or OperationCanceledException => MailFault.NoAnswer,
        SslHandshakeException or NotSupportedException or UnauthorizedAccessException => MailFault.Other,
        _ => null,
    };

    /// <summary>What the technical log says of it: never a word of the server's, which may hold an address.</summary>
    public static string Detail(Exception exception) => exception switch
    {
        SmtpCommandException refused => $"{refused.ErrorCode} {(int)refused.StatusCode}",
        ServiceNotConnectedException => exception.Message,
        SslHandshakeException { ServerCertificate: null } => "the server does not speak TLS where the settings want it",
        SslHandshakeException => "the server's certificate is not trusted here",
        NotSupportedException => "the server offers no STARTTLS, or no sign-in",
        _ => exception.GetType().Name,
    };
}
